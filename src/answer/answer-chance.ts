import { foldQuestion, type Question } from './question.ts';
import { type AskedTerm, countedTerms, holds, type RankedSentence } from './rank-sentences.ts';

/**
 * How sure we are that a sentence answers the question, 0..1: what it covers of the question and how well it ranks;
 * a name or a figure of the question that is not there, an answer of the wrong kind, or a doing that the sentence does
 * not speak of, take it away. Weights set by hand after a logistic fit on our own stories.
 */
export function chanceOf(question: Question, best: RankedSentence, terms: readonly AskedTerm[]): number {
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
    kindBonus(question, best) -
    missingDeed(question, terms, content, held);
  return 1 / (1 + Math.exp(-z));
}

function kindBonus({ kind }: Question, { spans: { fit } }: RankedSentence): number {
  if (kind === 'thing') return 0.7;
  if (fit === 0)
    return kind === 'number' || kind === 'money' || kind === 'time' || kind === 'nationality' ? -3.4 : -1.2;
  return kind === 'number' ? 2 * fit - 1.4 : 0.9 * fit - 0.1;
}

/** What is counted must be there, and all that narrows it ("Dutch tourists"). */
function missingCount(counted: readonly AskedTerm[], held: (term: AskedTerm) => number): number {
  if (counted.every((term) => held(term) === 0)) return 1.6;
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
    return (share < 0.35 ? 1.8 : 0) + (lost ? 1.5 : 0);
  }
  if (question.kind === 'number')
    return 3 * Math.max(0, 0.65 - share) + missingCount(countedTerms(question, terms), held);
  const folded = foldQuestion(question.text);
  const [deed] = content;
  if (question.kind === 'person' || /^(?:which|what) (?:country|company|bank|firm|group|agency|state)\b/.test(folded)) {
    const copula =
      /^(?:who|chi|qui|wer|quien|quem|which \S+) (?:is|was|are|were|e|era|est|sont|ist|war|es|son|foi)\b/.test(folded);
    return copula ? 2.4 * (1 - share) : deed === undefined || held(deed) > 0 ? 0 : 1.9;
  }
  return 0;
}
