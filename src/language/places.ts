import { otherNames, type StateNames, states } from './states.ts';
import { type Word, wordsOf } from './words.ts';

/** A mention of a state: by its name, people, capital or seat of power. */
export type Country = {
  /** ISO 3166-1 alpha-2; 'EU' for the Union. */
  readonly code: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly by: 'name' | 'people' | 'capital' | 'seat';
};

type Entry = { readonly words: readonly string[]; readonly code: string; readonly by: Country['by'] };
type Gazetteer = {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly prefixed: ReadonlyMap<string, readonly Entry[]>;
};

const languages = ['en', 'it', 'fr', 'de', 'es', 'pt', 'ru'] as const;
const gazetteers = new Map<string, Gazetteer>();
const PREFIX = 3;

function namesIn(language: string): readonly (readonly [code: string, name: string])[] {
  const display = new Intl.DisplayNames([language], { type: 'region' });
  const all: (readonly [string, string])[] = [];
  for (const code of Object.keys(states)) {
    if (code === 'EU') continue;
    const name = display.of(code);
    if (name !== undefined) all.push([code, name.replace(/ \(.{1,40}\)$/, '')]);
  }
  return all;
}

function gazetteerFor(language: string): Gazetteer {
  const known = gazetteers.get(language);
  if (known !== undefined) return known;
  const exact = new Map<string, Entry[]>();
  const prefixed = new Map<string, Entry[]>();
  const put = (phrase: string, code: string, by: Country['by']) => {
    const words = phrase.split(/[ .-]/);
    const [first = ''] = words;
    const [map, key] = first.endsWith('*') ? [prefixed, first.slice(0, PREFIX)] : [exact, first];
    map.set(key, [...(map.get(key) ?? []), { words, code, by }]);
  };
  for (const [code, name] of namesIn(language)) {
    const lower = name.toLowerCase();
    // Russian names decline: the stem will do.
    put(
      language === 'ru' && !lower.includes(' ') && lower.length > 4 ? `${lower.replace(/[аяьий]$/u, '')}*` : lower,
      code,
      'name',
    );
  }
  for (const [code, state] of Object.entries(states)) {
    const row: StateNames = state;
    for (const phrase of phrasesOf(row[language as keyof StateNames])) put(phrase, code, 'people');
    for (const phrase of phrasesOf(row.capital)) put(phrase, code, 'capital');
    for (const phrase of phrasesOf(row.seat)) put(phrase, code, 'seat');
  }
  for (const [code, names] of Object.entries(otherNames))
    for (const phrase of phrasesOf(names)) put(phrase, code, 'name');
  const gazetteer = { exact, prefixed };
  gazetteers.set(language, gazetteer);
  return gazetteer;
}

const phrasesOf = (list: string | undefined) =>
  (list ?? '')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

function entryAt(gazetteer: Gazetteer, words: readonly Word[], at: number): Entry | null {
  const lower = bare(words[at]);
  const candidates = [...(gazetteer.exact.get(lower) ?? []), ...(gazetteer.prefixed.get(lower.slice(0, PREFIX)) ?? [])];
  let best: Entry | null = null;
  for (const entry of candidates)
    if (
      entry.words.length > (best?.words.length ?? 0) &&
      entry.words.every((word, i) => fits(word, bare(words[at + i])))
    )
      best = entry;
  return best;
}

const bare = (word: Word | undefined) => (word?.lower ?? '').replace(/'s?$/, '');
const fits = (pattern: string, lower: string) =>
  pattern.endsWith('*') ? lower.startsWith(pattern.slice(0, -1)) : lower === pattern;

/** The states that a text speaks of, in order. Reads the languages of the table; others by their states' names in English. */
export function findCountries(text: string, language: string): readonly Country[] {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = (languages as readonly string[]).includes(code);
  const gazetteer = gazetteerFor(known ? code : 'en');
  const words = wordsOf(text);
  const found: Country[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const entry = entryAt(gazetteer, words, at);
    // Peoples are written small in some languages, states never ("turkey" is a bird).
    if (entry === null || (entry.by !== 'people' && !/^\p{Lu}/u.test(word.text))) continue;
    if (entry.by === 'people' && code === 'en' && !/^\p{Lu}/u.test(word.text)) continue;
    const last = words[at + entry.words.length - 1] as Word;
    const end = last.end - (/[’']s?$/.exec(last.text)?.[0].length ?? 0);
    found.push({ code: entry.code, text: text.slice(word.start, end), start: word.start, end, by: entry.by });
    at += entry.words.length - 1;
  }
  return found;
}

let placeNames: ReadonlySet<string> | null = null;

/** Whether a name (lower case) is that of a state, its capital or its seat of power, in any of our languages. */
export function isPlaceName(lower: string): boolean {
  if (placeNames === null) {
    const all = new Set<string>();
    for (const language of languages) for (const [, name] of namesIn(language)) all.add(name.toLowerCase());
    for (const row of Object.values(states) as readonly StateNames[])
      for (const phrase of [...phrasesOf(row.capital), ...phrasesOf(row.seat)]) all.add(phrase.replace('*', ''));
    for (const names of Object.values(otherNames)) for (const phrase of phrasesOf(names)) all.add(phrase);
    placeNames = all;
  }
  return placeNames.has(lower.replace(/^the /, ''));
}
