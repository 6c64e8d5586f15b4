import type { Attribution, Part, QuotationKind } from '../../news/statement.ts';
import { type Range, wordsRange } from '../contents.ts';
import { type Passage, type SentenceWords, sentenceAt, wordAfter } from '../passage.ts';
import type { Quotation } from '../quotations.ts';
import type { Via } from '../via.ts';
import type { Word } from '../words.ts';
import type { Draft } from './draft.ts';

function toPart(text: string, ranges: readonly Range[]): Part {
  const spans = ranges.toSorted((x, y) => x[0] - y[0]);
  return { text: spans.map(([start, end]) => text.slice(start, end)).join(' '), spans };
}

/** `direct`: all of it in quotation marks; `mixed`: a part of it. */
function kindOf(passage: Passage, ranges: readonly Range[]): QuotationKind {
  let inside = 0;
  let outside = 0;
  for (const [start, end] of ranges) {
    let at = wordAfter(passage.words, start);
    for (; at < passage.words.length && (passage.words[at] as Word).start < end; at++) {
      const quotation: Quotation | undefined = passage.quotations[passage.quotationOf[at] ?? -1];
      if (quotation === undefined) outside++;
      else inside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}

export function toAttribution(
  passage: Passage,
  draft: Draft,
  speaker: Pick<Attribution, 'speaker' | 'role' | 'organisation' | 'speakerKind'>,
  via: Via,
): Attribution | null {
  const { text, sentences } = passage;
  const content = toPart(text, draft.ranges);
  if (content.text.trim() === '') return null;
  const first = sentenceAt(passage, Math.min(...content.spans.map(([start]) => start), draft.sentence.start));
  const last = sentenceAt(passage, Math.max(...content.spans.map(([, end]) => end - 1), draft.sentence.start));
  const start = (sentences[first] as SentenceWords).start;
  const end = (sentences[last] as SentenceWords).end;
  return {
    source: draft.source === null ? null : toPart(text, [wordsRange(passage, draft.source)]),
    cue:
      draft.cue.length === 0
        ? null
        : toPart(
            text,
            draft.cue.map((span) => wordsRange(passage, span)),
          ),
    content,
    kind: kindOf(passage, content.spans),
    ...speaker,
    via: via(start, end, speaker),
    sentence: text.slice(start, end),
    start,
    end,
  };
}
