import { capital, type Span } from './noun-phrases.ts';
import { gapBefore, type Passage } from './passage.ts';
import type { Word } from './words.ts';

const joining = /^(?:and|e|ed|et|und|sowie|y|и|as)$/;
const LONGEST_PART = 7;

/**
 * The parts of a source of several ("X and Y", "X, Y and the paper Z"), in order; the source itself where it is one.
 * Whether each part can speak is for the caller to tell ("Trade and Industry").
 */
export function jointParts(passage: Passage, source: Span): readonly Span[] {
  const last = lastJoint(passage, source);
  if (last === null) return [source];
  const parts: Span[] = [];
  let from = source.from;
  for (let at = source.from + 1; at < last; at++) {
    if (gapBefore(passage, at).trim() !== ',') continue;
    parts.push({ from, to: at });
    from = at;
  }
  parts.push({ from, to: last }, { from: last + 1, to: source.to });
  return parts.every((part) => part.to - part.from <= LONGEST_PART && hasCapital(passage, part)) ? parts : [source];
}

function lastJoint(passage: Passage, { from, to }: Span): number | null {
  for (let at = to - 2; at > from; at--) {
    if (!joining.test((passage.words[at] as Word).lower) || gapBefore(passage, at + 1) !== ' ') continue;
    return /^,? $/.test(gapBefore(passage, at)) ? at : null;
  }
  return null;
}

function hasCapital({ words }: Passage, { from, to }: Span): boolean {
  return words.slice(from, to).some(({ text }) => capital.test(text));
}
