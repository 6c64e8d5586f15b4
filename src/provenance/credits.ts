import { isOutletName, outletKind } from '../language/outlets.ts';
import type { Article } from '../news/article.ts';
import type { CitedSource, SourceKind } from '../news/outlet.ts';
import type { Reading } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import type { OutletBook } from './outlet-book.ts';
import { creditsEarlier, foldWords, namelessOutlet, rumour } from './source-words.ts';
import { describesOutlet } from './unnamed.ts';

export const isOutlet = (kind: SourceKind): boolean => kind === 'outlet' || kind === 'agency';

/** So many characters of an article say what it rests on. */
const LEAD = 400;

/** "The paper", "media reports": not an outlet that one could look up. */
function isNameless(name: string, language: string): boolean {
  return !isOutletName(name) && (namelessOutlet.test(foldWords(name)) || describesOutlet(name.toLowerCase(), language));
}

/** The other outlets that an article credits: those that the reading found, and those of the story that it names. */
export function creditedOutlets(article: Article, reading: Reading, book: OutletBook): readonly CitedSource[] {
  const read = reading.sources.filter(
    ({ kind, name }) => isOutlet(kind) && !isNameless(name, reading.language) && !book.same(name, article.outlet),
  );
  const missed = book
    .named(article.text)
    .filter(({ name }) => !book.same(name, article.outlet) && !read.some((source) => book.same(source.name, name)))
    .map(
      ({ name, at }): CitedSource => ({ name, kind: outletKind(name), phrase: name, start: at, end: at + name.length }),
    );
  return [...read, ...missed].toSorted((a, b) => a.start - b.start);
}

/** It rests on no rumour and no nameless press, and names other outlets only to say that they were first. */
export function leansOnNobody(
  article: Article,
  { sources, language }: Reading,
  outlets: readonly CitedSource[],
): boolean {
  if (rumour.test(foldWords(article.text.slice(0, LEAD)))) return false;
  if (sources.some(({ name, phrase }) => isNameless(name, language) || rumour.test(foldWords(`${name} ${phrase}`))))
    return false;
  return outlets.every(({ start }) => creditsEarlier.test(foldWords(sentenceAround(article.text, start))));
}

export function isNamedOutlet(statement: Statement, outlets: readonly CitedSource[], book: OutletBook): boolean {
  const { speaker } = statement;
  return (
    statement.standing === 'outlet' ||
    (speaker !== null &&
      (namelessOutlet.test(foldWords(speaker)) || outlets.some(({ name }) => book.same(name, speaker))))
  );
}

/** A source without a statement counts where it stands with the claim: in the lead, or in a sentence that reports it. */
export function bearsOnClaim(
  source: CitedSource,
  article: Article,
  reading: Reading,
  spoken: readonly Statement[],
): boolean {
  if (spoken.some(({ start, end }) => source.start >= start && source.start < end)) return true;
  const { evidence } = reading;
  if (evidence !== null && source.start >= evidence.start && source.start < evidence.end) return true;
  const lead = article.text.indexOf('\n\n');
  return source.start < (lead < 0 ? LEAD : lead);
}

export function followsReport(
  source: CitedSource,
  article: Article,
  reading: Reading,
  spoken: readonly Statement[],
  book: OutletBook,
): boolean {
  if (spoken.some(({ speaker }) => speaker !== null && book.same(speaker, source.name))) return true;
  return reading.relation === 'pickup' && bearsOnClaim(source, article, reading, spoken);
}

/** The sentence around an offset, by its end marks; paragraphs end sentences. */
export function sentenceAround(text: string, at: number): string {
  const ends = /[.!?…]["”»’)]*\s+(?=[\p{Lu}\p{N}“"«„¿¡—–-])|\n+/gu;
  let from = 0;
  for (const end of text.matchAll(ends)) {
    const stop = end.index + end[0].length;
    if (stop <= at) from = stop;
    else return text.slice(from, end.index + end[0].trimEnd().length);
  }
  return text.slice(from).trimEnd();
}
