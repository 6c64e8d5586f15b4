import { ASSERTED_FROM, relations } from '../src/news/reading.ts';
import { understandClaim } from '../src/story/claim.ts';
import { softmax } from '../src/story/linear-model.ts';
import { lookAt } from '../src/story/look.ts';
import type { Told } from '../src/story/relation-features.ts';
import { RELATION_BITS, relationFeatures } from '../src/story/relation-features.ts';
import { mixed, relationRow } from '../src/story/relation-odds.ts';
import { treeScores } from '../src/story/trees.ts';
import { type Calibration, confidenceOf, denialMeetsClaim, verdictOf } from '../src/story/verdict.ts';
import { weigh } from '../src/story/weigh.ts';
import { trainTrees } from './boost.ts';
import { foldsBy, readRows } from './data.ts';
import { ownArticles } from './own-data.ts';
import { classFigures, percent } from './report.ts';
import {
  type Example,
  exampleOf,
  frequentOnly,
  packWeights,
  scoresOf,
  temperatureOf,
  trainSoftmax,
} from './softmax.ts';
import { transplants } from './transplant.ts';

type Item = {
  readonly claim: string;
  readonly title: string;
  readonly text?: string;
  readonly lead?: string;
  readonly relation: string;
  readonly acceptable: readonly string[];
  readonly lang?: string;
  readonly outlet?: string;
};
type Tagged = Item & { readonly set: string };
const FOLDS = 5;
/** Whole articles are what is read; headlines with leads are easier, and strangers made by machine cheap. */
const weightOf = ({ set }: Tagged) => (set === 'moved' ? 0.13 : set.startsWith('leads') ? 0.7 : 1.5);
const treeOptions = {
  classes: relations,
  rounds: Number(process.env.ROUNDS ?? 80),
  rate: 0.08,
  depth: 4,
  least: 12,
  seed: 9,
};
const options = {
  classes: relations as readonly string[],
  bits: RELATION_BITS,
  epochs: Number(process.env.EPOCHS ?? 12),
  rate: Number(process.env.RATE ?? 0.3),
  decay: Number(process.env.DECAY ?? 1e-4),
  seed: 1,
  runs: 4,
};

/** Articles of other claims with this claim's actor in them: unrelated, whatever they say. */
function movedArticles(items: readonly Tagged[]): readonly Tagged[] {
  return transplants(
    items.filter(({ relation }) => relation !== 'unrelated'),
    Number(process.env.EACHA ?? 1),
    (item, move) => {
      const text = move(item.text ?? item.lead ?? '');
      if (text === null) return null;
      return {
        ...item,
        title: move(item.title) ?? item.title,
        text,
        relation: 'unrelated',
        acceptable: ['unrelated'],
        set: 'moved',
      };
    },
    22,
  );
}

/** Articles of other claims as they are: other news. */
function farArticles(items: readonly Tagged[]): readonly Tagged[] {
  return transplants(
    items,
    1,
    (item) => ({ ...item, relation: 'unrelated', acceptable: ['unrelated'], set: 'moved' }),
    24,
  );
}

/** The relation model, with figures cross-validated by claim. The sentences it rests on come from other claims. */
export function trainRelation(): { readonly weights: Readonly<Record<string, object>>; readonly report: string } {
  const codes = ['en', 'it', 'fr', 'de', 'es'];
  const given: readonly Tagged[] = [
    ...codes.flatMap((code) =>
      readRows<Item>(`desk-more/articles-${code}.jsonl`).map((item) => ({
        ...item,
        lang: code,
        set: `articles-${code}`,
      })),
    ),
    ...codes.flatMap((code) =>
      readRows<Item>(`desk-more/leads-${code}.jsonl`).map((item) => ({ ...item, lang: code, set: `leads-${code}` })),
    ),
    ...ownArticles().map((item) => ({ ...item, set: 'own' })),
  ];
  const items = [...given, ...movedArticles(given), ...farArticles(given)];
  const told = items.map((item) => {
    const article = {
      id: 'a',
      url: null,
      outlet: item.outlet ?? '',
      title: item.title,
      text: item.text ?? item.lead ?? '',
      published: null,
      language: item.lang ?? 'en',
    };
    return weigh(lookAt(understandClaim(item.claim), article));
  });
  const examples = frequentOnly(
    told.map((one, i) =>
      exampleOf(
        relationFeatures(one),
        relations.indexOf((items[i] as Item).relation as never),
        weightOf(items[i] as Tagged),
      ),
    ),
    2,
  );
  const rows = told.map(relationRow);
  const boosted = (at: readonly number[]) =>
    trainTrees(
      at.map((i) => rows[i] as Float32Array),
      at.map((i) => (examples[i] as Example).label),
      at.map((i) => (examples[i] as Example).weight),
      treeOptions,
    );
  const folds = foldsBy(items, ({ claim }) => claim, FOLDS);
  const scores: number[][] = [];
  const treeOdds: (readonly number[])[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = items.flatMap((_, i) => (folds[i] === fold ? [] : [i]));
    const weights = trainSoftmax(
      others.map((i) => examples[i] as Example),
      options,
    );
    const trees = boosted(others);
    examples.forEach((example, i) => {
      if (folds[i] !== fold) return;
      scores[i] = scoresOf(weights, example, relations.length, RELATION_BITS);
      treeOdds[i] = softmax(treeScores(trees, rows[i] as Float32Array));
    });
  }
  const tried = items.map((item, i) => ({
    item,
    scores: scores[i] as number[],
    label: (examples[i] as Example).label,
  }));
  const temperature = temperatureOf(tried);
  const judged = tried.map(({ item, scores: row, label }, i) => {
    const odds = mixed(softmax(row.map((score) => score / temperature)), treeOdds[i] as readonly number[]);
    return {
      item,
      label,
      odds,
      verdict: verdictOf(odds, told[i] as Told),
      meets: denialMeetsClaim(told[i] as Told),
    };
  });
  const calibration = calibrate(judged);
  const seen = judged.map((one) => ({
    ...one,
    confidence: confidenceOf(calibration, one.verdict, one.odds, one.meets),
  }));
  const lines = [...Map.groupBy(seen, ({ item }) => (item.set === 'desk' ? 'articles-en' : item.set))].map(
    ([set, list]) => reportLine(set, list),
  );
  for (const group of ['articles', 'leads'])
    lines.push(
      reportLine(
        `all ${group}`,
        seen.filter(({ item }) => item.set.startsWith(group)),
      ),
    );
  return {
    weights: {
      relation: { ...packWeights(trainSoftmax(examples, options), options, temperature), calibration },
      'relation-trees': boosted(items.map((_, i) => i)),
    },
    report: [`temperature ${temperature}`, ...lines, reliability(seen.filter(({ item }) => !made(item)))].join('\n'),
  };
}

type Judged = {
  readonly item: Tagged;
  readonly label: number;
  readonly odds: readonly number[];
  readonly verdict: number;
  readonly meets: boolean;
};
type Seen = Judged & { readonly confidence: number };

const made = ({ set }: { readonly set: string }) => set === 'own' || set === 'moved';
const DENY = relations.indexOf('deny');
const isRight = ({ item, verdict }: Judged) => item.acceptable.includes(relations[verdict] as string);

/** For each relation: from which odds on which share is right, by isotonic regression on what was held out. */
function calibrate(judged: readonly Judged[]): Calibration {
  const real = judged.filter(({ item }) => !made(item));
  const steps = (list: readonly Judged[]) => {
    const sorted = list
      .map((one) => ({
        odds: one.odds[one.verdict] as number,
        right: isRight(one) ? 1 : 0,
        weight: weightOf(one.item),
      }))
      .toSorted((a, b) => a.odds - b.odds);
    const blocks: { odds: number; right: number; n: number }[] = [];
    for (const { odds, right, weight } of sorted) {
      blocks.push({ odds: odds * weight, right: right * weight, n: weight });
      while (blocks.length > 1) {
        const [a, b] = blocks.slice(-2) as [(typeof blocks)[number], (typeof blocks)[number]];
        if (a.right / a.n <= b.right / b.n && a.n >= BLOCK) break;
        blocks.splice(-2, 2, { odds: a.odds + b.odds, right: a.right + b.right, n: a.n + b.n });
      }
    }
    return blocks.map(
      ({ odds, right, n }) => [Number((odds / n).toFixed(4)), Number(((right + 1) / (n + 2)).toFixed(4))] as const,
    );
  };
  // An alert asserts only from where 19 of 20 held-out denials were denials.
  const sorted = real
    .filter(({ verdict, meets }) => verdict === DENY && meets)
    .toSorted((a, b) => (b.odds[DENY] as number) - (a.odds[DENY] as number));
  let assertFrom = 1.01;
  let right = 0;
  sorted.forEach((one, i) => {
    right += one.item.relation === 'deny' ? 1 : 0;
    if (i >= 30 && right / (i + 1) >= ASSERT_PRECISION) assertFrom = one.odds[DENY] as number;
  });
  return {
    steps: relations.map((_, i) => steps(real.filter(({ verdict }) => verdict === i))),
    assertFrom: Number(assertFrom.toFixed(4)),
  };
}

/** As many readings, by weight, make one step. */
const BLOCK = 40;
const ASSERT_PRECISION = 0.95;

function reportLine(set: string, list: readonly Seen[]): string {
  const { rows, macro } = classFigures(
    list.map(({ label }) => label),
    list.map(({ verdict }) => verdict),
    relations,
  );
  const asserted = list.filter(({ verdict, confidence }) => verdict === DENY && confidence >= ASSERTED_FROM);
  const others = list.filter(({ item }) => !item.acceptable.includes('deny'));
  const wanted = list.filter(({ item }) => item.relation === 'deny').length;
  const share = (part: number, whole: number) => percent(part / Math.max(1, whole));
  const right = asserted.filter(({ item }) => item.relation === 'deny').length;
  const wrong = asserted.filter(({ item }) => !item.acceptable.includes('deny')).length;
  return [
    set.padEnd(12),
    `macro ${percent(macro)} lenient ${share(list.filter(isRight).length, list.length)}`,
    `asserted ${share(right, asserted.length)}/${share(right, wanted)} false ${share(wrong, others.length)} ece ${percent(calibrationError(list))}`,
    ...rows.map(({ name, precision, recall }) => `${name} ${percent(precision)}/${percent(recall)}`),
  ].join('  ');
}

/** Ten bins of confidence: how many readings, their mean confidence, the share that was right. */
function reliability(list: readonly Seen[]): string {
  const bins = Map.groupBy(list, ({ confidence }) => Math.min(9, Math.floor(10 * confidence)));
  return [...bins]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([bin, some]) =>
        `${bin / 10}–${(bin + 1) / 10}: ${some.length} readings, confidence ${percent(some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length)}, right ${percent(some.filter(isRight).length / some.length)}`,
    )
    .join('\n');
}

/** In ten bins of confidence, how far the mean confidence is from the share that is right. */
function calibrationError(list: readonly Seen[]): number {
  const gaps = Array.from({ length: 10 }, () => 0);
  for (const one of list) {
    const bin = Math.min(9, Math.floor(10 * one.confidence));
    gaps[bin] = (gaps[bin] as number) + one.confidence - (isRight(one) ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, list.length);
}
