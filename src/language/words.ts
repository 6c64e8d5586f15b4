import snowball from 'snowball-stemmers';
import { lexiconFor } from './lexicons/index.ts';

/** A word as it stands: UTF-16 offsets into the text, end exclusive. `lower`: with one kind of apostrophe. */
export type Word = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };

// Numbers keep their separators; words keep an inner apostrophe; a hyphen parts words.
const wordPattern = /\p{N}+(?:[.,’'\u00a0\u202f]\p{N}{3})*(?:[.,]\p{N}+)?|[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*/gu;
const elided =
  /^(?:l|d|n|s|c|j|m|t|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|un|dell|nell|sull|dall|all|quell|quest|coll|bell|sant|gl|dov|cos|com|nient|anch|mezz|tutt|senz)['’]/i;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text, in order. Elided articles (l’, d’, dell’) are words of their own. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const token = match[0];
    if (unspaced.test(token)) {
      pushSegments(words, token, match.index);
      continue;
    }
    const cut = elided.exec(token)?.[0].length ?? 0;
    // "can't", "don't" and the like begin with none of these; "s'" alone is a genitive.
    if (cut > 0 && cut < token.length) {
      pushWord(words, token.slice(0, cut), match.index);
      pushWord(words, token.slice(cut), match.index + cut);
    } else pushWord(words, token, match.index);
  }
  return words;
}

function pushWord(words: Word[], text: string, start: number): void {
  words.push({ text, lower: text.toLowerCase().replaceAll('’', "'"), start, end: start + text.length });
}

function pushSegments(words: Word[], text: string, start: number): void {
  const locale = /[\p{Script=Thai}]/u.test(text)
    ? 'th'
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
      ? 'ja'
      : 'zh';
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  for (const part of segmenter.segment(text))
    if (part.isWordLike === true) pushWord(words, part.segment, start + part.index);
}

const algorithms: Readonly<Record<string, string>> = {
  en: 'english',
  it: 'italian',
  fr: 'french',
  de: 'german',
  es: 'spanish',
  pt: 'portuguese',
  ru: 'russian',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  no: 'norwegian',
  ro: 'romanian',
  ar: 'arabic',
  tr: 'turkish',
};
const stemmers = new Map<string, { stem(word: string): string }>();
const stems = new Map<string, string>();
const MEMORY = 50_000;

/** The word's Snowball stem in lower case, without a possessive; the word itself where the language has no stemmer. */
export function stem(word: string, language: string): string {
  const key = `${language}:${word}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const plain = word.toLowerCase().replaceAll('’', "'").replaceAll('ё', 'е').replace(/'s?$/, '');
  const algorithm = algorithms[language];
  let found = plain;
  if (algorithm !== undefined && plain.length < 60 && !/\p{N}/u.test(plain)) {
    const stemmer = stemmers.get(algorithm) ?? snowball.newStemmer(algorithm);
    stemmers.set(algorithm, stemmer);
    found = stemmer.stem(plain);
  }
  if (stems.size >= MEMORY) stems.clear();
  stems.set(key, found);
  return found;
}

const stopSets = new Map<string, ReadonlySet<string>>();

/** Whether a word (lower case) says nothing by itself: articles, prepositions, pronouns, auxiliaries. */
export function isStopWord(lower: string, language: string): boolean {
  let set = stopSets.get(language);
  if (set === undefined) {
    set = new Set(lexiconFor(language)?.stopWords ?? []);
    stopSets.set(language, set);
  }
  return set.has(lower);
}

/** The stems of the words that carry meaning, in order; numbers stay as they are written. */
export function contentStems(text: string, language: string): readonly string[] {
  return wordsOf(text)
    .filter(({ lower }) => !isStopWord(lower, language) && !/^(?:\p{L}|\p{L}{1,6}')$/u.test(lower))
    .map(({ lower }) => stem(lower, language));
}
