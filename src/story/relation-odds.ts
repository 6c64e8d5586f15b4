import { createRequire } from 'node:module';
import { type Statement, stances } from '../news/statement.ts';
import { articleFeatures } from './article-features.ts';
import { loadModel, predict, softmax } from './linear-model.ts';
import type { SeenSentence } from './look.ts';
import { relationFeatures, type Told } from './relation-features.ts';
import type { StanceOdds } from './sentence-stance.ts';
import { type Trees, treeScores } from './trees.ts';

const require = createRequire(import.meta.url);
let trees: Trees | null = null;

/** Share of the linear model in the common verdict; the trees have the rest. */
const LINEAR_SHARE = 0.65;

/** How likely each relation is, in the order of `relations`: a linear model over words and trees over dense features. */
export function relationOdds(told: Told): readonly number[] {
  trees ??= require('./weights/relation-trees.weights.json') as Trees;
  return mixed(predict(loadModel('relation'), relationFeatures(told)), softmax(treeScores(trees, relationRow(told))));
}

export function mixed(linear: readonly number[], boosted: readonly number[]): readonly number[] {
  return linear.map((value, i) => LINEAR_SHARE * value + (1 - LINEAR_SHARE) * (boosted[i] as number));
}

const standings: readonly Statement['standing'][] = ['party', 'official', 'expert', 'outlet', 'anonymous', 'other'];

/** Dense features of an article for its relation to the claim. */
export function relationRow(told: Told): Float32Array {
  const { look, title, sentences, statements, withdraws, match } = told;
  const oddsOfSentence = (sentence: SeenSentence): StanceOdds =>
    sentence.index < 0 ? title : (sentences[sentence.index] as StanceOdds);
  const leadEnd = look.sentences[1]?.end ?? 0;
  const surest = (stance: Statement['stance'], fits: (statement: Statement) => boolean) =>
    statements.reduce((top, one) => (one.stance === stance && fits(one) ? Math.max(top, one.confidence) : top), 0);
  return Float32Array.from([
    ...articleFeatures(look, oddsOfSentence),
    match,
    withdraws ? 1 : 0,
    ...stances.map((stance) => title[stance]),
    ...stances.map((stance) => Math.max(0, ...sentences.map((odds) => odds[stance]))),
    ...stances.map((stance) => surest(stance, ({ start }) => start < leadEnd)),
    ...(['denies', 'confirms'] as const).flatMap((stance) =>
      standings.map((standing) => surest(stance, (one) => one.standing === standing)),
    ),
    ...(['unaware', 'no-comment', 'reports', 'calls-for'] as const).map((stance) => surest(stance, () => true)),
    look.sentences.length === 0
      ? 0
      : Math.max(
          0,
          ...look.sentences.filter((_, i) => (sentences[i] as StanceOdds).denies > 0.4).map(({ cover }) => cover),
        ),
    look.sentences.length === 0
      ? 0
      : Math.max(
          0,
          ...look.sentences.filter((_, i) => (sentences[i] as StanceOdds).confirms > 0.4).map(({ cover }) => cover),
        ),
    title.denies * look.title.cover,
    title.confirms * look.title.cover,
  ]);
}
