import { compilePhrases, findPhrases, type PhraseHit, type PhraseTable } from '../phrase-table.ts';
import type { Token } from '../tokens.ts';
import { stanceWords, type WordKind, wordKinds } from './words/index.ts';

/** A word or phrase of a kind at tokens `[from, to)`. */
export type Hit = PhraseHit<WordKind>;

type Opposites = readonly (readonly [readonly string[], readonly string[]])[];
type Table = { readonly phrases: PhraseTable<WordKind>; readonly opposites: Opposites };

const rule = { keyLength: 2, gap: 4, passesMarks: false };
const compiled = new Map<string, Table>();

function compile(code: string): Table {
  const words = stanceWords[code] ?? stanceWords.en;
  if (words === undefined) return { phrases: compilePhrases<WordKind>([], rule), opposites: [] };
  return {
    phrases: compilePhrases(
      wordKinds.map((kind) => [kind, words[kind]] as const),
      rule,
    ),
    opposites: words.opposites.split('\n').map((line) => {
      const [one = '', other = ''] = line.split(' ~ ');
      return [one.split(' '), other.split(' ')] as const;
    }),
  };
}

function tableOf(language: string): Table {
  const code = Object.hasOwn(stanceWords, language) ? language : 'en';
  const table = compiled.get(code) ?? compile(code);
  compiled.set(code, table);
  return table;
}

/** Every word of the rules in the tokens, in order; for each kind the longest at its place. */
export const findWords = (tokens: readonly Token[], language: string): readonly Hit[] =>
  findPhrases(tableOf(language).phrases, tokens);

const begins = (stems: readonly string[], word: string) =>
  stems.some((stem) => (stem.length < 4 ? word === stem : word.startsWith(stem)));

/** Beginnings of words that exclude what one of `words` (lower case) says: "stay" for "resign". */
export function oppositesOf(words: readonly string[], language: string): readonly string[] {
  return tableOf(language).opposites.flatMap(([one, other]) => {
    const left = words.some((word) => begins(one, word));
    const right = words.some((word) => begins(other, word));
    return left === right ? [] : left ? other : one;
  });
}

export const isOpposite = (opposites: readonly string[], lower: string) => begins(opposites, lower);
