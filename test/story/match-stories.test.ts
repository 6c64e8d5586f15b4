import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/news/article.ts';
import { understandClaim } from '../../src/story/claim.ts';
import { createStoryIndex, RELATED_FROM, scoreMatch } from '../../src/story/match-stories.ts';
import { searchTerms } from '../../src/story/search-terms.ts';

const article = (title: string, text: string, language = 'en'): Article => ({
  id: 'a',
  url: null,
  outlet: 'The Ledger',
  title,
  text,
  published: null,
  language,
});
const claim = understandClaim('Serbia is willing to sell artillery shells to Armenia');

describe('matching an article to a story', () => {
  it.each([
    {
      title: 'Serbia open to selling shells to Armenia',
      text: 'Belgrade would supply artillery ammunition to Yerevan, two diplomats said.',
      related: true,
    },
    {
      title: 'Armenia asked Serbia for ammunition',
      text: 'Yerevan has requested artillery shells from Belgrade, officials say.',
      related: true,
    },
    {
      title: 'La Serbia pronta a vendere munizioni all’Armenia',
      text: 'Belgrado sarebbe disponibile a fornire proiettili d’artiglieria a Erevan.',
      language: 'it',
      related: true,
    },
    { title: 'Serbia sells more raspberries', text: 'Exports of fruit rose by a tenth last year.', related: false },
    {
      title: 'Shells found on beach',
      text: 'Divers found artillery shells of the last war off the coast of Denmark.',
      related: false,
    },
    { title: 'Record heat in Armenia', text: 'It was 41 degrees in Yerevan on Sunday.', related: false },
  ])('$title: related is $related', ({ title, text, language, related }) => {
    expect(scoreMatch(claim, null, article(title, text, language)) >= RELATED_FROM).toBe(related);
  });

  it('sets a sister claim below the claim itself', () => {
    const own = scoreMatch(
      understandClaim('Serbia has sold 200 shells to Armenia'),
      null,
      article('Serbia sold 200 shells to Armenia', 'Serbia has sold 200 artillery shells to Armenia.'),
    );
    const sister = scoreMatch(
      understandClaim('Serbia has sold 200 shells to Armenia'),
      null,
      article('Serbia buys 70 buses from Armenia', 'Serbia has bought 70 buses from Armenia.'),
    );
    expect(own).toBeGreaterThan(sister);
  });

  it('gains by the first article of the story', () => {
    const seed = article(
      'Belgrade ready to arm Yerevan',
      'Serbia would sell howitzer ammunition from its depot in Kragujevac, General Ilic told visitors.',
    );
    const later = article(
      'General Ilic opens depot in Kragujevac',
      'The howitzer ammunition is meant for visitors from Yerevan, General Ilic said.',
    );
    expect(scoreMatch(claim, seed, later)).toBeGreaterThan(scoreMatch(claim, null, later));
  });
});

describe('the index over followed stories', () => {
  const index = createStoryIndex();
  index.add('shells', claim, null);
  index.add('plant', understandClaim('Tekko Motors plans to shut its engine plant in Leeds'), null);
  for (let i = 0; i < 60; i++)
    index.add(`russia-${i}`, understandClaim(`Russia will ban imports of product${i} from Poland`), null);

  it('finds the story of an article, in another language too', () => {
    expect(
      index.candidates({ title: 'Serbia to sell shells', text: 'Armenia wants artillery shells.', language: 'en' }),
    ).toContain('shells');
    expect(
      index.candidates({
        title: 'Tekko schließt Werk in Leeds',
        text: 'Der Konzern Tekko gibt Leeds auf.',
        language: 'de',
      }),
    ).toEqual(['plant']);
  });
  it('tells many stories of the same states apart', () => {
    expect(
      index.candidates({
        title: 'Russia bans product17 from Poland',
        text: 'The ban on imports begins on Monday.',
        language: 'en',
      })[0],
    ).toBe('russia-17');
  });
  it('finds nothing for other news', () => {
    expect(
      index.candidates({ title: 'Cup final ends in a draw', text: 'Both teams scored late.', language: 'en' }),
    ).toEqual([]);
  });
  it('forgets what was removed', () => {
    index.remove('plant');
    expect(
      index.candidates({ title: 'Tekko to shut Leeds', text: 'Tekko Motors leaves Leeds.', language: 'en' }),
    ).toEqual([]);
    expect(index.size).toBe(61);
  });
});

it('searches an archive by names first', () => {
  expect(searchTerms(claim).slice(0, 2).toSorted()).toEqual(['armenia', 'serbia']);
});
