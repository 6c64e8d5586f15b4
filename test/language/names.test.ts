import { describe, expect, it } from 'vitest';
import { findNames, nameKey, sameName } from '../../src/language/names.ts';

describe('sameName', () => {
  it.each([
    ['Dmitry Peskov', 'Песков'],
    ['Dmitry Peskov', 'Peskow'],
    ['Дмитрий Песков', 'Dmitri Peskov'],
    ['Пескова', 'Peskov'],
    ['Zhao Lijian', '赵立坚'],
    ['Чжао Лицзянь', 'Zhao Lijian'],
    ['Mr Zhao', 'Zhao Lijian'],
    ['Chvostov', 'Khvostov'],
    ['Tschernyschow', 'Chernyshov'],
    ['Джейк Салливан', 'Jake Sullivan'],
    ['D. Peskov', 'Dmitry Peskov'],
    ['Kuznetsov', 'Kusnezow'],
    ['Сергей Шойгу', 'Sergei Shoigu'],
    ['Sergej Schoigu', 'Sergueï Choïgou'],
    ['Xi Jinping', 'Си Цзиньпин'],
    ['Müller', 'Mueller'],
    ['Norvale', 'Norvale Pharma'],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['Crystal Hefner', 'Hugh Hefner'],
    ['Orlov', 'Orlova'],
    ['Peskov', 'Pestov'],
    ['Rossi', 'Russo'],
    ['China', 'China Daily'],
    ['Maria Rossi', 'Mario Rossi'],
    ['Petrov', 'Petrovsky'],
    ['Martin', 'Martinez'],
    ['Ivan Petrov', 'Igor Petrov'],
    ['Brandt', 'Brandtner'],
    ['Li Wei', 'Li Qiang'],
    ['', 'Peskov'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});

describe('nameKey', () => {
  it('is one for all spellings of a surname', () => {
    expect(new Set(['Dmitry Peskov', 'Peskow', 'Песков'].map(nameKey)).size).toBe(1);
  });
});

describe('findNames', () => {
  it.each([
    {
      language: 'en',
      text: 'On Monday President Ann Lee met Igor Malov, who works for Norvale Pharma in Oslo. Lee left.',
      names: ['Ann Lee:person', 'Igor Malov:person', 'Norvale Pharma:organisation', 'Oslo:place', 'Lee:unknown'],
    },
    {
      language: 'de',
      text: 'Der Sprecher Dmitri Malow sagte, die Regierung habe Waffen bestellt.',
      names: ['Dmitri Malow:person'],
    },
    {
      language: 'it',
      text: 'Il ministro degli Esteri Luca Bianchi è a Roma.',
      names: ['Luca Bianchi:person', 'Roma:place'],
    },
  ])('$language: $text', ({ language, text, names }) => {
    const found = findNames(text, language);
    expect(found.map((name) => `${name.text}:${name.kind}`)).toEqual(names);
    for (const name of found) expect(text.slice(name.start, name.end)).toBe(name.text);
  });
});
