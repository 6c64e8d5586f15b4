import { lexiconFor } from '../language/lexicons/index.ts';
import { wordsOf } from '../language/words.ts';
import { foldWords, institutionsOf } from './source-words.ts';

const nouns = new Map<string, { readonly people: ReadonlySet<string>; readonly outlets: ReadonlySet<string> }>();

function nounsOf(language: string): { readonly people: ReadonlySet<string>; readonly outlets: ReadonlySet<string> } {
  const known = nouns.get(language);
  if (known !== undefined) return known;
  const lexicon = lexiconFor(language);
  const found = {
    people: new Set([
      ...(lexicon?.anonymousNouns ?? []),
      ...(lexicon?.roles ?? []),
      ...(lexicon?.spokespersons ?? []),
      ...(lexicon?.institutions ?? []),
    ]),
    outlets: new Set([...(lexicon?.outletNouns ?? []), ...ownStaff]),
  };
  nouns.set(language, found);
  return found;
}

/** A reporter of the outlet itself, or its rooms: its own eyes, no source. */
const ownStaff =
  'newsroom correspondent reporter reporters journalist editors editor outlets outlet media redazione rédaction redaktion redacción redação редакция'.split(
    ' ',
  );

const isPlural = (word: string, set: ReadonlySet<string>): boolean =>
  set.has(word) || set.has(word.replace(/s$/, '')) || set.has(`${word}s`);

/** Whether a description of unnamed people names people or a body at all ("two diplomats", not "two", "both", "that"). */
export function describesPeople(name: string, language: string): boolean {
  if (lexiconFor(language) === null) return true;
  const { people } = nounsOf(language);
  return (
    institutionsOf(foldWords(name)).size > 0 ||
    wordsOf(name).some(({ lower }) => isPlural(lower.replace(/'s?$/, ''), people))
  );
}

const agency = /^(?:agenc(?:y|ies|e|es|ia|ias)|agenzi[ae]|agência|agentur|агентств\p{L}*)$/u;
const ofNews =
  /^(?:news|press|wire|state|local|private|national|stampa|notizie|stato|locale|presse|nouvelles|nationale|noticias|prensa|estatal|local|notícias|imprensa|staatliche|новост\p{L}*|информационн\p{L}*|the|an?|l|la|le|un[ae]?|una|uma|der|die|eine|de|di|of|del|della)$/u;

/** "The anti-doping agency", « l’agence du médicament »: an agency with another business than news is no outlet. */
function isOtherAgency(words: readonly string[]): boolean {
  return words.some((word) => agency.test(word)) && words.some((word) => !agency.test(word) && !ofNews.test(word));
}

/** "A local radio station", "several outlets", "a correspondent": an outlet without its name, or its own staff. */
export function describesOutlet(name: string, language: string): boolean {
  const { outlets } = nounsOf(language);
  const words = wordsOf(name).map(({ lower }) => lower);
  return (
    words.length <= 4 &&
    words.some((word) => isPlural(word, outlets)) &&
    !isOtherAgency(words) &&
    (/^\p{Ll}/u.test(name.replace(/^(?:The|A|An|Several|One) /, '')) || ownStaff.includes(name.toLowerCase()))
  );
}
