import { expect, it } from 'vitest';
import { quoted } from '../../../src/slack/messages/parts.ts';

it.each([
  ['There is no such offer.', '“There is no such offer.”'],
  ['“There is no such offer,” Lund said.', '“There is no such offer,” Lund said.'],
  ['„Daran ist kein Wort wahr“, sagte Lund.', '„Daran ist kein Wort wahr“, sagte Lund.'],
  ['Lund said “no” twice.', '“Lund said “no” twice.”'],
])('puts %s into one pair of marks at its beginning', (sentence, shown) => {
  expect(quoted(sentence)).toBe(shown);
});
