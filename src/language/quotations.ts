/** A quotation with its marks: `start`..`end` with them, `innerStart`..`innerEnd` without. */
export type Quotation = {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** False where no closing mark came before the paragraph's end. */
  readonly closed: boolean;
};

// What may close each opening mark. „ closes with “ (German) or ” (Polish, sloppy German); » opens in German books.
const closers: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"‟',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
  '"': '"”',
  '\u0093': '\u0094',
  '\u0091': '\u0092',
  '「': '」',
  '『': '』',
  '＂': '＂',
};
const letter = /[\p{L}\p{N}]/u;
const isBlank = (char: string | undefined) => char === undefined || /[\s\u00a0\u202f([{—–-]/.test(char);

/** The outermost quotations of `text[from, to)`, a stretch without a paragraph break. Linear in its length. */
export function findQuotations(text: string, from = 0, to = text.length): readonly Quotation[] {
  const found: Quotation[] = [];
  const counts = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (char in closers || /[”»’]/.test(char) || (char === "'" && text[i + 1] === "'"))
      counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  if (counts.size === 0) return found;
  // » « (German books) or « »: whichever mark the paragraph has first.
  let inward = false;
  for (let i = from; i < to && text[i] !== '«'; i++) if (text[i] === '»') inward = true;
  let at = from;
  // Once a mark found no partner, nothing further on is its partner either: it is not looked for again.
  const barren = new Set<string>();
  while (at < to) {
    const char = text[at] as string;
    if (char === "'" && text[at + 1] === "'" && isBlank(text[at - 1])) {
      // Two single marks for a double one, as some agencies' systems write it.
      const end = text.indexOf("''", at + 2);
      if (end > 0 && end < to) {
        found.push({ start: at, end: end + 2, innerStart: at + 2, innerEnd: end, closed: true });
        at = end + 2;
        continue;
      }
      at += 2;
      continue;
    }
    if (!(char in closers) || !opens(text, at, char, counts, inward)) {
      at++;
      continue;
    }
    const close = barren.has(char) ? -1 : findClose(text, at, to, char);
    if (close < 0) {
      barren.add(char);
      // A quotation that goes on in the next paragraph has no closing mark in this one.
      const unpartnered =
        ((char === '“' || char === '«' || char === '„') && counts.get(char) === 1) || (char === '"' && at === from);
      if (unpartnered && found.every((q) => q.end <= at)) {
        found.push({ start: at, end: to, innerStart: at + 1, innerEnd: to, closed: false });
        return found;
      }
      at++;
      continue;
    }
    found.push({ start: at, end: close + 1, innerStart: at + 1, innerEnd: close, closed: true });
    at = close + 1;
  }
  return found;
}

function opens(text: string, at: number, char: string, counts: ReadonlyMap<string, number>, inward: boolean): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  if (after === undefined) return false;
  if (char === '“') {
    // In German texts “ closes what „ opened; it opens where no „ is there.
    return !(counts.has('„') && !counts.has('”')) || isBlank(before);
  }
  if (char === '»') return counts.has('«') && inward && isBlank(before);
  if (char === '‘') return isBlank(before) || before === '“' || before === '"';
  if (char === '"') return (isBlank(before) || !letter.test(before ?? '')) && !/\s/.test(after);
  return true;
}

function findClose(text: string, at: number, to: number, open: string): number {
  const marks = closers[open] as string;
  let depth = 0;
  for (let i = at + 1; i < to; i++) {
    const char = text[i] as string;
    if (char === open && !marks.includes(char) && open !== '‘') depth++;
    else if (marks.includes(char)) {
      if (open === '‘' || open === '‚') {
        // ’ is an apostrophe before a letter.
        const next = text[i + 1];
        if (next !== undefined && letter.test(next)) continue;
        // The genitive of plurals ("the ministers’ plan") has a word on both sides.
        if (/[a-z]/.test(text[i - 1] ?? '') && /\s/.test(next ?? ' ') && hasCloser(text, i + 1, to)) continue;
      }
      if (
        open === '"' &&
        char === '"' &&
        isBlank(text[i - 1]) &&
        text[i + 1] !== undefined &&
        letter.test(text[i + 1] as string)
      )
        continue;
      if (depth === 0) return i;
      depth--;
    }
  }
  return -1;
}

/** A further ’ that surely closes (after punctuation) comes before the next ‘, within reach. */
function hasCloser(text: string, from: number, to: number): boolean {
  const end = Math.min(to, from + 300);
  for (let i = from; i < end; i++) {
    if (text[i] === '‘') return false;
    if (text[i] === '’' && /[,.!?…]/.test(text[i - 1] ?? '')) return true;
  }
  return false;
}
