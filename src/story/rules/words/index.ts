import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { StanceWords } from './shape.ts';

/** The languages that the rules read. A further one is its file and its line here. */
export const stanceWords: Readonly<Record<string, StanceWords>> = { en, it, fr, de, es, pt, ru };

export { type StanceWords, type WordKind, wordKinds } from './shape.ts';
