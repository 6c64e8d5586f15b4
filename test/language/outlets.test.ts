import { describe, expect, it } from 'vitest';
import { findOutlets, outletKey, sameOutlet } from '../../src/language/outlets.ts';

describe('findOutlets', () => {
  it.each([
    {
      language: 'en',
      text: 'The plan was dropped, the Financial Times reported, citing Reuters.',
      names: ['Financial Times', 'Reuters'],
    },
    { language: 'en', text: 'Radio Lubende and Channel 7 News said so.', names: ['Radio Lubende', 'Channel 7 News'] },
    { language: 'en', text: 'The sun set over the hill at the time.', names: [] },
    { language: 'en', text: 'She spoke at the press conference.', names: [] },
    {
      language: 'de',
      text: 'berichtet die Nordsee Rundschau. Er sagte der Süddeutschen Zeitung nichts.',
      names: ['Nordsee Rundschau', 'Süddeutsche Zeitung'],
    },
    {
      language: 'de',
      text: 'nach Angaben des Süddeutschen Kuriers, und im Süddeutschen Kurier',
      names: ['Süddeutschen Kuriers', 'Süddeutschen Kurier'],
    },
    { language: 'it', text: 'Lo scrive il quotidiano La Torre, ripreso dall’Ansa.', names: ['La Torre', 'ANSA'] },
    { language: 'es', text: 'Según El País, la fábrica cerrará.', names: ['El País'] },
    { language: 'ru', text: 'Об этом сообщает ТАСС.', names: ['TASS'] },
  ])('$language: $text', ({ language, text, names }) => {
    const found = findOutlets(text, language);
    expect(found.map(({ name }) => name)).toEqual(names);
    for (const mention of found) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});

describe('sameOutlet', () => {
  it.each([
    ['FT', 'Financial Times'],
    ['the BBC', 'BBC News'],
    ['ТАСС', 'Tass'],
    ['Mitteldeutschen Rundschau', 'Mitteldeutsche Rundschau'],
    ['Süddeutschen Kuriers', 'Süddeutscher Kurier'],
    ['Wirtschaftsblatts', 'Wirtschaftsblatt'],
  ])('%s is %s', (a, b) => expect(sameOutlet(a, b)).toBe(true));

  it.each([
    ['Times of India', 'The Times'],
    ['New York Post', 'Washington Post'],
    ['Norddeutscher Kurier', 'Süddeutscher Kurier'],
    ['Morning Stars', 'Morning Herald'],
    ['', ''],
  ])('%s is not %s', (a, b) => expect(sameOutlet(a, b)).toBe(false));

  it('has one key for all names', () => expect(outletKey('the FT')).toBe(outletKey('Financial Times')));
});
