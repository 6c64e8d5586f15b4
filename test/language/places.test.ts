import { describe, expect, it } from 'vitest';
import { lexicons } from '../../src/language/lexicons/index.ts';
import { findCountries } from '../../src/language/places.ts';

describe('findCountries', () => {
  it.each([
    {
      language: 'en',
      text: 'U.S. officials met Turkish envoys in Beijing; the Kremlin was silent.',
      codes: ['US', 'TR', 'CN', 'RU'],
    },
    { language: 'it', text: 'Il Cremlino e la Casa Bianca, i cinesi e Parigi', codes: ['RU', 'US', 'CN', 'FR'] },
    { language: 'fr', text: 'Moscou et les États-Unis, l’armée ukrainienne', codes: ['RU', 'US', 'UA'] },
    { language: 'de', text: 'Der Kreml, das Weiße Haus und chinesische Vertreter', codes: ['RU', 'US', 'CN'] },
    { language: 'es', text: 'Moscú y Estados Unidos, el gobierno alemán', codes: ['RU', 'US', 'DE'] },
    { language: 'pt', text: 'O Kremlin e os Estados Unidos', codes: ['RU', 'US'] },
    { language: 'ru', text: 'власти России и представители США в Пекине', codes: ['RU', 'US', 'CN'] },
  ])('$language: $text', ({ language, text, codes }) => {
    const found = findCountries(text, language);
    expect(found.map(({ code }) => code)).toEqual(codes);
    for (const country of found) expect(text.slice(country.start, country.end)).toBe(country.text);
  });

  it('leaves the bird alone', () => expect(findCountries('They ate turkey in china bowls.', 'en')).toEqual([]));

  it.each(Object.keys(lexicons))('knows a state by its name in %s', (language) => {
    const name = new Intl.DisplayNames([language], { type: 'region' }).of('JP') ?? '';
    expect(findCountries(name, language).map(({ code }) => code)).toEqual(['JP']);
  });
});
