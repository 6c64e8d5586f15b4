import { describe, expect, it } from 'vitest';
import { understandClaim } from '../../src/story/claim.ts';
import { readArticle } from '../../src/story/read-article.ts';

const article = (text: string, title = 'Talks') => ({
  id: 'a1',
  url: null,
  outlet: 'Coastal Wire',
  title,
  text,
  published: '2031-05-06T08:00:00Z',
  language: 'en',
});
const claim = understandClaim('Norvalia is open to selling frigates to Kestria');

describe('the speaker of a statement', () => {
  it('has no day of the week in the name', () => {
    const { statements } = readArticle(
      claim,
      article('Norvalia’s defence ministry on Tuesday denied that it was open to selling frigates to Kestria.'),
    );
    expect(statements.map(({ speaker }) => speaker).join('; ')).not.toMatch(/Tuesday/);
  });
});

describe('a request beside the readiness to meet it', () => {
  it('is a development, no pickup of the claim', () => {
    const asked = article(
      'Kestria has asked Norvalia for frigates, officials in Kestria said on Sunday. The officials did not say how many ships were on the list.',
      'Kestria has asked Norvalia for frigates, officials say',
    );
    expect(readArticle(claim, asked).relation).not.toMatch(/pickup|confirm/);
  });

  it('is denied by a plain No, which denies its own part only', () => {
    const { statements } = readArticle(
      claim,
      article(
        'Norvalia is open to selling frigates to Kestria, a newspaper said. Asked whether Kestria had requested frigates from Norvalia, the Kestrian government’s spokeswoman, Mira Lund, said: “No.”',
      ),
    );
    const no = statements.find(({ sentence }) => sentence.includes('“No.”') && sentence.includes('Asked'));
    expect(no?.stance).toBe('denies');
    expect(no?.scope).toMatch(/request/);
  });
});

describe('an article without words that deny', () => {
  it('is read as no denial', () => {
    const quiet = article(
      'Frigates are long and grey. Norvalia sells many of them, and Kestria has a coast.',
      'Ships of Norvalia',
    );
    expect(readArticle(claim, quiet).relation).not.toBe('deny');
  });
});
