import { describe, expect, it } from 'vitest';
import { understandClaim } from '../../src/story/claim.ts';
import { lookAt } from '../../src/story/look.ts';
import { partOf } from '../../src/story/read-part.ts';

const claim = understandClaim('Tolvane will close its plant in Hadersund');
const filler = 'The weather was fair and the harbour was full of sails that morning. ';
const denial = '“The plant in Hadersund stays open,” said Ines Korb of Tolvane.';
const last = 'Correction: an earlier version gave a wrong date.';

const partOfText = (text: string) =>
  partOf(
    lookAt(claim, { id: 'a', url: null, outlet: 'The Post', title: 'Sails', text, published: null, language: 'en' }),
  );

describe('what is read of a long article', () => {
  const long = `${filler.repeat(150)}\n\n${denial}\n\n${filler.repeat(150)}\n\n${last}`;

  it('is the beginning, the end, and what speaks of the claim', () => {
    const { text } = partOfText(long);
    expect(text.startsWith(filler)).toBe(true);
    expect(text).toContain(denial);
    expect(text).toContain(last);
    expect(text.trim().replace(/\s+/g, ' ').length).toBeLessThan(11_000);
  });

  it('keeps the offsets of the article', () => {
    const { text } = partOfText(long);
    expect(text.indexOf(denial)).toBe(long.indexOf(denial));
    expect(text.indexOf(last)).toBe(long.indexOf(last));
  });

  it('is all of an article of common length', () => {
    const short = `${filler.repeat(20)}\n\n${denial}`;
    const { text, sentences } = partOfText(short);
    expect(text).toBe(short);
    expect(sentences.size).toBe(21);
  });
});
