import { stances } from '../src/news/statement.ts';
import { STANCE_BITS } from '../src/story/stance-features.ts';
import { foldsBy } from './data.ts';
import { classFigures, percent } from './report.ts';
import { languageOfRow, type SentenceRow, sentenceRows, stanceExample, stanceOptions } from './sentences.ts';
import { type Example, frequentOnly, packWeights, scoresOf, temperatureOf, trainSoftmax } from './softmax.ts';

const FOLDS = 5;

/** The stance model's weights, trained on all; its figures and temperature come from cross-validation by claim. */
export function trainStance(only = FOLDS): { readonly weights: object; readonly report: string } {
  const { shared, own } = sentenceRows();
  const all = frequentOnly([...shared, ...own].map(stanceExample), 3);
  const examples = all.slice(0, shared.length);
  const extra = all.slice(shared.length);
  const folds = foldsBy(shared, ({ claim }) => claim, FOLDS);
  const scores: number[][] = [];
  for (let fold = 0; fold < only; fold++) {
    const weights = trainSoftmax([...examples.filter((_, i) => folds[i] !== fold), ...extra], stanceOptions);
    examples.forEach((example, i) => {
      if (folds[i] === fold) scores[i] = scoresOf(weights, example, stances.length, STANCE_BITS);
    });
  }
  const tried = shared.flatMap((row, i) =>
    scores[i] === undefined ? [] : [{ row, scores: scores[i] as number[], label: (examples[i] as Example).label }],
  );
  const temperature = temperatureOf(tried);
  const report = reportOf(tried);
  if (process.env.ERRORS !== undefined) printErrors(tried, process.env.ERRORS);
  if (only < FOLDS) return { weights: {}, report };
  return {
    weights: packWeights(trainSoftmax([...examples, ...extra], stanceOptions), stanceOptions, temperature),
    report,
  };
}

type Tried = { readonly row: SentenceRow; readonly scores: readonly number[]; readonly label: number };
const best = (scores: readonly number[]) => scores.indexOf(Math.max(...scores));

function reportOf(tried: readonly Tried[]): string {
  return ['en', 'it', 'fr', 'de', 'es', 'ru', 'pt']
    .map((language) => {
      const list = tried.filter(({ row }) => languageOfRow(row) === language);
      const { rows, macro } = classFigures(
        list.map(({ label }) => label),
        list.map(({ scores }) => best(scores)),
        stances,
      );
      return `${language} ${macro.toFixed(3)}  ${rows.map(({ name, precision, recall, f1 }) => `${name} ${percent(precision)}/${percent(recall)}/${percent(f1)}`).join('  ')}`;
    })
    .join('\n');
}

function printErrors(tried: readonly Tried[], language: string): void {
  for (const { row, scores, label } of tried) {
    const got = best(scores);
    if (languageOfRow(row) === language && got !== label)
      console.log(`want ${row.stance} got ${stances[got]} | ${row.claim} | ${row.sentence}`);
  }
}
