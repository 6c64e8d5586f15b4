import { findCountries } from '../language/places.ts';
import type { Article } from '../news/article.ts';
import type { Reading } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import type { OutletBook } from './outlet-book.ts';
import { describesOutlet, describesPeople } from './unnamed.ts';

/** What is read with less confidence is not told, not even with "may". */
const SHOWN_FROM = 0.5;
/** Without a word that attributes it, the speaker is a guess: only a party's plain words are told. */
const UNATTRIBUTED_FROM = 0.7;
/** Unnamed people seldom deny; where they do, it has to be plain. */
const UNNAMED_FROM = 0.85;

/** Whether a statement may stand in a story's ledger under its speaker's name. */
export function isToldBy(
  claim: string,
  statement: Statement,
  article: Article,
  reading: Reading,
  book: OutletBook,
): boolean {
  const { speaker, stance, cue, standing, confidence } = statement;
  if (speaker === null || confidence < SHOWN_FROM) return false;
  const takesSide = stance === 'denies' || stance === 'confirms';
  if (takesSide && contradicts(statement, reading)) return false;
  // A paper tells; whoever wrote it may deny.
  if (stance === 'denies' && reading.sources.some(({ kind, name }) => kind === 'document' && name === speaker))
    return false;
  if (standing === 'outlet' || book.carries(speaker))
    return takesSide && book.same(speaker, article.outlet) && (reading.withdraws || isOwnFinding(statement, reading));
  if (
    takesSide &&
    cue === null &&
    (standing !== 'party' || confidence < UNATTRIBUTED_FROM || isState(speaker, reading.language))
  )
    return false;
  if (
    /^\p{Script=Latin}/u.test(speaker) &&
    (isDescription(speaker) || /^\p{Ll}/u.test(speaker)) &&
    !describesPeople(speaker, reading.language)
  )
    return false;
  if (calendar.test(speaker) || (takesSide && isPlaceOf(claim, speaker))) return false;
  // A bare state that keeps silent or does not know is mostly what somebody says of it.
  if (!takesSide && confidence < UNNAMED_FROM && isState(speaker, reading.language)) return false;
  if (describesOutlet(speaker, reading.language)) return false;
  return standing !== 'anonymous' || confidence >= UNNAMED_FROM;
}

/** The speaker plainly says the opposite in the same article, and that is the article's news: one of the two is misread, or old. */
function contradicts({ speaker, stance, strength, scope }: Statement, { relation, statements }: Reading): boolean {
  const [opposite, news] = stance === 'denies' ? (['confirms', 'confirm'] as const) : (['denies', 'deny'] as const);
  if (strength === 'partial' || scope !== null || relation !== news) return false;
  return statements.some(
    (other) => other.speaker === speaker && other.stance === opposite && other.strength !== 'partial',
  );
}

/** A check of the outlet's own: it denies first-hand, and nobody else in the article does. */
function isOwnFinding({ stance }: Statement, { relation, firstHand, statements }: Reading): boolean {
  return (
    stance === 'denies' &&
    relation === 'deny' &&
    firstHand &&
    !statements.some((other) => other.stance === 'denies' && other.standing !== 'outlet')
  );
}

const calendar = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i;

/** A town or a country in which the claim takes place ("in X", "town of X"): it does not speak. */
function isPlaceOf(claim: string, name: string): boolean {
  const bare = name.replace(/[^\p{L}\p{N} ]/gu, '.');
  return new RegExp(
    `(?:^|\\s)(?:in|at|near|above|from|to|town of|city of|resort of|village of|a|nella?|dans|en|près de|von|nach|bei|de|em|в|из)\\s(?:the )?${bare}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(claim);
}

/** "The drugmaker", "his daughter": words that describe somebody, and name nobody. */
export function isDescription(speaker: string): boolean {
  return /(?:^|[\s’'])\p{Ll}[\p{L}’'-]*$/u.test(speaker);
}

/** Only a state's name: whoever speaks for the state is named elsewhere, or nobody is. */
export function isState(speaker: string, language: string): boolean {
  const [country] = findCountries(speaker, language);
  return country !== undefined && country.text.length >= speaker.replace(/^the /i, '').length;
}
