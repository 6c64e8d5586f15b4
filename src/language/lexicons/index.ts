import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Lexicon } from './lexicon.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';

/** Every language that we read, by its code. A further one: a file beside this one and its line here. */
export const lexicons = { en, it, fr, de, es, pt, ru } satisfies Record<string, Lexicon>;

const table: Readonly<Record<string, Lexicon>> = lexicons;

/** The lexicon of a language ("en", "en-GB"); null where we do not read it. */
export function lexiconFor(language: string): Lexicon | null {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(table, code) ? (table[code] ?? null) : null;
}
