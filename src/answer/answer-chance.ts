import { rarityOf } from '../story/background.ts';
import { type AskedTerm, countedTerms, holds } from './asked-terms.ts';
import { asksForName, foldQuestion, type Question } from './question.ts';
import type { RankedSentence } from './rank-sentences.ts';

/**
 * How sure we are that a sentence answers the question, 0..1: what it covers of the question and how well it ranks;
 * a name or a figure of the question that is not there, an answer of the wrong kind, or a doing that the sentence does
 * not speak of, take it away; a question whose words no article has is about something else. Weights set by hand: logistic
 * fits on our own stories and on questions made from news texts told the two apart less well (docs/reading.md).
 */
export function chanceOf(
  question: Question,
  ranked: readonly RankedSentence[],
  terms: readonly AskedTerm[],
  absent: readonly AskedTerm[],
): number {
  const [best, next] = ranked;
  if (best === undefined) return 0;
  const held = (term: AskedTerm) => Math.min(1, holds(best.sentence, term, question.language));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const firm = terms.filter(({ isName, isNumber }) => isName || isNumber);
  const content = terms.filter(({ isName, isNumber, isFaint }) => !isName && !isNumber && !isFaint);
  const lost = firm.length === 0 ? 0 : firm.filter((term) => held(term) === 0).length / firm.length;
  const foreign = best.sentence.language !== question.language;
  const z =
    -3.3 +
    1.7 * best.coverage +
    1.2 * best.ownCoverage +
    2.4 * Math.min(1.4, best.score / Math.max(1, total)) -
    0.9 * lost +
    (foreign ? 0.8 : 0) +
    kindBonus(question, best) +
    Math.min(1, (best.score - (next?.score ?? 0)) / Math.max(1, total)) -
    2 * absentShare(question, terms, absent) -
    missingDeed(question, terms, content, held);
  return 1 / (1 + Math.exp(-z));
}

/** How much of the question's words, the rare ones first, no sentence of any article has: it speaks of something else. */
function absentShare({ language }: Question, terms: readonly AskedTerm[], absent: readonly AskedTerm[]): number {
  const sum = (all: readonly AskedTerm[]) =>
    all.reduce((total, term) => total + Math.min(6, rarityOf(term.stem, language)), 0);
  return sum(absent) / Math.max(1, sum(terms));
}

function kindBonus({ kind, text }: Question, { spans: { fit } }: RankedSentence): number {
  if (kind === 'thing') return 0.7;
  if (fit === 0 && asksForName(text)) return -5;
  if (fit === 0)
    return kind === 'number' || kind === 'money' ? -6 : kind === 'time' || kind === 'nationality' ? -3.4 : -1.2;
  return kind === 'number' ? 2 * fit - 1.4 : 0.9 * fit - 0.1;
}

/** What is counted must be there, and all that narrows it ("Dutch tourists"). */
function missingCount(counted: readonly AskedTerm[], held: (term: AskedTerm) => number): number {
  if (counted.every((term) => held(term) === 0)) return 2.6;
  return counted.some((term) => term.isName && held(term) === 0) ? 2.5 : 0;
}

/** Who did a thing, or whether it was done, is told only by a sentence that speaks of the doing. */
function missingDeed(
  question: Question,
  terms: readonly AskedTerm[],
  content: readonly AskedTerm[],
  held: (term: AskedTerm) => number,
): number {
  if (content.length === 0) return 0;
  const share =
    content.reduce((sum, term) => sum + term.weight * held(term), 0) /
    content.reduce((sum, { weight }) => sum + weight, 0);
  if (question.intent === 'yes-no' || question.intent.startsWith('has-')) {
    const names = terms.filter(({ isName }) => isName);
    const lost = names.length > 0 && names.every((term) => held(term) === 0);
    return (share === 0 ? 3.2 : share < 0.35 ? 1.8 : 0) + (lost ? 1.5 : 0);
  }
  if (question.kind === 'number') {
    const counted = countedTerms(question, terms);
    const [done] = content.slice(content.findLastIndex((term) => counted.includes(term)) + 1);
    const undone = done !== undefined && held(done) === 0 ? 1 : 0;
    return 3 * Math.max(0, 0.65 - share) + missingCount(counted, held) + undone;
  }
  const folded = foldQuestion(question.text);
  const whichOne = whichBody.test(folded);
  // In "the name of the guide" and "which country paid" it is the second word that must be there.
  const [first, second] = asksForName(question.text) || whichOne ? [content[1] ?? content[0], content[2]] : content;
  if (question.kind !== 'person' && !whichOne) return 0;
  const copula =
    /^(?:who|chi|qui|wer|quien|quem|which \S+) (?:is|was|are|were|e|era|est|sont|ist|war|es|son|foi)\b/.test(folded);
  if (copula) return 2.4 * (1 - share);
  if (first === undefined || held(first) > 0) return 0;
  return second !== undefined && held(second) > 0 ? 1.9 : 2.6;
}

const whichBody = /^(?:which|what) (?:country|company|bank|firm|group|agency|state|outlet|party|ministry)\b/;
