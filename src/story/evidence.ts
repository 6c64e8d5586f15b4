import type { Evidence, Relation } from '../news/reading.ts';
import type { Told } from './relation-features.ts';
import type { StanceOdds } from './sentence-stance.ts';

const looksFor: Readonly<Record<Relation, (odds: StanceOdds) => number>> = {
  deny: ({ denies, unaware }) => denies + 0.7 * unaware,
  confirm: ({ confirms, reports }) => confirms + 0.2 * reports,
  unconfirmed: (odds) => odds['no-comment'] + 0.6 * odds.unaware + 0.15 * odds.other,
  pickup: ({ reports, confirms }) => reports + 0.3 * confirms,
  update: (odds) => 0.7 * odds.other + odds['calls-for'] + 0.5 * odds.reports,
  unrelated: () => 0,
};

// Found by trying on the development articles: of the evidence of denials 81 % were right without them, 91 % with them.
const COVER = 0.7;
const SAID = 0.25;
const LATER = 0.05;
const WHOLE = 0.3;
const WHOLE_LENGTH = 150;

/** The sentence that shows the relation best: its odds, its words of the claim, somebody who says it; no scrap; early before late. */
export function evidenceFor(relation: Relation, { look, sentences, statements }: Told): Evidence | null {
  let best: Evidence | null = null;
  let top = Number.NEGATIVE_INFINITY;
  look.sentences.forEach(({ text, start, end, cover }, i) => {
    const said = statements.some((one) => one.speaker !== null && one.start < end && one.end > start);
    const value =
      looksFor[relation](sentences[i] as StanceOdds) +
      COVER * cover +
      (said ? SAID : 0) +
      WHOLE * Math.min(1, text.length / WHOLE_LENGTH) -
      LATER * Math.min(i, 10);
    if (value > top) {
      top = value;
      best = { sentence: text, start, end };
    }
  });
  return best;
}
