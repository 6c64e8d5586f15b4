import { expect, it } from 'vitest';
import { describesOutlet } from '../../src/provenance/unnamed.ts';

it.each([
  ['en', 'news agency', true],
  ['en', 'agency', true],
  ['en', 'state news agency', true],
  ['en', 'local radio station', true],
  ['it', 'agenzia di stampa', true],
  ['pt', 'agência de notícias', true],
  ['en', 'anti-doping agency', false],
  ['it', 'agenzia antidoping', false],
  ['fr', 'agence du médicament', false],
  ['es', 'agencia tributaria', false],
])('%s: “%s” is an outlet without its name: %s', (language, name, expected) => {
  expect(describesOutlet(name, language)).toBe(expected);
});
