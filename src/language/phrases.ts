import type { Word } from './words.ts';

/**
 * A list of phrases, ready to be looked for. In a phrase `deny*` stands for every word that begins so, `a/b` for either
 * word, and `…` for none to eight words of the same sentence ("wies … zurück").
 */
export type Phrases = {
  readonly exact: ReadonlyMap<string, readonly Phrase[]>;
  readonly prefixed: ReadonlyMap<string, readonly Phrase[]>;
};

type Token = { readonly forms: readonly string[]; readonly prefixes: readonly string[]; readonly gap: boolean };
type Phrase = { readonly text: string; readonly tokens: readonly Token[] };

/** Where a phrase stands: indices of words, end exclusive. */
export type PhraseMatch = { readonly phrase: string; readonly from: number; readonly to: number };

const PREFIX = 3;
const GAP = 8;

function toToken(word: string): Token {
  if (word === '…') return { forms: [], prefixes: [], gap: true };
  const options = word.split('/');
  return {
    forms: options.filter((option) => !option.endsWith('*')),
    prefixes: options.filter((option) => option.endsWith('*')).map((option) => option.slice(0, -1)),
    gap: false,
  };
}

export function compilePhrases(list: readonly string[]): Phrases {
  const exact = new Map<string, Phrase[]>();
  const prefixed = new Map<string, Phrase[]>();
  const put = (map: Map<string, Phrase[]>, key: string, phrase: Phrase) =>
    map.set(key, [...(map.get(key) ?? []), phrase]);
  for (const text of list) {
    const tokens = text.toLowerCase().split(' ').map(toToken);
    const phrase = { text, tokens };
    for (const form of tokens[0]?.forms ?? []) put(exact, form, phrase);
    for (const prefix of tokens[0]?.prefixes ?? []) put(prefixed, prefix.slice(0, PREFIX), phrase);
  }
  return { exact, prefixed };
}

const fits = (token: Token, lower: string) =>
  token.forms.includes(lower) || token.prefixes.some((prefix) => lower.startsWith(prefix));

function endOf(phrase: Phrase, words: readonly Word[], at: number, limit: number): number | null {
  let index = at;
  for (let t = 0; t < phrase.tokens.length; t++) {
    const token = phrase.tokens[t] as Token;
    if (token.gap) {
      const next = phrase.tokens[t + 1];
      if (next === undefined) return index;
      const last = Math.min(index + GAP, limit - 1);
      while (index <= last && !fits(next, words[index]?.lower ?? '')) index++;
      if (index > last) return null;
      continue;
    }
    if (index >= limit || !fits(token, words[index]?.lower ?? '')) return null;
    index++;
  }
  return index;
}

/** Every phrase that stands in `words[from, to)`, longest first at each place; places may overlap. */
export function findPhrases(
  phrases: Phrases,
  words: readonly Word[],
  from = 0,
  to = words.length,
): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let at = from; at < to; at++) {
    const lower = words[at]?.lower ?? '';
    const candidates = [...(phrases.exact.get(lower) ?? []), ...(phrases.prefixed.get(lower.slice(0, PREFIX)) ?? [])];
    let best: PhraseMatch | null = null;
    for (const phrase of candidates) {
      if (!fits(phrase.tokens[0] as Token, lower)) continue;
      const end = endOf(phrase, words, at, to);
      if (end !== null && (best === null || end > best.to)) best = { phrase: phrase.text, from: at, to: end };
    }
    if (best !== null) found.push(best);
  }
  return found;
}
