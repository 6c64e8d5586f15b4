// @ts-expect-error The package has no types for its parts, and is asked for its table here alone.
import { avgScore } from '../node_modules/eld/src/avgScore.js';
// @ts-expect-error As above.
import { dictionary } from '../node_modules/eld/src/dictionary.js';
// @ts-expect-error As above.
import { ngramsData } from '../node_modules/eld/src/ngrams/small.js';
import type { PackedLanguages } from '../src/language/language-table.ts';

type Source = {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** Packs the table of ELD's small size (Nito T. M., Apache-2.0), score by score as it is. */
export function packLanguages(): { weights: { languages: PackedLanguages }; report: string } {
  const { languages, ngrams } = ngramsData as Source;
  const names = Object.keys(languages).map((id) => languages[id] ?? '');
  const byteOf = new Map((dictionary as readonly string[]).map((character, byte) => [character, byte]));
  byteOf.set(' ', 32);
  const keyOf = (ngram: string) => {
    let key = 0;
    for (const character of ngram) key = key * 256 + (byteOf.get(character) ?? 0);
    return key;
  };
  const sorted = Object.entries(ngrams)
    .map(([ngram, scores]) => ({ key: keyOf(ngram), scores: Object.entries(scores) }))
    .toSorted((a, b) => a.key - b.key);
  const pieces: number[] = [];
  const pairs: number[] = [];
  let before = 0;
  for (const { key, scores } of sorted) {
    let step = key - before;
    before = key;
    for (; step >= 128; step = Math.floor(step / 128)) pieces.push((step % 128) | 128);
    pieces.push(step, scores.length);
    for (const [language, score] of scores) pairs.push(Number(language), score);
  }
  const packed = {
    origin:
      'The table of ELD 2.1.0, size small, by Nito T. M. (github.com/nitotm/efficient-language-detector-js), Apache-2.0; packed.',
    languages: names,
    averages: names.map((name) => (avgScore as Readonly<Record<string, number>>)[name] ?? 0),
    pieces: Buffer.from(pieces).toString('base64'),
    pairs: Buffer.from(pairs).toString('base64'),
  };
  return { weights: { languages: packed }, report: `${sorted.length} pieces, ${pairs.length / 2} pairs` };
}
