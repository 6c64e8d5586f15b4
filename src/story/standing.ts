import { findCountries } from '../language/places.ts';
import type { Attribution, Statement } from '../news/statement.ts';
import type { Claim } from './claim.ts';
import { findCues } from './cue-finder.ts';
import { fold, sameNameWord } from './spelling.ts';
import { tokensOf } from './tokens.ts';

export type Standing = Statement['standing'];

const closeness =
  /\b(?:lawyer|attorney|solicitor|agent|family|wife|husband|widow|son|daughter|brother|sister|avvocat|legale|famiglia|moglie|marito|avocat|famille|épouse|anwalt|anwält|familie|ehefrau|abogad|familia|esposa|advogad|família|адвокат|семь|жена)/iu;
const official =
  /ministr|ministér|minister|police|polizei|polizia|policía|polícia|полици|prosecut|procura|parquet|staatsanwalt|fiscal|прокур|court|tribunal|gericht|суд|judge|giudice|juge|richter|juez|juiz|government|governo|gouvernement|regierung|gobierno|правительств|commission|regulator|authority|autorit|behörde|agency|agence|agentur|embassy|ambasciat|ambassad|botschaft|embajad|посольств|mayor|sindac|maire|bürgermeister|alcald|prefeit|мэр|council|secretary|white house|pentagon|kremlin|elysée|parliament|senat|nato|united nations|central bank|coroner|inspector|hospital|ospedale|hôpital|klinik|военн|мид|губернатор|president|präsident/iu;

/** In whose name somebody speaks: a party to the claim, an official, an expert, an outlet, somebody unnamed, or anybody else. */
export function standingOf(claim: Claim, attribution: Attribution, language: string): Standing {
  const { speakerKind, speaker, role, organisation, source } = attribution;
  if (speakerKind === 'outlet') return 'outlet';
  const words = [speaker, role, organisation, source?.text].filter((text) => text != null).join(' ; ');
  const party = isParty(claim, words, language);
  if (speakerKind === 'anonymous') return party && /\p{Lu}/u.test(speaker ?? '') ? 'party' : 'anonymous';
  if (party || closeness.test(words)) return 'party';
  if (official.test(words)) return 'official';
  const cues = findCues(tokensOf(words), language);
  if (cues.some(({ kind }) => kind === 'expert')) return 'expert';
  if (cues.some(({ kind }) => kind === 'role')) return 'official';
  return 'other';
}

/** Whether the words name somebody whom the claim names, or the state, firm or body that is named in it. */
export function isParty(claim: Claim, words: string, language: string): boolean {
  const states = new Set(claim.terms.flatMap(({ country }) => country ?? []));
  if (states.size > 0 && findCountries(words, language).some(({ code }) => states.has(code))) return true;
  const named = claim.terms.filter(({ role, country }) => (role === 'actor' || role === 'name') && country === null);
  return tokensOf(words).some(
    ({ kind, lower, text }) =>
      kind === 'word' && /^\p{Lu}/u.test(text) && named.some((term) => sameNameWord(term.folded, fold(lower))),
  );
}
