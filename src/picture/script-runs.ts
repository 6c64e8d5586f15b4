import { joinedForms } from './arabic-forms.ts';
import type { Weight } from './font-table.ts';
import type { Typeface } from './typeface.ts';

/** A stretch of a line in one font and direction: drawn as a text of its own, `dx` from the line's left edge. */
export type Run = {
  readonly text: string;
  readonly family: string;
  readonly weight: number;
  readonly dx: number;
  readonly width: number;
};

type Direction = 'left' | 'right' | 'either';
type Piece = { text: string; readonly family: string; readonly weight: number; readonly direction: Direction };

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;
const mark = /\p{Mn}/u;

const directionOf = (character: string): Direction =>
  rightToLeft.test(character) ? 'right' : letter.test(character) ? 'left' : 'either';

/** Width in ems, marks above and below letters taking none, Arabic letters in the forms in which they join. */
export function widthOf(text: string, typeface: Typeface, weight: Weight): number {
  let width = 0;
  for (const codePoint of joinedForms(text)) width += typeface.faceFor(codePoint, weight)?.advanceOf(codePoint) ?? 0;
  return width;
}

/** Stretches of one font. Signs between two letters of a stretch stay in it where its font has them. */
function piecesOf(text: string, typeface: Typeface, weight: Weight): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    if (last !== undefined && mark.test(character)) {
      last.text += character;
      continue;
    }
    const face = typeface.faceFor(character.codePointAt(0) ?? 0, weight);
    if (face === null) continue;
    const direction = directionOf(character);
    if (last !== undefined && last.family === face.family && last.direction === direction) last.text += character;
    else pieces.push({ text: character, family: face.family, weight: face.weight, direction });
  }
  return pieces;
}

/** Signs take the side of the letters on both sides of them, or that of the whole line. */
function sided(pieces: readonly Piece[], base: Direction): readonly Piece[] {
  const strong = (from: number, step: 1 | -1): Direction => {
    for (let at = from; pieces[at] !== undefined; at += step) {
      const direction = pieces[at]?.direction;
      if (direction !== undefined && direction !== 'either') return direction;
    }
    return base;
  };
  const merged: Piece[] = [];
  pieces.forEach((piece, at) => {
    const before = strong(at - 1, -1);
    const direction = piece.direction !== 'either' ? piece.direction : before === strong(at + 1, 1) ? before : base;
    const last = merged.at(-1);
    if (last?.family === piece.family && last.direction === direction && direction === 'left') last.text += piece.text;
    else merged.push({ ...piece, direction });
  });
  return merged;
}

function reversedWithin(pieces: readonly Piece[], direction: Direction): readonly Piece[] {
  const out: Piece[] = [];
  let stretch: Piece[] = [];
  for (const piece of pieces) {
    if (piece.direction === direction) stretch = [piece, ...stretch];
    else {
      out.push(...stretch, piece);
      stretch = [];
    }
  }
  return [...out, ...stretch];
}

/** The side from which a text is read: that of its first letter. */
export function readFrom(text: string): 'left' | 'right' {
  for (const character of text) {
    const direction = directionOf(character);
    if (direction !== 'either') return direction;
  }
  return 'left';
}

const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};
const mirror = (text: string) =>
  Array.from(text)
    .toReversed()
    .map((sign) => mirrored[sign] ?? sign)
    .join('');

/**
 * A line in the order in which it is seen: stretches from left to right, each with its place. After the Unicode
 * Bidirectional Algorithm, for one level of nesting. `size` in pixels; spaces at a stretch's ends become distance.
 */
export function layRuns(
  text: string,
  options: {
    readonly typeface: Typeface;
    readonly weight: Weight;
    readonly size: number;
    readonly base?: 'left' | 'right';
  },
): { readonly runs: readonly Run[]; readonly width: number } {
  const { typeface, weight, size } = options;
  const base = options.base ?? readFrom(text);
  const logical = sided(piecesOf(text, typeface, weight), base);
  const seen = base === 'left' ? reversedWithin(logical, 'right') : reversedWithin(logical.toReversed(), 'left');
  const runs: Run[] = [];
  let x = 0;
  for (const piece of seen) {
    const shown = piece.direction === 'right' && !rightToLeft.test(piece.text) ? mirror(piece.text) : piece.text;
    const lead = shown.length - shown.trimStart().length;
    const width = widthOf(shown, typeface, weight) * size;
    const dx = x + widthOf(shown.slice(0, lead), typeface, weight) * size;
    const inner = shown.trim();
    if (inner !== '') {
      const { family } = piece;
      runs.push({ text: inner, family, weight: piece.weight, dx, width: widthOf(inner, typeface, weight) * size });
    }
    x += width;
  }
  return { runs, width: x };
}
