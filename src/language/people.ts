import type { Name } from './names.ts';
import { gapBefore, type Passage } from './passage.ts';
import type { Word } from './words.ts';

export type Gender = 'he' | 'she' | null;
/** Somebody named in the article, at one of the mentions. */
export type Person = {
  readonly name: string;
  role: string | null;
  organisation: string | null;
  gender: Gender;
  readonly at: number;
};

// "la juge Hélène Vasseur": the article tells where the office does not.
const articleGender: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...['la', 'une', 'una', 'die', 'eine', 'uma'].map((word) => [word, 'she'] as const),
  ...['le', 'un', 'il', 'lo', 'el', 'der', 'ein', 'um'].map((word) => [word, 'he'] as const),
]);

/** Persons of the article with the role and body that stand beside their name, each at its mentions. */
export function findPeople(
  passage: Passage,
  names: readonly Name[],
  fullForms: (name: string) => string,
): readonly Person[] {
  const { words, grammar } = passage;
  const people: Person[] = [];
  const known = new Map<string, Person>();
  let at = 0;
  for (const name of names) {
    if (name.kind !== 'person' && name.kind !== 'unknown') continue;
    while (at < words.length && (words[at] as Word).start < name.start) at++;
    let from = at;
    // Modifiers before the name: "ministry spokesman", "the US secretary of state,".
    while (
      from > 0 &&
      at - from < 7 &&
      /^,? ?$/.test(gapBefore(passage, from)) &&
      !(from < at && /,/.test(gapBefore(passage, from)))
    ) {
      const { lower } = words[from - 1] as Word;
      // "El líder de la oposición, X": the article belongs to what hangs on the office.
      const hung = grammar.determiners.has(lower) && from < at && grammar.linkers.has(words[from - 2]?.lower ?? '');
      if (
        (grammar.determiners.has(lower) && !hung) ||
        grammar.auxiliaries.has(lower) ||
        grammar.conjunctions.has(lower) ||
        grammar.speech.has(lower)
      )
        break;
      from--;
    }
    const linked =
      at > 0 &&
      (grammar.linkers.has((words[at - 1] as Word).lower) || grammar.prepositions.has((words[at - 1] as Word).lower));
    // "primer ministro de Arvenia": what hangs on an office has neither its gender nor its title.
    const before = linked ? [] : words.slice(from, at).map(({ lower }) => lower);
    let end = at;
    while (end < words.length && (words[end] as Word).start < name.end) end++;
    const role =
      roleBeside(passage, from, at, before) ?? (linked && name.kind === 'unknown' ? null : roleAfter(passage, end));
    const full = fullForms(name.text);
    const article = words[from - 1]?.lower ?? '';
    const gender = genderOf(passage, before, role) ?? (role === null ? null : (articleGender.get(article) ?? null));
    const entry = known.get(full);
    if (entry !== undefined) {
      entry.role ??= role;
      entry.gender ??= gender;
      people.push({ ...entry, at: name.start });
      continue;
    }
    if (name.kind === 'unknown' && role === null && gender === null && full === name.text) continue;
    const person: Person = {
      name: full,
      role,
      organisation: role === null ? null : institutionIn(role, grammar.institutions),
      gender,
      at: name.start,
    };
    known.set(full, person);
    people.push(person);
  }
  // What was learnt later holds for earlier mentions too.
  return people.map((person) => {
    const entry = known.get(person.name);
    return entry === undefined
      ? person
      : { ...person, role: entry.role, gender: entry.gender, organisation: entry.organisation };
  });
}

function institutionIn(role: string, institutions: ReadonlySet<string>): string | null {
  const words = role.split(/\s+/);
  const at = words.findIndex((word) => institutions.has(word.toLowerCase().replace(/[’',]s?$/, '')));
  if (at < 0) return null;
  return words
    .slice(Math.max(0, at - 1), at + 1)
    .join(' ')
    .replace(/^(?:of|for|the|der|des|della|del|du|de|la) /i, '')
    .replace(/[’']s$|,$/, '');
}

function roleBeside(passage: Passage, from: number, at: number, before: readonly string[]): string | null {
  const { grammar, text, words } = passage;
  const hit = before.findLastIndex((word) => grammar.roles.has(word) || grammar.spokespersons.has(word));
  const last = before.at(-1) ?? '';
  if (hit < 0 || before.length - hit > 4 || grammar.linkers.has(last) || grammar.prepositions.has(last)) return null;
  return text.slice((words[from] as Word).start, (words[at - 1] as Word).end);
}

function roleAfter(passage: Passage, at: number): string | null {
  const { grammar, text, words } = passage;
  if (
    at >= words.length ||
    !/^,? ?\(?$/.test(gapBefore(passage, at).replace(/^[’']s/, '')) ||
    !/,/.test(gapBefore(passage, at))
  )
    return null;
  let end = at;
  let found = false;
  while (end < words.length && end - at < 14 && (end === at || !/[,;:.!?“”"()«»]/.test(gapBefore(passage, end)))) {
    const { lower } = words[end] as Word;
    if (grammar.auxiliaries.has(lower) || (grammar.pronouns.has(lower) && !grammar.determiners.has(lower))) return null;
    if (grammar.roles.has(lower) || grammar.spokespersons.has(lower)) found = true;
    end++;
  }
  if (!found) return null;
  const phrase = text.slice((words[at] as Word).start, (words[end - 1] as Word).end);
  return stripArticle(phrase, grammar.determiners);
}

function genderOf(passage: Passage, before: readonly string[], role: string | null): Gender {
  const { grammar } = passage;
  const near = [...before.slice(-3), ...(role ?? '').toLowerCase().split(/[^\p{L}]+/u)];
  if (near.some((word) => grammar.females.has(word))) return 'she';
  if (near.some((word) => grammar.males.has(word))) return 'he';
  return null;
}

/** A phrase without the article in front; possessives and numbers stay. */
export function stripArticle(phrase: string, determiners: ReadonlySet<string>): string {
  const match = /^(?:[ldLD][’']|(\p{L}+)\s+)/u.exec(phrase);
  if (match === null) return phrase;
  const word = (match[1] ?? 'the').toLowerCase();
  return determiners.has(word) && !/^(?:his|her|its|their|our|my|two|three|four|five|several|many|some)$/.test(word)
    ? phrase.slice(match[0].length)
    : phrase;
}
