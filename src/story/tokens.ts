/** A word, a number or a mark of a text. `lower`: one kind of apostrophe, е for ё. `quoted`: stands in quotation marks. */
export type Token = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  readonly quoted: boolean;
};

const pattern = /[\p{L}\p{M}]+|\p{N}+(?:[.,\u00a0\u202f’']\p{N}+)*|["“”„«»‘?!:;,()…—–]/gu;
const opening = '“„«';
const closing = '”»';

/** Words parted at apostrophes and hyphens, numbers with their separators, and the marks that part clauses. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = false;
  for (const match of text.matchAll(pattern)) {
    const piece = match[0];
    const start = match.index;
    const first = piece.charCodeAt(0);
    const kind = /\p{N}/u.test(piece[0] ?? '') ? 'number' : /[\p{L}\p{M}]/u.test(piece[0] ?? '') ? 'word' : 'mark';
    if (kind === 'mark') {
      // German closes with the mark that English opens with.
      if (piece === '"') depth = !depth;
      else if (piece === '“' && depth) depth = false;
      else if (opening.includes(piece)) depth = true;
      else if (closing.includes(piece)) depth = false;
    }
    const lower = first < 128 ? piece.toLowerCase() : piece.toLowerCase().replaceAll('ё', 'е');
    tokens.push({
      text: piece,
      lower: lower.replaceAll('ё', 'е'),
      start,
      end: start + piece.length,
      kind,
      quoted: depth,
    });
  }
  return tokens;
}

/** A number's value, whatever its separators: 300.000, 300 000, 1,4; null where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[\u00a0\u202f’']/g, '');
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain.replace(',', '.');
  const value = Number(grouped);
  return Number.isFinite(value) ? value : null;
}
