import type { Article } from '../news/article.ts';
import { type Evidence, type Reading, type Relation, relations } from '../news/reading.ts';
import { type Claim, understandClaim } from './claim.ts';
import { loadModel, predict } from './linear-model.ts';
import { type Look, lookAt } from './look.ts';
import { relationFeatures, type Weighed } from './relation-features.ts';
import type { StanceOdds } from './sentence-stance.ts';
import { weigh } from './weigh.ts';

/**
 * Reads one article against one claim: what it is worth to the story, how sure that is, and the sentence that shows it.
 * Never throws for what an article says; a language that we do not read gives `read: false` and a reading by names alone.
 */
export function readArticle(claim: Claim | string, article: Article): Reading {
  const understood = typeof claim === 'string' ? understandClaim(claim) : claim;
  const weighed = weigh(lookAt(understood, article));
  const { look } = weighed;
  const model = loadModel('relation');
  const odds = predict(model, relationFeatures(weighed));
  const best = odds.indexOf(Math.max(...odds));
  const relation = relations[best] as Relation;
  const evidence = relation === 'unrelated' ? null : evidenceFor(relation, weighed);
  return {
    relation,
    stance: stanceFor(relation),
    confidence: Math.round((odds[best] as number) * 1000) / 1000,
    strength: relation === 'deny' ? 'hard' : null,
    evidence,
    statements: [],
    sources: [],
    firstHand: false,
    withdraws: false,
    read: look.known,
    language: look.language,
    reasons: [],
  };
}

function stanceFor(relation: Relation): Reading['stance'] {
  if (relation === 'unrelated') return 'unrelated';
  if (relation === 'deny') return 'against';
  return relation === 'confirm' || relation === 'pickup' ? 'for' : 'observing';
}

const looksFor: Readonly<Record<Relation, (odds: StanceOdds) => number>> = {
  deny: ({ denies, unaware }) => denies + 0.4 * unaware,
  confirm: ({ confirms, reports }) => confirms + 0.2 * reports,
  unconfirmed: (odds) => odds['no-comment'] + 0.6 * odds.unaware + 0.15 * odds.other,
  pickup: ({ reports, confirms }) => reports + 0.3 * confirms,
  update: (odds) => 0.7 * odds.other + odds['calls-for'] + 0.5 * odds.reports,
  unrelated: () => 0,
};

/** The sentence that shows the relation best: its odds, its words of the claim, and early before late. */
function evidenceFor(relation: Relation, { look, sentences }: Weighed): Evidence | null {
  let best: Evidence | null = null;
  let top = Number.NEGATIVE_INFINITY;
  look.sentences.forEach(({ text, start, end, cover }, i) => {
    const value = looksFor[relation](sentences[i] as StanceOdds) + 0.5 * cover - 0.02 * Math.min(i, 10);
    if (value > top) {
      top = value;
      best = { sentence: text, start, end };
    }
  });
  return best;
}

export type { Look };
