import { stances } from '../src/news/statement.ts';
import { STANCE_BITS } from '../src/story/stance-features.ts';
import { foldsBy } from './data.ts';
import { plainSentences } from './plain-sentences.ts';
import { classFigures, percent } from './report.ts';
import { languageOfRow, type SentenceRow, sentenceRows, stanceExample, stanceOptions } from './sentences.ts';
import { type Example, frequentOnly, packWeights, scoresOf, temperatureOf, trainSoftmax } from './softmax.ts';
import { transplants } from './transplant.ts';

const FOLDS = 5;
const MOVED_WEIGHT = Number(process.env.MOVED ?? 0.15);
const OWN_WEIGHT = 0.5;
const PLAIN_WEIGHT = Number(process.env.PLAIN ?? 0.4);

/** Sentences of other claims with this claim's actor in them: the same party on something else. Where from stands in `standing`. */
function movedSentences(rows: readonly SentenceRow[]): readonly SentenceRow[] {
  return transplants(
    rows.filter(({ stance }) => stance !== 'other'),
    Number(process.env.EACH ?? 1),
    (row, move) => {
      const sentence = move(row.sentence);
      return sentence === null ? null : { ...row, sentence, stance: 'other', standing: row.claim };
    },
    21,
  );
}

/** The stance model's weights, trained on all; its figures and temperature come from cross-validation by claim. */
export function trainStance(): { readonly weights: { readonly stance: object }; readonly report: string } {
  const { shared, own } = sentenceRows();
  const folds = foldsBy(shared, ({ claim }) => claim, FOLDS);
  const moved = [
    ...movedSentences([...shared, ...own]),
    ...plainSentences([...new Set([...shared, ...own].map(({ claim }) => claim))].toSorted()),
  ];
  const all = frequentOnly(
    [
      ...shared.map((row) => stanceExample(row)),
      ...own.map((row) => stanceExample(row, OWN_WEIGHT)),
      ...moved.map((row) => stanceExample(row, row.stance === 'other' ? MOVED_WEIGHT : PLAIN_WEIGHT)),
    ],
    3,
  );
  const examples = all.slice(0, shared.length);
  const extra = all.slice(shared.length, shared.length + own.length);
  const strange = all.slice(shared.length + own.length);
  const foldOf = new Map(shared.map(({ claim }, i) => [claim, folds[i] as number]));
  const scores: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainSoftmax(
      [
        ...examples.filter((_, i) => folds[i] !== fold),
        ...extra,
        ...strange.filter(
          (_, i) =>
            foldOf.get((moved[i] as SentenceRow).claim) !== fold &&
            foldOf.get((moved[i] as SentenceRow).standing ?? '') !== fold,
        ),
      ],
      stanceOptions,
    );
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
  return {
    weights: { stance: packWeights(trainSoftmax(all, stanceOptions), stanceOptions, temperature) },
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
