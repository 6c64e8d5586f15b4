import { describe, expect, it } from 'vitest';
import { agree, isMany } from '../../src/news/agreement.ts';

describe('isMany', () => {
  it.each([
    'officials',
    'US officials',
    'two diplomats at the embassy',
    'sources familiar with the talks',
    'people',
    'White House officials',
    'due funzionari',
    'diplomates européens',
    'mehrere Beamte',
    'fuentes de la fiscalía',
  ])('%s are many', (speaker) => expect(isMany(speaker)).toBe(true));

  it.each([
    'Reuters',
    'the company',
    'labour ministry',
    'United Nations',
    'Siemens',
    'Petr Hollan',
    'the head of two unions',
    'sindicato dos pilotos',
    'prefettura della Savoia',
    'Betriebsrat',
    'the press',
    'Ufficio stampa',
  ])('%s is one', (speaker) => expect(isMany(speaker)).toBe(false));
});

it.each([
  ['US officials', 'does not comment', 'do not comment'],
  ['US officials', 'is not aware of it', 'are not aware of it'],
  ['US officials', 'may deny it', 'may deny it'],
  ['The ministry', 'denies it', 'denies it'],
  ['two managers', 'plays down, without a plain denial', 'play down, without a plain denial'],
])('%s: %s → %s', (speaker, verb, said) => expect(agree(speaker, verb)).toBe(said));
