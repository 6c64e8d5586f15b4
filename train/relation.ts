import { ASSERTED_FROM, relations } from '../src/news/reading.ts';
import { understandClaim } from '../src/story/claim.ts';
import { softmax } from '../src/story/linear-model.ts';
import { lookAt } from '../src/story/look.ts';
import { RELATION_BITS, relationFeatures } from '../src/story/relation-features.ts';
import { weigh } from '../src/story/weigh.ts';
import { foldsBy, readRows } from './data.ts';
import { classFigures, percent } from './report.ts';
import { type Example, exampleOf, frequentOnly, packWeights, scoresOf, temperatureOf, trainSoftmax } from './softmax.ts';

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
const FOLDS = 5;
const options = {
  classes: relations as readonly string[],
  bits: RELATION_BITS,
  epochs: Number(process.env.EPOCHS ?? 12),
  rate: Number(process.env.RATE ?? 0.3),
  decay: Number(process.env.DECAY ?? 1e-4),
  seed: 1,
};

/** The relation model, with figures cross-validated by claim. The sentences it rests on come from other claims. */
export function trainRelation(): { readonly weights: object; readonly report: string } {
  const codes = ['en', 'it', 'fr', 'de', 'es'];
  const items: readonly (Item & { readonly set: string })[] = [
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
  ];
  const examples = frequentOnly(items.map((item) => {
    const article = {
      id: 'a',
      url: null,
      outlet: item.outlet ?? '',
      title: item.title,
      text: item.text ?? item.lead ?? '',
      published: null,
      language: item.lang ?? 'en',
    };
    const bag = relationFeatures(weigh(lookAt(understandClaim(item.claim), article)));
    return exampleOf(bag, relations.indexOf(item.relation as never), item.set.startsWith('leads') ? 0.7 : 1.5);
  }), 2);
  const folds = foldsBy(items, ({ claim }) => claim, FOLDS);
  const scores: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainSoftmax(
      examples.filter((_, i) => folds[i] !== fold),
      options,
    );
    examples.forEach((example, i) => {
      if (folds[i] === fold) scores[i] = scoresOf(weights, example, relations.length, RELATION_BITS);
    });
  }
  const tried = items.map((item, i) => ({
    item,
    scores: scores[i] as number[],
    label: (examples[i] as Example).label,
  }));
  const temperature = temperatureOf(tried);
  const lines = [...Map.groupBy(tried, ({ item }) => item.set)].map(([set, list]) => {
    const got = list.map(({ scores: row }) => row.indexOf(Math.max(...row)));
    const { rows, macro } = classFigures(
      list.map(({ label }) => label),
      got,
      relations,
    );
    const lenient =
      list.filter(({ item }, i) => item.acceptable.includes(relations[got[i] as number] as string)).length /
      list.length;
    const denied = list.flatMap(({ item, scores: row }, i) => {
      const odds = softmax(row.map((score) => score / temperature));
      return relations[got[i] as number] === 'deny' && (odds[got[i] as number] as number) >= ASSERTED_FROM
        ? [item]
        : [];
    });
    const wanted = list.filter(({ item }) => item.relation === 'deny').length;
    const right = denied.filter(({ relation }) => relation === 'deny').length;
    const others = list.filter(({ item }) => !item.acceptable.includes('deny')).length;
    const wrong = denied.filter(({ acceptable }) => !acceptable.includes('deny')).length;
    const asserted = `asserted ${percent(right / Math.max(1, denied.length))}/${percent(right / wanted)} false ${percent(wrong / others)}`;
    return `${set.padEnd(12)} ${asserted} ece ${percent(calibrationError(list, temperature))} macro ${macro.toFixed(3)} lenient ${percent(lenient)} ${rows.map(({ name, precision, recall }) => `${name} ${percent(precision)}/${percent(recall)}`).join('  ')}`;
  });
  return {
    weights: packWeights(trainSoftmax(examples, options), options, temperature),
    report: [`temperature ${temperature}`, ...lines].join('\n'),
  };
}

/** As `measure.py` counts it: in ten bins of confidence, how far the mean confidence is from the share that is right. */
function calibrationError(
  list: readonly { readonly item: Item; readonly scores: readonly number[] }[],
  temperature: number,
): number {
  const gaps = new Array<number>(10).fill(0);
  for (const { item, scores } of list) {
    const odds = softmax(scores.map((score) => score / temperature));
    const top = Math.max(...odds);
    const bin = Math.min(9, Math.floor(10 * top));
    gaps[bin] =
      (gaps[bin] as number) + top - (item.acceptable.includes(relations[odds.indexOf(top)] as string) ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, list.length);
}
