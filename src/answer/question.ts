/** What is asked, as far as the words tell. */
export type Intent =
  | 'who-denied'
  | 'who-confirmed'
  | 'who-declined'
  | 'who-unaware'
  | 'has-confirmed'
  | 'has-denied'
  | 'has-commented'
  | 'what-said'
  | 'first-report'
  | 'based-on'
  | 'count-sources'
  | 'count-outlets'
  | 'carriers'
  | 'status'
  | 'changed'
  | 'own-source'
  | 'who-knows'
  | 'yes-no'
  | 'fact';

/** What kind of words answers an open question. */
export type AnswerKind = 'person' | 'time' | 'place' | 'number' | 'money' | 'nationality' | 'thing';

export type Question = {
  readonly text: string;
  readonly language: string;
  readonly intent: Intent;
  readonly kind: AnswerKind;
  /** Whom or what outlet the question is about, as written; null where it names nobody. */
  readonly subject: string | null;
  /** "Has X not confirmed it?" */
  readonly negated: boolean;
  /** "… and when?" */
  readonly wantsTime: boolean;
  /** "Who else?": what was told already; null where all is asked. */
  readonly told: string | null;
};

/** Lower case, without accents, one kind of apostrophe. */
export function foldQuestion(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
}

const naming =
  /\bnames? of\b|\bcome si chiam|\bcomment s'appel|\bwie heiss|\bcomo se (?:llam|cham)|как зовут|\bis .{2,30} called\b/;

/** "What is the name of the guide?": the name must stand beside the one who is named. */
export function asksForName(text: string): boolean {
  return naming.test(foldQuestion(text));
}
