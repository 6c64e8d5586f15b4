import { relations } from '../src/news/reading.ts';
import { understandClaim } from '../src/story/claim.ts';
import { lookAt } from '../src/story/look.ts';
import { RELATION_BITS, relationFeatures } from '../src/story/relation-features.ts';
import { weigh } from '../src/story/weigh.ts';
import { foldsBy, readRows } from './data.ts';
import { classFigures, percent } from './report.ts';
import { type Example, exampleOf, packWeights, scoresOf, temperatureOf, trainSoftmax } from './softmax.ts';

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
  const examples = items.map((item) => {
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
  });
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
    return `${set.padEnd(12)} macro ${macro.toFixed(3)} lenient ${percent(lenient)} ${rows.map(({ name, precision, recall }) => `${name} ${percent(precision)}/${percent(recall)}`).join('  ')}`;
  });
  return {
    weights: packWeights(trainSoftmax(examples, options), options, temperature),
    report: [`temperature ${temperature}`, ...lines].join('\n'),
  };
}
