import type { AnswerLanguage } from '../../news/channel-settings.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { Wording } from './wording.ts';

/** The languages in which we answer ourselves. */
const wordings = { en: english, it: italian, fr: french, de: german, es: spanish } satisfies Record<
  AnswerLanguage,
  Wording
>;

/** The wording of a language; English where there is none. */
export function wordingFor(language: string): Wording {
  return Object.hasOwn(wordings, language) ? wordings[language as keyof typeof wordings] : english;
}
