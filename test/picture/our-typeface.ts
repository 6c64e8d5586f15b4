import { readFileSync } from 'node:fs';
import { createSetter } from '../../src/picture/fit-text.ts';
import { createTypeface } from '../../src/picture/typeface.ts';

/** The fonts that the pictures are drawn with. */
export const typeface = createTypeface((file) =>
  readFileSync(new URL(`../../src/picture/fonts/${file}`, import.meta.url)),
);
export const setter = createSetter(typeface);
