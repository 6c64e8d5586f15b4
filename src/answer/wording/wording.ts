import { listWords } from '../../lib/text.ts';
import type { Stance } from '../../news/statement.ts';
import type { Intent } from '../question.ts';

/** A speaker as a sentence has it; `isMany`: "officials", "two diplomats". */
export type Party = { readonly name: string; readonly isMany: boolean };

export type WhoIntent = Extract<Intent, 'who-denied' | 'who-confirmed' | 'who-declined' | 'who-unaware'>;

/**
 * What we say ourselves, in one language. Quotes, names and headlines are never translated: they come in as they stand
 * in the article.
 */
export type Wording = {
  /** BCP 47, for dates and the names of languages. */
  readonly locale: string;
  readonly and: string;
  readonly yes: string;
  readonly no: string;
  /** After Yes or No, where an alert would say "may have". */
  readonly butUnsure: string;
  readonly notCertain: string;
  /** "X denies it"; not sure: "X may have denied it". */
  did(stance: Stance, party: Party, sure: boolean): string;
  /** "It also denied it, in Y." */
  alsoDid(stance: 'denies' | 'confirms', party: Party, outlet: string): string;
  /** ", in Reuters". */
  inOutlet(outlet: string): string;
  /** ", in Italian", after an outlet. */
  inLanguage(language: string): string;
  /** ", on 14 March 2022". */
  onDay(day: string): string;

  // ── nothing found ──
  readonly none: string;
  readonly noArticle: string;
  noneQuotes(who: WhoIntent): string;
  readonly noneElse: string;
  lookedAt(articles: number, outlets: string): string;
  lookedAtClosest(articles: number, outlets: string): string;
  nowhere(words: string): string;
  mentionedOnly(name: string): string;
  notMentioned(articles: number, name: string): string;
  noConfirmationFrom(name: string): string;
  /** Whom a desk could ask. */
  couldAsk(names: string): string;
  doesNotCarry(outlet: string): string;
  readonly others: string;
  readonly missing: {
    who(who: WhoIntent): string;
    statementBy(name: string): string;
    mention(name: string): string;
    sentence(absent: string): string;
  };

  // ── where it comes from ──
  source(name: string, through: string | null, isUnknown: boolean): string;
  sources(n: number, names: string, outlets: number): string;
  noSource(outlets: number, isTakenBack: boolean): string;
  /** "4. A, B, C and D; A and B with a source of their own." */
  outlets(n: number, names: string, own: readonly string[]): string;
  first(outlet: string, day: string | null, sources: string): string;
  /** "4 outlets rest on" and the names of the sources. */
  allRestOn(outlets: number, names: string): string;
  restsOn(outlet: string, names: string): string;
  ownSource(outlet: string, sources: string): string;
  noOwnSource(outlet: string, cited: string): string;
  tookBack(outlets: readonly string[], day: string | null): string;
  account(outlets: number): string;
  carriers(own: readonly string[], citing: readonly string[]): string;

  // ── how it stands ──
  readonly status: Readonly<Record<'confirmed' | 'denied' | 'contested' | 'retracted' | 'reported', string>>;
  nothingNew(since: string | null): string;
  changed(since: string | null): string;
  nowCarry(outlets: readonly string[]): string;

  /** The line under an answer. */
  readonly frame: {
    from(items: number): string;
    readonly lastChecked: string;
    notThere(what: string): string;
    readonly asked: string;
    readonly helpful: string;
    readonly wrong: string;
  };
  /** Where a question belongs to no story, or to several. */
  readonly elsewhere: {
    readonly noStory: string;
    readonly which: string;
    /** Offers to look in the archive. */
    readonly offer: string;
    readonly search: string;
    found(articles: number, days: number): string;
    nothing(days: number): string;
  };
};

/** A list in words, in the wording's language. */
export function listIn({ and }: Pick<Wording, 'and'>, words: readonly string[]): string {
  return listWords(words, and);
}

/** The first letter as a sentence begins. */
export function opened(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
