import type { Token } from '../tokens.ts';
import { stanceWords, type WordKind, wordKinds } from './words/index.ts';

/** A word or phrase of a kind at tokens `[from, to)`. */
export type Hit = { readonly kind: WordKind; readonly from: number; readonly to: number };

type Piece = { readonly word: string; readonly open: boolean; readonly gap: boolean };
type Entry = { readonly kind: WordKind; readonly pieces: readonly Piece[] };
type Opposites = readonly (readonly [readonly string[], readonly string[]])[];
type Table = {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly begun: ReadonlyMap<string, readonly Entry[]>;
  readonly opposites: Opposites;
};

const GAP = 4;
const KEY = 2;
const compiled = new Map<string, Table>();

function compile(code: string): Table {
  const exact = new Map<string, Entry[]>();
  const begun = new Map<string, Entry[]>();
  const words = stanceWords[code] ?? stanceWords.en;
  if (words === undefined) return { exact, begun, opposites: [] };
  for (const kind of wordKinds)
    for (const text of words[kind].split('|')) {
      const pieces = text.split(' ').map((word) => ({
        word: word.replace('*', '').replaceAll('ё', 'е'),
        open: word.endsWith('*'),
        gap: word === '…',
      }));
      const head = pieces[0] as Piece;
      const map = head.open ? begun : exact;
      const key = head.open ? head.word.slice(0, KEY) : head.word;
      map.set(key, [...(map.get(key) ?? []), { kind, pieces }]);
    }
  const opposites = words.opposites.split('\n').map((line) => {
    const [one = '', other = ''] = line.split(' ~ ');
    return [one.split(' '), other.split(' ')] as const;
  });
  return { exact, begun, opposites };
}

function tableOf(language: string): Table {
  const code = Object.hasOwn(stanceWords, language) ? language : 'en';
  const table = compiled.get(code) ?? compile(code);
  compiled.set(code, table);
  return table;
}

const fits = (piece: Piece, lower: string) => (piece.open ? lower.startsWith(piece.word) : lower === piece.word);

function endOf({ pieces }: Entry, tokens: readonly Token[], at: number): number | null {
  let index = at;
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p] as Piece;
    if (piece.gap) {
      const next = pieces[p + 1] as Piece;
      const last = Math.min(index + GAP, tokens.length - 1);
      while (index <= last && !fits(next, tokens[index]?.lower ?? '')) {
        if (tokens[index]?.kind === 'mark') return null;
        index++;
      }
      if (index > last) return null;
      continue;
    }
    if (!fits(piece, tokens[index]?.lower ?? '')) return null;
    index++;
  }
  return index;
}

/** Every word of the rules in the tokens, in order; for each kind the longest at its place. */
export function findWords(tokens: readonly Token[], language: string): readonly Hit[] {
  const { exact, begun } = tableOf(language);
  const found: Hit[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const longest = new Map<WordKind, number>();
    for (const entry of [...(exact.get(token.lower) ?? []), ...(begun.get(token.lower.slice(0, KEY)) ?? [])]) {
      const end = endOf(entry, tokens, at);
      if (end !== null && end > (longest.get(entry.kind) ?? 0)) longest.set(entry.kind, end);
    }
    for (const [kind, to] of longest) found.push({ kind, from: at, to });
  });
  return found;
}

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
