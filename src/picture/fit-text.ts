import type { Weight } from './font-table.ts';
import { layRuns, type Run, readFrom, widthOf } from './script-runs.ts';
import type { Typeface } from './typeface.ts';
import { writable } from './writable.ts';

/** One line of text, laid out. Sizes in pixels. */
export type Line = { readonly runs: readonly Run[]; readonly width: number; readonly size: number };

type Style = { readonly size: number; readonly weight: Weight; readonly maxWidth: number };

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ellipsis = '…';

const pieces = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

/** As much of the text as has room with an ellipsis behind it. */
function shortened(text: string, room: number, width: (text: string) => number): string {
  const letters = pieces(text);
  const widths = letters.map(width);
  let used = width(ellipsis);
  let end = 0;
  while (end < letters.length && used + (widths[end] ?? 0) <= room) {
    used += widths[end] ?? 0;
    end += 1;
  }
  return `${letters.slice(0, end).join('').trimEnd()}${ellipsis}`;
}

/** Lays texts with one typeface: in one line, cut where there is no room, or in several. */
export type Setter = {
  /** One line; where it is too long, in smaller letters down to `leastSize`, then cut. */
  readonly line: (text: string, style: Style & { readonly leastSize?: number }) => Line;
  /** The same for a name: one that can't be written shows as "(no name)". */
  readonly name: (text: string, style: Style & { readonly leastSize?: number }) => Line;
  /** At most `lines` lines, the last one cut. Never none: an empty text is one empty line. */
  readonly lines: (text: string, style: Style, lines: number) => readonly Line[];
};

export function createSetter(typeface: Typeface): Setter {
  function lay(text: string, { size, weight }: Style, base: 'left' | 'right'): Line {
    return { ...layRuns(text, { typeface, weight, size, base }), size };
  }

  function line(text: string, style: Style & { readonly leastSize?: number }): Line {
    const { weight, maxWidth } = style;
    const plain = writable(text, typeface, weight);
    const ems = widthOf(plain, typeface, weight);
    const fitting = ems === 0 ? style.size : Math.min(style.size, maxWidth / ems);
    const size = Math.max(Math.floor(fitting * 2) / 2, style.leastSize ?? style.size);
    const base = readFrom(plain);
    if (ems * size <= maxWidth) return lay(plain, { ...style, size }, base);
    const width = (part: string) => widthOf(part, typeface, weight) * size;
    return lay(shortened(plain, maxWidth, width), { ...style, size }, base);
  }

  function lines(text: string, style: Style, most: number): readonly Line[] {
    const { weight, size, maxWidth } = style;
    const plain = writable(text, typeface, weight);
    const base = readFrom(plain);
    const width = (part: string) => widthOf(part, typeface, weight) * size;
    const rows = brokenUp(plain, maxWidth, width);
    const shown = rows.slice(0, most);
    if (rows.length > most)
      shown[most - 1] = shortened(rows.slice(most - 1).join(plain.includes(' ') ? ' ' : ''), maxWidth, width);
    return shown.map((row) => lay(row, style, base));
  }
  const name: Setter['name'] = (text, style) =>
    line(writable(text, typeface, style.weight) === '' ? '(no name)' : text, style);
  return { line, name, lines };
}

// A word, or one character of a script that is written without spaces.
const unit =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3011\uff00-\uffef]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3011\uff00-\uffef]+|\s+/gu;

function brokenUp(text: string, room: number, width: (text: string) => number): string[] {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  const close = () => {
    if (row.trim() !== '') rows.push(row.trim());
    row = '';
    used = 0;
  };
  for (const part of text.match(unit) ?? []) {
    const wide = width(part);
    if (used + wide > room && part.trim() !== '') close();
    if (wide <= room) {
      row += part;
      used += wide;
      continue;
    }
    // One word wider than the line.
    for (const letter of pieces(part)) {
      const step = width(letter);
      if (used + step > room) close();
      row += letter;
      used += step;
    }
  }
  close();
  return rows.length === 0 ? [''] : rows;
}
