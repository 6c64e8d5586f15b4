import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexicons } from '../../src/language/lexicons/index.ts';
import { splitSentences } from '../../src/language/sentences.ts';

type Golden = { readonly name: string; readonly text: string; readonly sentences: readonly string[] };

const file = (code: string) => new URL(`../fixtures/sentences/${code}.json`, import.meta.url);
const codes = Object.keys(lexicons);
const golden = codes
  .filter((code) => existsSync(file(code)))
  .flatMap((code) => (JSON.parse(readFileSync(file(code), 'utf8')) as Golden[]).map((row) => ({ code, ...row })));

describe('splitSentences', () => {
  it.each(codes)('has golden sentences for %s', (code) => expect(golden.some((row) => row.code === code)).toBe(true));

  it.each(golden)('$code $name', ({ code, text, sentences }) => {
    expect(splitSentences(text, code).map((sentence) => sentence.text)).toEqual(sentences);
  });

  it('gives offsets, paragraphs and indices', () => {
    const text = 'One is here. Two is here.\n\n  Three is here.  ';
    const found = splitSentences(text, 'en');
    expect(found.map(({ paragraph, index }) => [paragraph, index])).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
    ]);
    for (const { text: sentence, start, end } of found) expect(text.slice(start, end)).toBe(sentence);
  });

  it('reads over a hard line break within a sentence', () => {
    const text = 'The committee said that it had seen no sign of any such\nletter. It will meet again.';
    expect(splitSentences(text, 'en')).toHaveLength(2);
  });

  it('splits languages that it has no lexicon for', () => {
    expect(splitSentences('Jag vet inte. Han kom i går.', 'sv').map(({ text }) => text)).toEqual([
      'Jag vet inte.',
      'Han kom i går.',
    ]);
  });
});
