import { createRequire } from 'node:module';
import { ASSERTED_FROM, relations } from '../news/reading.ts';
import type { SeenSentence } from './look.ts';
import type { Told } from './relation-features.ts';
import { readingsOf, readSentence } from './rules/read-sentence.ts';
import { deniesNeighbour, onlySeemsToDeny } from './said-plainly.ts';

type Steps = readonly (readonly [odds: number, right: number])[];

/**
 * Held-out experience: `[odds, share right]` steps, rising, a list a relation in the order of `relations`; and the odds
 * from which a denial may be asserted.
 */
export type Calibration = { readonly steps: readonly Steps[]; readonly assertFrom: number };

const require = createRequire(import.meta.url);

/** As shipped beside the relation model. */
export function calibrationOf(): Calibration {
  return (require('./weights/relation.weights.json') as { readonly calibration: Calibration }).calibration;
}

const DENY = relations.indexOf('deny');
/** A wrong denial costs more than a missed one: it must beat the next relation by this factor. */
const CAUTION = 0.7;
/** Strangers are frequent among the examples, rare among articles that matched. */
const UNRELATED = relations.indexOf('unrelated');
const STRANGERS = 0.55;

/** Articles that fit the story less than this are of another story, whatever they say. */
const STRANGE_BELOW = 0.03;

/** Which relation the odds speak for: an index into `relations`. */
export function verdictOf(odds: readonly number[], told: Told): number {
  if (told.match < STRANGE_BELOW) return UNRELATED;
  const caution = hasDenial(told) ? CAUTION : 0;
  const weighed = odds.map((value, i) => (i === DENY ? value * caution : i === UNRELATED ? value * STRANGERS : value));
  return weighed.indexOf(Math.max(...weighed));
}

/** From these odds on a sentence denies, though no rule knows its words. */
const DENYING = 0.5;

/** Somewhere a sentence denies by its words, a party says that it knows nothing of it, or the outlet takes it back. */
function hasDenial({ look, title, sentences, statements, withdraws }: Told): boolean {
  if (withdraws) return true;
  if (statements.some(({ stance, standing }) => stance === 'denies' || (stance === 'unaware' && standing === 'party')))
    return true;
  if (title.denies >= DENYING || sentences.some(({ denies }) => denies >= DENYING)) return true;
  return [look.title, ...look.sentences].some(
    ({ masked }) => readSentence(look.claim, masked, look.language)?.stance === 'denies',
  );
}

/** The probability that the verdict is right, as experience has it. `meetsClaim`: of `denialMeetsClaim`. */
export function confidenceOf(
  calibration: Calibration,
  verdict: number,
  odds: readonly number[],
  meetsClaim: boolean,
): number {
  const value = odds[verdict] as number;
  const found = along(calibration.steps[verdict] ?? [], value);
  if (verdict !== DENY) return found;
  return value >= calibration.assertFrom && meetsClaim
    ? Math.max(found, ASSERTED_FROM)
    : Math.min(found, ASSERTED_FROM - 0.01);
}

/** Between two steps the straight line counts. */
function along(steps: Steps, value: number): number {
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return value;
  if (value <= first[0]) return first[1];
  for (let i = 1; i < steps.length; i++) {
    const [x0, y0] = steps[i - 1] as readonly [number, number];
    const [x1, y1] = steps[i] as readonly [number, number];
    if (value < x1) return y0 + ((y1 - y0) * (value - x0)) / Math.max(1e-9, x1 - x0);
  }
  return last[1];
}

/** Sentences in which an article's news stands. */
const NEWS = 4;

/** Somebody admits or confirms the claim's own words there, by the rules: "though his lawyer accepted that …". */
function concedes({ claim, language }: Told['look'], { masked }: SeenSentence): boolean {
  return readingsOf(claim, masked, language).some(
    ({ stance, certainty }) => stance === 'confirms' && certainty !== 'weak',
  );
}

/**
 * Whether some denial stands beside the claim's own predicate or figure: the same party denies many things, and a name
 * alone does not tell which, nor do words of the claim in a denial of another thing. Without it, or where somebody concedes it, a denial is never asserted.
 */
export function denialMeetsClaim({ look, title, sentences }: Told): boolean {
  const meets = (sentence: SeenSentence | undefined) =>
    sentence?.masked.masks.some((mask) => mask === 'C' || mask === 'N') === true;
  if ([look.title, ...look.sentences.slice(0, NEWS)].some((sentence) => concedes(look, sentence))) return false;
  const ofAnother = ({ masked }: SeenSentence) =>
    deniesNeighbour(look.claim, masked, look.language) || onlySeemsToDeny(look.claim, masked, look.language);
  if (title.denies >= 0.4 && meets(look.title) && !ofAnother(look.title)) return true;
  return look.sentences.some(
    (sentence, i) =>
      (sentences[i]?.denies ?? 0) >= 0.4 &&
      !ofAnother(sentence) &&
      (meets(sentence) || meets(look.sentences[i - 1]) || meets(look.sentences[i + 1])),
  );
}
