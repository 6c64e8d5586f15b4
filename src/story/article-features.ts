import { stances } from '../news/statement.ts';
import type { CueKind } from './cues/index.ts';
import type { Look, SeenSentence } from './look.ts';
import { oddsOf, type StanceOdds } from './sentence-stance.ts';
import { signalsOf } from './signals.ts';
import { maskClaim } from './stance-features.ts';

const kinds: readonly CueKind[] = [
  'denies',
  'false',
  'doubt',
  'retracts',
  'hedge',
  'confirms',
  'says',
  'neg',
  'nocomment',
  'open',
  'asked',
  'anon',
  'outlet',
  'social',
  'old',
  'but',
];

/** What the four-way stance model sees: dense numbers, where the claim is met, at the top, at the end, over the whole. */
export function articleFeatures(look: Look, odds: (sentence: SeenSentence) => StanceOdds): Float32Array {
  const { claim, sentences, title, language } = look;
  const all = title.text === '' ? sentences : [title, ...sentences];
  const ranked = all.toSorted((a, b) => b.cover - a.cover || a.index - b.index);
  const best = ranked.slice(0, 3);
  const lead = all.slice(0, 2);
  const last = all.slice(-2);
  const after = best.flatMap(({ index }) => sentences[index + 1] ?? []).slice(0, 2);
  const own = maskClaim(claim, claim.bare, claim.language);
  const ownOdds = oddsOf(claim, own, claim.language);
  const ownCues = countsOf([{ masked: own } as SeenSentence]);
  const bestCues = countsOf(best);
  const row = [
    ...signalsOf(look, null).slice(0, 25),
    ...stances.map((stance) => ownOdds[stance]),
    ...meanOdds(best, odds),
    ...(best[0] === undefined ? stances.map(() => 0) : stances.map((stance) => odds(best[0] as SeenSentence)[stance])),
    ...meanOdds(lead, odds),
    ...meanOdds(after, odds),
    ...meanOdds(last, odds),
    ...ownCues,
    ...bestCues,
    ...countsOf(lead),
    ...countsOf(last),
    ...weightedCounts(all),
    ...bestCues.map((count, i) => count - (ownCues[i] as number)),
    (best[0]?.index ?? 0) / Math.max(1, sentences.length),
    Math.min(60, sentences.length),
    Math.min(30, claim.terms.length),
    claim.negative ? 1 : 0,
    /\?\s*$/.test(claim.text) ? 1 : 0,
    claim.attribution === null ? 0 : 1,
    language === claim.language ? 1 : 0,
  ];
  return Float32Array.from(row);
}

function countsOf(sentences: readonly SeenSentence[]): readonly number[] {
  return kinds.map((kind) =>
    sentences.reduce((sum, { masked }) => sum + masked.cues.filter((cue) => cue.kind === kind).length, 0),
  );
}

/** Cues of the whole text, each weighted by how much of the claim its sentence holds. */
function weightedCounts(sentences: readonly SeenSentence[]): readonly number[] {
  const total = sentences.reduce((sum, { cover }) => sum + cover, 0.2);
  return kinds.map(
    (kind) =>
      sentences.reduce(
        (sum, { masked, cover }) => sum + cover * masked.cues.filter((cue) => cue.kind === kind).length,
        0,
      ) / total,
  );
}

function meanOdds(sentences: readonly SeenSentence[], odds: (sentence: SeenSentence) => StanceOdds): readonly number[] {
  return stances.map((stance) =>
    sentences.length === 0 ? 0 : sentences.reduce((sum, one) => sum + odds(one)[stance], 0) / sentences.length,
  );
}
