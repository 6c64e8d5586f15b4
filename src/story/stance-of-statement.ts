import { lexiconFor } from '../language/lexicons/index.ts';
import type { Attribution, Stance, Statement } from '../news/statement.ts';
import { stances } from '../news/statement.ts';
import type { Claim } from './claim.ts';
import { type RuleReading, readSentence } from './rules/read-sentence.ts';
import { affirmsPlainly, deniesNeighbour, isOvertaken, onlySeemsToDeny } from './said-plainly.ts';
import { scopeOf } from './scope.ts';
import { oddsOf, type StanceOdds } from './sentence-stance.ts';
import { tellsCounterpart } from './sister-claims.ts';
import { type Masked, maskClaim } from './stance-features.ts';
import { standingOf } from './standing.ts';
import { strengthOf } from './strength.ts';

/** What the judgement may lean on beside the statement itself. */
export type StatementContext = {
  readonly language: string;
  /** The part of the sentence that is this statement's, where the sentence holds several; else the sentence. */
  readonly passage?: string;
  /** How close the neighbouring sentences and the headline are to the claim, 0..1. */
  readonly nearby?: number;
  /** How well the whole article fits the story, 0..1. */
  readonly match?: number;
  /** The sentence as it was weighed already, where the statement is all of it. */
  readonly weighed?: { readonly masked: Masked; readonly odds: StanceOdds };
};

/** How a statement stands to the claim, whose word it is, and what exactly of the claim it touches. */
export function stanceOfStatement(claim: Claim, attribution: Attribution, context: StatementContext): Statement {
  const { language, passage = attribution.sentence } = context;
  const masked = context.weighed?.masked ?? maskClaim(claim, passage, language);
  const odds = context.weighed?.odds ?? oddsOf(claim, masked, language);
  const standing = standingOf(claim, attribution, language);
  const rule = readSentence(claim, masked, language);
  const decided =
    answersNo(attribution) && masked.coverage > 0
      ? { stance: claim.negative ? ('confirms' as const) : ('denies' as const), confidence: SAYS_NO }
      : decide(
          withRule(isOvertaken(claim, masked, language) ? withoutDenial(odds) : odds, rule),
          touchingOf(masked.coverage, context, rule),
          standing,
        );
  // Who says that one asked says nothing of whether the other is open to it; who denies it denies its own part.
  const other = affirming.has(decided.stance) && tellsCounterpart(claim, masked.tokens);
  const { stance, confidence: full } = other ? { stance: 'other' as const, confidence: decided.confidence } : decided;
  const confidence = full > ASKED && !isPlain(stance, claim, masked, language) ? ASKED : full;
  return {
    speaker: withoutDay(attribution.speaker, language),
    role: attribution.role,
    organisation: attribution.organisation,
    stance,
    strength: stance === 'denies' ? strengthOf(masked) : null,
    standing,
    cue: attribution.cue?.text ?? null,
    kind: attribution.kind,
    content: attribution.content.text,
    sentence: attribution.sentence,
    start: attribution.start,
    end: attribution.end,
    via: attribution.via,
    scope: stance === 'denies' || stance === 'confirms' ? scopeOf(claim, attribution, masked) : null,
    confidence,
  };
}

/** What is not said plainly is not asserted, however likely it is: the desk is asked. */
function isPlain(stance: Stance, claim: Claim, masked: Masked, language: string): boolean {
  if (stance === 'confirms') return affirmsPlainly(claim, masked, language);
  // The same party denies many things: the words are near the claim's, and are not what it says.
  return stance !== 'denies' || !(deniesNeighbour(claim, masked, language) || onlySeemsToDeny(claim, masked, language));
}

/** What spoke for a denial that is over speaks for what is admitted now. */
const withoutDenial = (odds: StanceOdds): StanceOdds => ({
  ...odds,
  denies: 0,
  confirms: odds.confirms + odds.denies,
});

/** "The ministry on Tuesday": the day says when, not who. */
function withoutDay(speaker: string | null, language: string): string | null {
  if (speaker === null) return null;
  const words = speaker.split(' ');
  if (words.length < 2 || lexiconFor(language)?.weekdays.includes(words.at(-1)?.toLowerCase() ?? '') !== true)
    return speaker;
  const rest = words.slice(0, -1);
  if (rest.length > 1 && /^\p{Ll}{1,3}$/u.test(rest.at(-1) ?? '')) rest.pop();
  return rest.join(' ');
}

/** How much of the odds a rule takes over, by how sure it is. Only what rules read well: denials, silence, other things. */
const SHARE: Readonly<Partial<Record<Stance, Readonly<Record<RuleReading['certainty'], number>>>>> = {
  denies: { sure: 0.9, likely: 0.45, weak: 0 },
  'no-comment': { sure: 0.6, likely: 0.6, weak: 0.2 },
  other: { sure: 0.5, likely: 0.2, weak: 0 },
};

function withRule(odds: StanceOdds, rule: RuleReading | null): StanceOdds {
  const share = rule === null ? 0 : (SHARE[rule.stance]?.[rule.certainty] ?? 0);
  if (share === 0) return odds;
  const entries = stances.map((stance) => [stance, (1 - share) * odds[stance] + (stance === rule?.stance ? share : 0)]);
  return Object.fromEntries(entries) as StanceOdds;
}

const SAYS_NO = 0.9;
/** Just below what an alert asserts. */
const ASKED = 0.84;
/** The whole of what is quoted is "No", or begins with it, in answer to a question that the sentence tells. */
const no =
  /^[“"«„‘'\s]*(?:no|nein|non|não|нет|nope|not at all|absolutely not|certainly not|assolutamente no|keineswegs|en absoluto|pas du tout)[\s.!,”"»“’']*$/iu;
const asked =
  /\b(?:asked (?:whether|if|about)|when asked|alla domanda|gli è stato chiesto|interrogé|à la question|auf die frage|gefragt|preguntad|a la pregunta|questionad)|на вопрос/iu;

function answersNo({ content, kind, sentence }: Attribution): boolean {
  if (kind === 'indirect' || !asked.test(sentence)) return false;
  return content.spans.length > 0 && no.test(lastPart(content.text));
}

/** Of a content in two parts ("whether he had gone … “No”") the quoted one. */
const lastPart = (text: string): string => /[“"«„]\s*[^“"«„»”]*$/u.exec(text)?.[0] ?? text;

const affirming: ReadonlySet<Stance> = new Set(['confirms', 'reports']);
const SIDES: ReadonlySet<Stance> = new Set(['denies', 'confirms']);
const SIDE_FROM = 0.6;
const NEARBY = 0.2;
const UNNAMED = 0.15;
const UNKNOWN = 0.85;

/** How likely a statement speaks of the claim's matter, 0..1: by its own words, those around it, and the whole article. */
function touchingOf(coverage: number, { nearby = 1, match = 1 }: StatementContext, rule: RuleReading | null): number {
  const around = 0.6 * nearby + 0.6 * Math.max(0, match - 0.5);
  // Words that no rule knows, and that name next to nothing of the claim, are seldom about it.
  const unknown = coverage < UNNAMED && rule?.stance !== 'denies' ? UNKNOWN : 1;
  const found = unknown * Math.min(1, 0.35 + coverage * 1.6 + around);
  // "He denied it" names nothing of the claim: what stands around says what "it" is.
  return rule?.certainty === 'sure' && nearby >= NEARBY ? Math.max(0.9, found) : found;
}

/** The likeliest stance; words that name nothing of the claim count only near words that do. */
function decide(
  odds: StanceOdds,
  touching: number,
  standing: Statement['standing'],
): { readonly stance: Stance; readonly confidence: number } {
  const weighed = stances.map((stance) => {
    if (stance === 'other') return odds.other + (1 - touching) * (1 - odds.other);
    // Only those in a position to know confirm; from anybody else it is a report.
    if (stance === 'confirms' && (standing === 'anonymous' || standing === 'outlet'))
      return odds.confirms * touching * 0.5;
    if (stance === 'reports' && (standing === 'anonymous' || standing === 'outlet'))
      return (odds.reports + 0.5 * odds.confirms) * touching;
    return odds[stance] * touching;
  });
  // A side is taken only where that is likelier than not: of weaker ones two in three were neither.
  const sided = weighed.map((value, i) => (SIDES.has(stances[i] as Stance) && value < SIDE_FROM ? 0 : value));
  const top = Math.max(...sided);
  const stance = stances[sided.indexOf(top)] as Stance;
  return { stance, confidence: Math.round(1000 * top) / 1000 };
}
