import { sameName } from '../language/names.ts';
import { contentStems } from '../language/words.ts';
import { ASSERTED_FROM, type Reading, type Relation } from '../news/reading.ts';
import type { SecondReading, SecondStatement } from '../news/second-reading.ts';
import type { Stance, Statement } from '../news/statement.ts';

/** What both readers say of a denial or a confirmation is as good as settled, but they may share a mistake. */
const AGREED = 0.95;
/** What one reader says alone, whatever it is sure of, is a question. */
const DISPUTED = ASSERTED_FROM - 0.01;
/** What only the second reader says: enough to ask the desk, never enough to assert. */
const DOUBTED = 0.65;
/** Below this our own reader leans against its own stance: that is no second vote. */
const VOTES_FROM = 0.5;
/** How often a second reader is taken to be right: models differ, and this one is not measured. */
const SECOND_IS_RIGHT = 0.8;

const sides: readonly Stance[] = ['denies', 'confirms'];

/**
 * The rule of two. Where both readers agree on a denial or a confirmation it is asserted; where they differ it stays a
 * question with both verdicts; what the second reader finds alone goes into `doubts`, which nobody counts.
 * Our own reading never changes its relation, gains no statement, and keeps every stance.
 */
export function combine(reading: Reading, second: SecondReading, sentenceAt: (at: number) => Place): Reading {
  const statements = reading.statements.map((statement) => weighed(statement, second.statements, reading.language));
  const doubts = doubtsOf(reading, statements, second, sentenceAt);
  const agree = reading.relation === second.relation && isBorneOut(second);
  return {
    ...reading,
    confidence: agree
      ? confirmedBy(reading.relation, reading.confidence)
      : Math.min(DISPUTED, disputedTo(reading.confidence)),
    statements,
    ...(doubts.length === 0 ? {} : { doubts }),
    verdicts: {
      ours: reading.relation,
      confidence: reading.confidence,
      second: second.relation,
      model: second.model,
      dropped: second.dropped,
    },
    reasons: [...reading.reasons, reasonOf(reading.relation, second, agree)],
  };
}

/** The sentence around a place in the text. */
export type Place = { readonly sentence: string; readonly start: number; readonly end: number };

/** A verdict on which much hangs counts only with words of the article for it. */
function isBorneOut({ relation, statements }: SecondReading): boolean {
  if (relation === 'deny') return statements.some(({ stance }) => stance === 'denies' || stance === 'unaware');
  return relation !== 'confirm' || statements.some(({ stance }) => stance === 'confirms');
}

/** Bayes: the second reader is right with `SECOND_IS_RIGHT`, else wrong at random among the five other relations. */
function confirmedBy(relation: Relation, confidence: number): number {
  const both = confidence * SECOND_IS_RIGHT;
  const chance = ((1 - confidence) * (1 - SECOND_IS_RIGHT)) / 5;
  const found = both + chance === 0 ? 0 : both / (both + chance);
  const floor = relation === 'deny' || relation === 'confirm' ? ASSERTED_FROM : 0;
  return rounded(Math.max(confidence, Math.min(AGREED, Math.max(floor, found))));
}

function disputedTo(confidence: number): number {
  const right = confidence * (1 - SECOND_IS_RIGHT);
  const wrong = (1 - confidence) * (1 - (1 - SECOND_IS_RIGHT) / 5);
  return rounded(right + wrong === 0 ? 0 : right / (right + wrong));
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

function weighed(statement: Statement, seconds: readonly SecondStatement[], language: string): Statement {
  const there = seconds.filter((second) => overlaps(statement, second) && mayBeSame(statement, second, language));
  const agrees = there.some(({ stance }) => stance === statement.stance);
  const verdicts = { ours: statement.stance, second: agrees ? statement.stance : (there[0]?.stance ?? null) };
  if (!sides.includes(statement.stance)) return there.length === 0 ? statement : { ...statement, verdicts };
  const confidence =
    agrees && statement.confidence >= VOTES_FROM
      ? Math.max(statement.confidence, AGREED)
      : Math.min(statement.confidence, DISPUTED);
  return { ...statement, confidence, verdicts };
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Whether the second reader's name may be our speaker; who names nobody contradicts nobody. */
function mayBeSame(
  { speaker, role, organisation }: Statement,
  { speaker: name }: SecondStatement,
  language: string,
): boolean {
  if (name === null || speaker === null) return true;
  const ours = [speaker, role, organisation].filter((part) => part !== null);
  if (ours.some((part) => sameName(part, name))) return true;
  const words = new Set(ours.flatMap((part) => contentStems(part, language)));
  return contentStems(name, language).some((word) => words.has(word));
}

function doubtsOf(
  reading: Reading,
  statements: readonly Statement[],
  { statements: seconds }: SecondReading,
  sentenceAt: (at: number) => Place,
): readonly Statement[] {
  return seconds.flatMap((second): readonly Statement[] => {
    if (!sides.includes(second.stance) || second.speaker === null) return [];
    const ours = statements.filter((one) => overlaps(one, second) && mayBeSame(one, second, reading.language));
    if (ours.some(({ stance, confidence }) => stance === second.stance && confidence >= VOTES_FROM)) return [];
    const [closest] = ours;
    const verdicts = { ours: closest?.stance ?? null, second: second.stance };
    const found = closest ?? bare(second, sentenceAt);
    const speaker = found.speaker ?? second.speaker;
    return [{ ...found, speaker, stance: second.stance, strength: null, confidence: DOUBTED, verdicts }];
  });
}

function bare(second: SecondStatement, sentenceAt: (at: number) => Place): Statement {
  return {
    speaker: second.speaker,
    role: null,
    organisation: null,
    stance: second.stance,
    strength: null,
    standing: 'other',
    cue: null,
    kind: 'indirect',
    content: second.quote,
    ...sentenceAt(second.start),
    via: null,
    scope: null,
    confidence: DOUBTED,
  };
}

function reasonOf(ours: Relation, { model, relation, statements, dropped }: SecondReading, agree: boolean): string {
  const left = dropped === 0 ? '' : `; ${dropped} of its statements do not stand in the article`;
  if (agree) return `the second reader (${model}) agrees: ${relation}${left}`;
  if (ours === relation)
    return `the second reader (${model}) says ${relation} too, but shows no words for it among ${statements.length}${left}`;
  return `the second reader (${model}) differs: ${relation}, not ${ours}${left}`;
}
