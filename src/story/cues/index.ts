import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { CueTable } from './shape.ts';

/** One line a language. */
export const cueTables: Readonly<Record<string, CueTable>> = { en, it, fr, de, es, pt, ru };
export { type CueKind, type CueTable, cueKinds } from './shape.ts';
