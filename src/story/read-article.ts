import { firstHandMarks, readCitations } from '../language/citations.ts';
import type { Article } from '../news/article.ts';
import { ASSERTED_FROM, type Evidence, type Reading, type Relation, relations } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import { type Claim, understandClaim } from './claim.ts';
import { evidenceFor } from './evidence.ts';
import { fourWayStance } from './four-way.ts';
import { lookAt } from './look.ts';
import { partOf } from './read-part.ts';
import { reasonsFor } from './reasons.ts';
import type { Told } from './relation-features.ts';
import { relationOdds } from './relation-odds.ts';
import { isAboutCounterpart } from './sister-claims.ts';
import { tellsClaim } from './tells-claim.ts';
import { calibrationOf, confidenceOf, denialMeetsClaim, verdictOf } from './verdict.ts';
import { weigh } from './weigh.ts';

/**
 * Reads one article against one claim: what it is worth to the story, how sure that is, and the sentence that shows it.
 * Never throws for what an article says; a language that we do not read gives `read: false` and a reading by names alone.
 */
export function readArticle(claim: Claim | string, article: Article): Reading {
  const understood = typeof claim === 'string' ? understandClaim(claim) : claim;
  const look = lookAt(understood, article);
  const told = weigh(look);
  const tells = tellsClaim(look);
  const odds = tells ? ofThisStory(relationOdds(told)) : relationOdds(told);
  const best = verdictOf(odds, told);
  const found = relations[best] as Relation;
  const confidence = Math.round(confidenceOf(calibrationOf(), best, odds, denialMeetsClaim(told)) * 1000) / 1000;
  const read = found === 'update' && confidence < BARELY ? (tells ? 'pickup' : 'unrelated') : found;
  // Of the same affair, but another claim: "X asked for it" beside "Y is open to it".
  const relation = (read === 'pickup' || read === 'confirm') && isAboutCounterpart(look) ? 'update' : read;
  const part = partOf(look);
  const evidence = relation === 'unrelated' ? null : evidenceFor(relation, told);
  return {
    relation,
    stance: stanceFor(relation, confidence, told),
    confidence,
    strength: relation === 'deny' ? strengthFor(told, evidence) : null,
    evidence,
    statements: bearing(relation, told.statements).filter(
      ({ stance, confidence }) => stance !== 'other' || confidence < 0.8,
    ),
    sources: look.known ? readCitations(part, told.attributions) : [],
    firstHand:
      look.known &&
      isFirstHand(
        told,
        firstHandMarks(part).map(({ sign }) => sign),
      ),
    withdraws: told.withdraws,
    read: look.known,
    language: look.language,
    reasons: reasonsFor(relation, confidence, told),
  };
}

const UNRELATED = relations.indexOf('unrelated');
/** What is left of the odds that an article that says the claim itself is of another story. */
const STRANGER = 0.1;

function ofThisStory(odds: readonly number[]): readonly number[] {
  const kept = odds.map((value, i) => (i === UNRELATED ? value * STRANGER : value));
  const sum = kept.reduce((a, b) => a + b);
  return kept.map((value) => value / sum);
}

/** A development that is less likely one than not is no news of the story. */
const BARELY = 0.5;

/** In another story's article nobody takes a side on ours. */
function bearing(relation: Relation, statements: readonly Statement[]): readonly Statement[] {
  return relation === 'unrelated'
    ? statements.map((one) => ({ ...one, stance: 'other', strength: null, scope: null }))
    : statements;
}

/** The evidence of the relation was reached without another outlet between. */
function isFirstHand({ statements }: Told, signs: readonly string[]): boolean {
  if (signs.includes('agency-copy') || signs.includes('relayed')) return false;
  if (signs.includes('reached-it') || signs.includes('public-statement')) return true;
  return statements.some(({ via, standing, stance }) => via === null && standing !== 'outlet' && stance !== 'other');
}

function strengthFor({ statements }: Told, evidence: Evidence | null): Reading['strength'] {
  const denials = statements.filter(({ stance }) => stance === 'denies' || stance === 'unaware');
  const shown = denials.find(({ start, end }) => evidence !== null && start < evidence.end && end > evidence.start);
  const first = shown ?? denials[0];
  if (first === undefined) return 'hard';
  return first.stance === 'unaware' ? 'soft' : (first.strength ?? 'hard');
}

/** What is sure of the relation decides; else the model of the literature. */
function stanceFor(relation: Relation, confidence: number, told: Told): Reading['stance'] {
  if (!told.look.known) return relation === 'unrelated' ? 'unrelated' : 'observing';
  if (relation === 'deny' && confidence >= ASSERTED_FROM && told.look.title.text !== '') return 'against';
  return fourWayStance(told);
}
