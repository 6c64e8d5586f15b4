import { type FontFile, fontTable, type Weight } from './font-table.ts';
import { type FontMetrics, readFontMetrics } from './text-width.ts';

type Face = Pick<FontFile, 'family' | 'weight' | 'weights'> & FontMetrics;

/** All our fonts. */
export type Typeface = {
  /** The first font that has the letter, null where none has it. */
  readonly faceFor: (codePoint: number, weight: Weight) => Face | null;
};

/** `read`: the bytes of a file of the font table. */
export function createTypeface(read: (file: string) => Uint8Array): Typeface {
  const faces = fontTable.map((font): Face => ({ ...font, ...readFontMetrics(read(font.file)) }));
  const known = new Map<string, Face | null>();
  return {
    faceFor(codePoint, weight) {
      const key = `${weight} ${codePoint}`;
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      const face =
        faces.find(({ weights, advanceOf }) => weights.includes(weight) && advanceOf(codePoint) !== null) ?? null;
      known.set(key, face);
      return face;
    },
  };
}
