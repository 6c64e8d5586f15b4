import { type CueKind, cueKinds, cueTables } from './cues/index.ts';
import type { Token } from './tokens.ts';

/** A cue at tokens `[from, to)`. */
export type Cue = { readonly kind: CueKind; readonly from: number; readonly to: number };

type Piece = { readonly word: string; readonly open: boolean; readonly gap: boolean };
type Entry = { readonly kind: CueKind; readonly pieces: readonly Piece[] };
type Table = {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly begun: ReadonlyMap<string, readonly Entry[]>;
};

const GAP = 6;
const KEY = 3;
const compiled = new Map<string, Table>();

function compile(code: string): Table {
  const exact = new Map<string, Entry[]>();
  const begun = new Map<string, Entry[]>();
  const table = cueTables[code];
  for (const kind of cueKinds)
    for (const text of table?.[kind].split('|') ?? []) {
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
  return { exact, begun };
}

const fits = (piece: Piece, lower: string) => (piece.open ? lower.startsWith(piece.word) : lower === piece.word);

function endOf({ pieces }: Entry, tokens: readonly Token[], at: number): number | null {
  let index = at;
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p] as Piece;
    if (piece.gap) {
      const next = pieces[p + 1] as Piece;
      const last = Math.min(index + GAP, tokens.length - 1);
      while (index <= last && !fits(next, tokens[index]?.lower ?? '')) index++;
      if (index > last) return null;
      continue;
    }
    if (!fits(piece, tokens[index]?.lower ?? '')) return null;
    index++;
  }
  return index;
}

/** Every cue of the language in the tokens, in order; for each kind the longest at its place. */
export function findCues(tokens: readonly Token[], language: string): readonly Cue[] {
  const code = Object.hasOwn(cueTables, language) ? language : 'en';
  const table = compiled.get(code) ?? compile(code);
  compiled.set(code, table);
  const found: Cue[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const longest = new Map<CueKind, number>();
    for (const entry of [
      ...(table.exact.get(token.lower) ?? []),
      ...(table.begun.get(token.lower.slice(0, KEY)) ?? []),
    ]) {
      const end = endOf(entry, tokens, at);
      if (end !== null && end > (longest.get(entry.kind) ?? 0)) longest.set(entry.kind, end);
    }
    for (const [kind, to] of longest) found.push({ kind, from: at, to });
  });
  return found;
}
