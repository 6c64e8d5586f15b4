import { type Stance, stances } from '../src/news/statement.ts';
import { understandClaim } from '../src/story/claim.ts';
import { maskClaim, STANCE_BITS, stanceFeatures } from '../src/story/stance-features.ts';
import { readRows } from './data.ts';
import { ownSentences } from './own-data.ts';
import { type Example, exampleOf } from './softmax.ts';

export type SentenceRow = {
  readonly id: string;
  readonly claim: string;
  readonly lang?: string;
  readonly sentence: string;
  readonly stance: Stance;
  readonly standing: string | null;
  readonly strength: 'hard' | 'soft' | 'partial' | null;
};

const names = ['en', 'en-state', 'en-society', 'it', 'it-2', 'fr', 'fr-2', 'de', 'de-2', 'es', 'es-2', 'ru', 'pt'];

/** The labelled sentences of the data folder, which are measured on, and our own, which are only trained on. */
export function sentenceRows(): { readonly shared: readonly SentenceRow[]; readonly own: readonly SentenceRow[] } {
  return {
    shared: names.flatMap((name) => readRows<SentenceRow>(`desk-more/sentences-${name}.jsonl`)),
    own: ownSentences(),
  };
}

export const languageOfRow = ({ lang }: SentenceRow) => lang ?? 'en';

export function stanceExample(row: SentenceRow, weight = 1): Example {
  const claim = understandClaim(row.claim);
  const language = languageOfRow(row);
  const bag = stanceFeatures(claim, maskClaim(claim, row.sentence, language), language);
  return exampleOf(bag, stances.indexOf(row.stance), weight);
}

export const stanceOptions = {
  classes: stances as readonly string[],
  bits: STANCE_BITS,
  epochs: Number(process.env.EPOCHS ?? 8),
  rate: Number(process.env.RATE ?? 0.5),
  decay: Number(process.env.DECAY ?? 1e-4),
  seed: 1,
  runs: 4,
  ratios: true,
};
