import type { Attribution, Statement } from '../news/statement.ts';
import { addressesReader } from './addresses-reader.ts';
import type { Look } from './look.ts';
import type { Weighed } from './relation-features.ts';
import { stanceOfStatement } from './stance-of-statement.ts';

/** Every attribution of an article with its bearing on the claim. */
export function judgeStatements(
  { look, sentences, match }: Weighed,
  all: readonly Attribution[],
): readonly Statement[] {
  const attributions = all.filter(({ sentence }) => !addressesReader(sentence));
  const crowd = new Map<string, number>();
  const place = ({ start, end }: Attribution) => `${start}:${end}`;
  for (const attribution of attributions) crowd.set(place(attribution), (crowd.get(place(attribution)) ?? 0) + 1);
  return attributions.map((attribution) => {
    const nearby = nearbyOf(look, attribution);
    if ((crowd.get(place(attribution)) ?? 0) > 1)
      return stanceOfStatement(look.claim, attribution, {
        language: look.language,
        nearby,
        match,
        passage: passageOf(look, attribution),
      });
    const at = look.sentences.findIndex(({ start, end }) => start === attribution.start && end === attribution.end);
    const odds = sentences[at];
    const seen = look.sentences[at];
    return stanceOfStatement(look.claim, attribution, {
      language: look.language,
      nearby,
      match,
      ...(odds === undefined || seen === undefined ? {} : { weighed: { masked: seen.masked, odds } }),
    });
  });
}

/** The stretch from the first to the last word of the statement: source, cue and content. */
function passageOf({ article }: Look, { source, cue, content, start, end }: Attribution): string {
  const spans = [...(source?.spans ?? []), ...(cue?.spans ?? []), ...content.spans].filter(
    ([from, to]) => from >= start && to <= end,
  );
  if (spans.length === 0) return article.text.slice(start, end);
  return article.text.slice(Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to)));
}

function nearbyOf({ title, sentences }: Look, { start, end }: Attribution): number {
  const at = sentences.findIndex((sentence) => sentence.end > start);
  const last = sentences.findLastIndex((sentence) => sentence.start < end);
  const around = sentences.slice(Math.max(0, at - 2), Math.max(at, last) + 2);
  return Math.max(0.5 * title.cover, ...around.map(({ cover }) => cover));
}
