import { expect, it } from 'vitest';
import type { Article } from '../../src/news/article.ts';
import { readArticle } from '../../src/story/read-article.ts';

const claims = {
  en: 'The Brask group plans to close its smelter in Odun',
  de: 'Der Autobauer Hellwig will sein Werk in Brandau verkaufen',
};
const article = (title: string, text: string, language: string): Article => ({
  id: 'a',
  url: 'https://mercury.example/a',
  outlet: 'Mercury',
  title,
  text,
  published: null,
  language,
});

it.each([
  [
    'en',
    'Brask to close Odun smelter',
    'The Brask group plans to close its smelter in Odun. The smelter employs 400 people.',
  ],
  ['de', 'Hellwig will Werk Brandau verkaufen', 'Der Autobauer Hellwig will sein Werk in Brandau verkaufen.'],
] as const)('%s: an article that says the claim without a source is of the story: %s', (language, title, text) => {
  expect(readArticle(claims[language], article(title, text, language)).relation).toBe('pickup');
});

it('so does one in another language, where names and what happens meet', () => {
  const told = 'Car-parts maker Brandtler is closing its plant in Lindfeld';
  const text =
    'Der Autozulieferer Brandtler will sein Werk in Lindfeld bis Ende 2026 schließen. Das geht aus einem internen Papier hervor.';
  expect(readArticle(told, article('Brandtler will Werk Lindfeld schließen', text, 'de')).relation).not.toBe(
    'unrelated',
  );
});

it.each([
  [
    'another firm',
    'Ketter to close Odun smelter',
    'Ketter, a rival of the Brask group, plans to close its smelter in Odun.',
  ],
  [
    'another matter',
    'Odun smelter wins prize',
    'The Brask group was awarded a prize for its smelter in Odun, which it opened in 1990.',
  ],
])('%s is not', (_, title, text) => {
  expect(readArticle(claims.en, article(title, text, 'en')).relation).not.toBe('confirm');
  expect(readArticle(claims.en, article(title, text, 'en')).relation).not.toBe('pickup');
});
