import type { Name } from '../names.ts';
import { type OutletMention, sameOutlet } from '../outlets.ts';
import { type Passage, wordAfter } from '../passage.ts';
import type { Person } from '../people.ts';
import type { Country } from '../places.ts';
import { calendar, firmNouns } from './patterns.ts';

/** What the article names, as the resolver has found it. */
type Named = {
  readonly passage: Passage;
  readonly title: string;
  readonly outlet: string;
  readonly names: readonly Name[];
  readonly outlets: readonly OutletMention[];
  readonly countries: readonly Country[];
  readonly fullForms: (name: string) => string;
  readonly personNamed: (name: string) => Person | undefined;
};

/** Gives the bodies named before a place in the text, the likeliest to be meant by "the company" first: most mentions, no person, place or outlet. */
export function bodiesOf(named: Named): (place: number) => readonly string[] {
  const { passage, title, outlet, names, outlets, countries, fullForms, personNamed } = named;
  const { text, words, grammar } = passage;
  let candidates:
    | readonly { readonly name: Name; readonly full: string; readonly weight: number; readonly start: number }[]
    | null = null;

  const mentions = new Map<string, number>();
  for (const { text: form } of names) mentions.set(form, (mentions.get(form) ?? 0) + 1);
  const before = ({ start }: Name) => words[wordAfter(words, start) - 1]?.lower ?? '';
  /** "in Lindenau", "a Puntales": where something happens. */
  const isPlaced = (name: Name) => /^(?:in|at|near|bei|aus|nach|à|en|em|na|no|в|из)$/.test(before(name));
  /** What stands behind "in" somewhere is a place all through the article. */
  const placed: ReadonlySet<string> = new Set(
    names.filter((name) => /^(?:in|en|em|nach|в)$/.test(before(name))).map(({ text: form }) => form),
  );
  const opensSentence = (name: Name) =>
    /(?:^|[.!?\n]\s?)(?:\p{L}{1,3} )?$/u.test(text.slice(Math.max(0, name.start - 6), name.start));
  const isDateline = (name: Name) =>
    name.start < 60 &&
    name.text === name.text.toUpperCase() &&
    /^[^.!?\n]{0,30}\)? ?[-–—] /.test(text.slice(name.end, name.end + 40));
  /** "The drugmaker Orvane", "el constructor naval Navalmare": a body's noun stands before the name. */
  const introduced = (name: Name) => {
    const at = wordAfter(words, name.start);
    return words.slice(Math.max(0, at - 3), at).some(({ lower }) => firmNouns.test(lower));
  };
  const overlaps = (name: Name, { start, end }: { readonly start: number; readonly end: number }) =>
    name.start < end && name.end > start;

  function couldBe(name: Name): boolean {
    if (name.kind === 'place' || name.kind === 'outlet' || placed.has(name.text)) return false;
    if (outlets.some((mention) => overlaps(name, mention))) return false;
    if (outlet !== '' && sameOutlet(name.text, outlet)) return false;
    if (!name.text.includes(' ') && countries.some((country) => overlaps(name, country))) return false;
    if (calendar.test(name.text) || grammar.times.has(name.text.toLowerCase()) || isPlaced(name) || isDateline(name))
      return false;
    const rare = passage.language === 'de' && name.kind === 'unknown' && (mentions.get(name.text) ?? 0) < 2;
    return !rare || title.includes(name.text);
  }

  const weigh = (name: Name) => ({
    name,
    full: fullForms(name.text),
    weight: (name.kind === 'organisation' ? 2 : 1) + (introduced(name) ? 3 : 0) + (opensSentence(name) ? 1 : 0),
    start: title.includes(name.text) ? (title.indexOf(name.text) < 12 ? 4 : 2) : 0,
  });

  // Who is a person may show only later, so it is asked each time.
  const isPerson = (name: Name, full: string) => {
    const known = personNamed(full);
    return known !== undefined && (name.kind === 'person' || known.role !== null || known.gender !== null);
  };

  return (place) => {
    candidates ??= names.filter(couldBe).map(weigh);
    const counts = new Map<string, number>();
    for (const { name, full, weight, start } of candidates)
      if (name.end < place && !isPerson(name, full)) counts.set(full, (counts.get(full) ?? start) + weight);
    return [...counts].toSorted((x, y) => y[1] - x[1]).map(([body]) => body);
  };
}
