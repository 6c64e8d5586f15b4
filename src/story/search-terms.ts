import { findCountries } from '../language/places.ts';
import { type StateNames, states } from '../language/states.ts';
import type { Claim } from './claim.ts';

const MOST_TERMS = 60;
const languages = ['en', 'it', 'fr', 'de', 'es', 'pt', 'ru'] as const;

/**
 * The words by which an archive is searched for a claim: its own, and for each state that it names the state's name,
 * people and capital in the languages that we read, so that an Italian article is found for an English claim.
 */
export function searchTerms(claim: Claim): readonly string[] {
  const own = claim.terms.filter(({ role }) => role !== 'figure').map(({ text }) => text);
  const codes = new Set(findCountries(claim.bare, claim.language).map(({ code }) => code));
  return [...new Set([...own, ...claim.names, ...[...codes].flatMap(wordsFor)])].slice(0, MOST_TERMS);
}

function wordsFor(code: string): readonly string[] {
  const names = languages.flatMap((language) => {
    try {
      return [new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? ''];
    } catch {
      return []; // 'EU' is no region for the runtime.
    }
  });
  const state: StateNames | undefined = states[code as keyof typeof states];
  const capital = state?.capital.split(',')[0] ?? '';
  return [...new Set([...names, capital])].filter((name) => name !== '' && name !== code);
}
