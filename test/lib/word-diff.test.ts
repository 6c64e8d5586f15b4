import { check, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { diffWords } from '../../src/lib/word-diff.ts';

const drawn = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');

it.each([
  ['Crew of three rescued', 'Crew of four rescued', 'Crew of [-three-] {+four+} rescued'],
  [
    'Crew wears colours of ally',
    'Ministry denies crew wears colours',
    '[-Crew-] {+Ministry denies crew+} wears colours [-of ally-]',
  ],
  ['the same  words', 'the same words', 'the same words'],
  ['', 'All new', '{+All new+}'],
  ['All gone', '', '[-All gone-]'],
  ['a b', 'c d', '[-a b-] {+c d+}'],
])('%j → %j', (before, after, expected) => {
  expect(drawn(before, after)).toBe(expected);
});
it('gives both texts back, whatever they are', () => {
  const result = check(
    property(string(), string(), (before, after) => {
      const parts = diffWords(before, after);
      const side = (other: string) =>
        parts
          .filter(({ kind }) => kind !== other)
          .map(({ text }) => text)
          .join(' ');
      const tidy = (text: string) => (text.match(/\S+/g) ?? []).join(' ');
      return side('added') === tidy(before) && side('removed') === tidy(after);
    }),
  );
  expect(result.failed).toBe(false);
});
it('compares long articles in time', () => {
  const long = (seed: string) => Array.from({ length: 20_000 }, (_, n) => `${seed}${n}`).join(' ');
  const begun = performance.now();
  diffWords(long('a'), long('b'));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
