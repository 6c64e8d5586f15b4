import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { lexiconFor } from '../../src/language/lexicons/index.ts';
import { compilePhrases, findPhrases } from '../../src/language/phrases.ts';
import { contentStems, stem, wordsOf } from '../../src/language/words.ts';

describe('wordsOf', () => {
  it.each([
    { text: "It didn’t cost $1,140.50, he's sure", words: ['it', "didn't", 'cost', '1,140.50', "he's", 'sure'] },
    { text: 'l’ambasciata dell’Italia', words: ["l'", 'ambasciata', "dell'", 'italia'] },
    { text: 'dit-elle aujourd’hui', words: ['dit', 'elle', "aujourd'hui"] },
    { text: '赵立坚否认', words: expect.arrayContaining(['否认']) as unknown as string[] },
  ])('$text', ({ text, words }) => {
    const found = wordsOf(text);
    expect(found.map(({ lower }) => lower)).toEqual(words);
    for (const word of found) expect(text.slice(word.start, word.end)).toBe(word.text);
  });
});

describe('stem', () => {
  it.each([
    ['supplies', 'supplying', 'en'],
    ['China’s', 'China', 'en'],
    ['smentito', 'smentita', 'it'],
    ['задержание', 'задержания', 'ru'],
  ])('%s has the stem of %s (%s)', (a, b, language) => expect(stem(a, language)).toBe(stem(b, language)));

  it('leaves words of languages without a stemmer', () => expect(stem('Abc', 'xx')).toBe('abc'));
});

describe('contentStems', () => {
  it('leaves out what says nothing', () =>
    expect(contentStems('It is the closing of a plant', 'en')).toEqual(['close', 'plant']));
});

describe('findPhrases', () => {
  it.each([
    { list: ['wies … zurück'], text: 'er wies den Bericht am Montag zurück', found: [[1, 7]] },
    { list: ['den*', 'denied knowing'], text: 'she denied knowing it', found: [[1, 3]] },
    { list: ['has/have not … respond'], text: 'they have not been able to respond', found: [[1, 7]] },
    { list: ['wies … zurück'], text: 'er wies ihn an', found: [] },
  ])('$list in "$text"', ({ list, text, found }) => {
    expect(findPhrases(compilePhrases(list), wordsOf(text)).map(({ from, to }) => [from, to])).toEqual(found);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['The ministry denied on Monday that there had been any such request from abroad.', 'en'],
    ['Il ministero ha smentito lunedì che ci sia stata una richiesta dall’estero.', 'it'],
    ['Das Ministerium hat am Montag bestritten, dass es eine Anfrage gegeben habe.', 'de'],
    ['THE MINISTRY DENIED ON MONDAY THAT THERE HAD BEEN ANY REQUEST', 'en'],
    ['FT', 'und'],
    ['12 34 56', 'und'],
  ])('%s → %s', (text, language) => expect(detectLanguage(text)).toBe(language));
});

describe('lexiconFor', () => {
  it('knows a language by its tag and no other', () => {
    expect(lexiconFor('en-GB')?.code).toBe('en');
    expect(lexiconFor('sv')).toBeNull();
    expect(lexiconFor('constructor')).toBeNull();
  });
});
