import { expect, it } from 'vitest';
import { readByline } from '../../src/article/byline.ts';

it.each([
  ['By Ann Lee and Bo Ray', ['Ann Lee', 'Bo Ray']],
  ['by ANN LEE, Bo Ray & Cy Orr', ['ANN LEE', 'Bo Ray', 'Cy Orr']],
  ['di Tullia Brenta e Nives Corrò', ['Tullia Brenta', 'Nives Corrò']],
  ['Von Jule Hartwig und Max de Vries', ['Jule Hartwig', 'Max de Vries']],
  ['Par Élodie Marchand', ['Élodie Marchand']],
  ['Ann Lee | Updated 3 March 2022', ['Ann Lee']],
  ['https://gazette.example/by/ann', []],
  ['ann@gazette.example', []],
  ['Ann Lee, Ann Lee', ['Ann Lee']],
  ['', []],
])('%j names %j', (byline, names) => expect(readByline(byline)).toEqual(names));
