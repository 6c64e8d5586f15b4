import type { Name } from '../names.ts';
import type { Span } from '../noun-phrases.ts';
import { gapBefore, type Passage } from '../passage.ts';
import { stripArticle } from '../people.ts';
import type { Country } from '../places.ts';
import type { Word } from '../words.ts';

export function roleOf(passage: Passage, source: Span, name: Name): string | null {
  const { text, words, grammar } = passage;
  const start = (words[source.from] as Word).start;
  const end = (words[source.to - 1] as Word).end;
  const before = text.slice(start, name.start).replace(/[\s,(]+$/, '');
  const after = text.slice(name.end, end).replace(/^[\s,)]+/, '');
  const says = (phrase: string) =>
    phrase
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some(
        (word) =>
          grammar.roles.has(word) || grammar.spokespersons.has(word) || (grammar.titles.has(word) && word.length > 3),
      );
  if (after !== '' && says(after)) return stripArticle(after, grammar.determiners);
  if (before !== '' && says(before)) return stripArticle(before, grammar.determiners);
  return after.length > 3 &&
    !grammar.prepositions.has(after.split(' ')[0]?.toLowerCase() ?? '') &&
    !grammar.relatives.has(after.split(' ')[0]?.toLowerCase() ?? '')
    ? stripArticle(after.replace(/^(?:of|von|di|de|du)\s+/, ''), grammar.determiners)
    : null;
}

/** The body that a source phrase speaks for: a name hung on a preposition or before the noun, or an institution noun with its modifiers. */
export function organisationIn(
  passage: Passage,
  span: Span,
  person: Name | null,
  names: readonly Name[],
  countries: readonly Country[],
): string | null {
  const { grammar, words, text } = passage;
  const body = names.find((name) => name !== person && name.kind !== 'person');
  for (let at = span.from; at < span.to; at++) {
    const { lower, start } = words[at] as Word;
    if (!grammar.institutions.has(lower.replace(/'s?$/, ''))) continue;
    if (person !== null && start >= person.start && start < person.end) continue;
    let from = at;
    while (
      from > span.from &&
      !grammar.determiners.has((words[from - 1] as Word).lower) &&
      !grammar.prepositions.has((words[from - 1] as Word).lower) &&
      (/ /.test(gapBefore(passage, from)) || /^\p{Lu}$/u.test((words[from - 1] as Word).text)) &&
      !/,/.test(gapBefore(passage, from)) &&
      at - from < 4 &&
      !grammar.spokespersons.has((words[from - 1] as Word).lower) &&
      !(
        person !== null &&
        (words[from - 1] as Word).start < person.end &&
        (words[from - 1] as Word).start >= person.start
      )
    )
      from--;
    let to = at + 1;
    // "ministry of defence", "Ministero della Difesa", "embassy in Washington".
    while (
      to + 1 <= span.to - 1 &&
      grammar.linkers.has((words[to] as Word).lower) &&
      to - at < 6 &&
      !/,/.test(gapBefore(passage, to))
    ) {
      to += 1;
      while (
        to < span.to &&
        (grammar.determiners.has((words[to] as Word).lower) || grammar.linkers.has((words[to] as Word).lower))
      )
        to++;
      if (to < span.to) to++;
    }
    return text
      .slice((words[from] as Word).start, (words[Math.min(to, span.to) - 1] as Word).end)
      .replace(/[’']s$/, '');
  }
  if (body !== undefined) return body.text;
  const start = (words[span.from] as Word).start;
  const end = (words[span.to - 1] as Word).end;
  const country = countries.find((c) => c.start >= start && c.end <= end && c.by !== 'people');
  return country?.text ?? null;
}
