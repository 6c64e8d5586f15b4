import type { Token } from './tokens.ts';

/** A phrase of a kind at tokens `[from, to)`. */
export type PhraseHit<Kind extends string> = { readonly kind: Kind; readonly from: number; readonly to: number };

type Piece = { readonly word: string; readonly open: boolean; readonly gap: boolean };
type Entry<Kind> = { readonly kind: Kind; readonly pieces: readonly Piece[] };

export type PhraseTable<Kind extends string> = {
  readonly exact: ReadonlyMap<string, readonly Entry<Kind>[]>;
  readonly begun: ReadonlyMap<string, readonly Entry<Kind>[]>;
  readonly rule: GapRule;
};

/** `keyLength`: letters by which an open word ("deny*") is looked up; `gap`: tokens that "…" may pass over. */
export type GapRule = { readonly keyLength: number; readonly gap: number; readonly passesMarks: boolean };

/** Lists of phrases parted by `|`, a list a kind: words, beginnings of words (`deny*`), and `…` for a gap. */
export function compilePhrases<Kind extends string>(
  lists: readonly (readonly [kind: Kind, phrases: string])[],
  rule: GapRule,
): PhraseTable<Kind> {
  const exact = new Map<string, Entry<Kind>[]>();
  const begun = new Map<string, Entry<Kind>[]>();
  for (const [kind, phrases] of lists)
    for (const text of phrases.split('|')) {
      const pieces = text.split(' ').map((word) => ({
        word: word.replace('*', '').replaceAll('ё', 'е'),
        open: word.endsWith('*'),
        gap: word === '…',
      }));
      const head = pieces[0] as Piece;
      const map = head.open ? begun : exact;
      const key = head.open ? head.word.slice(0, rule.keyLength) : head.word;
      map.set(key, [...(map.get(key) ?? []), { kind, pieces }]);
    }
  return { exact, begun, rule };
}

const fits = (piece: Piece, lower: string) => (piece.open ? lower.startsWith(piece.word) : lower === piece.word);

function endOf(pieces: readonly Piece[], tokens: readonly Token[], at: number, rule: GapRule): number | null {
  let index = at;
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p] as Piece;
    if (piece.gap) {
      const next = pieces[p + 1] as Piece;
      const last = Math.min(index + rule.gap, tokens.length - 1);
      while (index <= last && !fits(next, tokens[index]?.lower ?? '')) {
        if (!rule.passesMarks && tokens[index]?.kind === 'mark') return null;
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

/** Every phrase of the table in the tokens, in order; for each kind the longest at its place. */
export function findPhrases<Kind extends string>(
  { exact, begun, rule }: PhraseTable<Kind>,
  tokens: readonly Token[],
): readonly PhraseHit<Kind>[] {
  const found: PhraseHit<Kind>[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const longest = new Map<Kind, number>();
    const entries = [...(exact.get(token.lower) ?? []), ...(begun.get(token.lower.slice(0, rule.keyLength)) ?? [])];
    for (const { kind, pieces } of entries) {
      const end = endOf(pieces, tokens, at, rule);
      if (end !== null && end > (longest.get(kind) ?? 0)) longest.set(kind, end);
    }
    for (const [kind, to] of longest) found.push({ kind, from: at, to });
  });
  return found;
}
