import { describe, expect, it } from 'vitest';
import { firstHandMarks, readCitations, withdrawalMarks } from '../../src/language/citations.ts';
import { readStatements } from '../../src/language/read-statements.ts';

const article = (text: string, outlet: string, language = 'en', title = '') => ({ text, outlet, language, title });

describe('readCitations', () => {
  it.each([
    {
      from: article('The plant will close, the Daily Herald reported on Monday, citing US officials.', 'Reuters'),
      cited: ['outlet Daily Herald', 'anonymous US officials'],
    },
    { from: article('The plant will close, Ann Lee told Reuters.', 'Reuters'), cited: ['person Ann Lee'] },
    {
      from: article('Lo scrive il Corriere della Sera. Secondo l’Ansa, il piano è pronto.', 'Il Foglio', 'it'),
      cited: ['outlet Corriere della Sera', 'agency ANSA'],
    },
  ])('$from.text', ({ from, cited }) => {
    const found = readCitations(from, readStatements(from));
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual(cited);
    for (const { phrase, start, end } of found) expect(from.text.slice(start, end)).toBe(phrase);
  });
});

describe('firstHandMarks', () => {
  it.each([
    { from: article('“No,” Ann Lee told the Financial Times.', 'Financial Times'), signs: ['reached-it'] },
    { from: article('“No,” Ann Lee told the Financial Times.', 'Reuters'), signs: ['relayed'] },
    { from: article('BERLIN (AP) — The plant will close.', 'Daily Herald'), signs: ['agency-copy'] },
    { from: article('The paper could not verify the letter.', 'Daily Herald'), signs: ['not-checked'] },
  ])('$from.text in $from.outlet → $signs', ({ from, signs }) => {
    expect(firstHandMarks(from).map(({ sign }) => sign)).toEqual(signs);
  });
});

describe('withdrawalMarks', () => {
  it.each([
    {
      from: article('We reported on Monday that the plant would close. We apologise for the error.', 'Daily Herald'),
      marked: true,
    },
    { from: article('The BBC has withdrawn the report, it said.', 'Daily Herald'), marked: false },
    { from: article('The plant will close.', 'Daily Herald'), marked: false },
    { from: article('Ci scusiamo con i lettori.', 'Il Foglio', 'it'), marked: true },
  ])('$from.text → $marked', ({ from, marked }) => expect(withdrawalMarks(from).length > 0).toBe(marked));
});
