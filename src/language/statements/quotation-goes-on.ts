import type { Range } from '../contents.ts';
import { type Passage, type SentenceWords, sentenceAt, wordAfter } from '../passage.ts';
import type { Word } from '../words.ts';
import { touchesQuotation } from './attributes.ts';
import type { Draft } from './draft.ts';

/** A sentence without a cue that is a quotation goes on with the one before it, or hangs on a colon before it. */
export function continueQuotation(
  passage: Passage,
  sentence: SentenceWords,
  drafts: Draft[],
  opened: Draft | null,
): Draft | null {
  const range = quotedSentence(passage, sentence);
  if (range === null) {
    const last = drafts.at(-1);
    if (
      last !== undefined &&
      last.source !== null &&
      sentence.index - lastSentence(passage, last) <= 1 &&
      isReportedMood(passage, sentence)
    )
      drafts.push({
        source: last.source,
        cue: [],
        ranges: [[sentence.start, sentence.end]],
        sentence,
        verb: '',
        at: sentence.from,
      });
    return null;
  }
  if (opened !== null) {
    opened.ranges = [range];
    drafts.push(opened);
    return null;
  }
  const last = drafts.at(-1);
  if (last !== undefined && follows(passage, last, range, sentence)) {
    last.ranges = [...last.ranges, range];
    return null;
  }
  if (range[1] - range[0] < 25) return null;
  // A quotation on its own: whoever spoke last in this stretch is its speaker.
  const speaker = last !== undefined && sentence.paragraph - last.sentence.paragraph <= 1 ? last.source : null;
  drafts.push({ source: speaker, cue: [], ranges: [range], sentence, verb: '', at: sentence.from });
  return null;
}

const lastSentence = (passage: Passage, draft: Draft) =>
  sentenceAt(passage, Math.max((draft.ranges.at(-1)?.[1] ?? 1) - 1, draft.sentence.start));

const reportedVerbs =
  /^(?:halte|trage|finde|nehme|sehe|handle|bestehe|gelte|rechne|fordere|glaube|hoffe|stimme|treffe|denke|arbeite|erwarte|bedeute|seien|hätten|könnten|würden|sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|bleibe|gehe|komme|liege|stehe|brauche|wisse|lasse)$/;

/** German goes on in a speaker's words by mood alone: "Man habe nichts davon gewusst." */
function isReportedMood(passage: Passage, sentence: SentenceWords): boolean {
  if (passage.language !== 'de') return false;
  for (let at = sentence.from; at < sentence.to; at++) {
    if ((passage.quotationOf[at] ?? -1) >= 0) continue;
    const { lower } = passage.words[at] as Word;
    if (reportedVerbs.test(lower) && passage.words[at - 1]?.lower !== 'ich') return true;
  }
  return false;
}

/** The quotation that makes up (nearly) the whole sentence. */
export function quotedSentence(passage: Passage, sentence: SentenceWords): Range | null {
  let inside = 0;
  for (let at = sentence.from; at < sentence.to; at++) if ((passage.quotationOf[at] ?? -1) >= 0) inside++;
  const size = sentence.to - sentence.from;
  if (size === 0 || inside / size < 0.85) return null;
  return [sentence.start, sentence.end];
}

function follows(passage: Passage, last: Draft, range: Range, sentence: SentenceWords): boolean {
  const end = last.ranges.at(-1)?.[1] ?? 0;
  const first = last.ranges[0]?.[0] ?? 0;
  if (!touchesQuotation(passage, [first, end]) && last.sentence.paragraph !== sentence.paragraph) return false;
  if (last.sentence.paragraph === sentence.paragraph)
    return sentence.index - sentenceAt(passage, Math.max(end, (passage.words[last.at] as Word).start)) <= 1;
  // The quotation before was left open for the next paragraph.
  const open = passage.quotations.findLast(
    (quotation) => quotation.start < range[0] && quotation.end >= end - 2 && quotation.start < end,
  );
  return open !== undefined && !open.closed;
}

/** "“Why?” Smith asked.": the cue's sentence holds nothing else, and a quotation stands before it. */
export function quotationBefore(
  passage: Passage,
  sentence: SentenceWords,
  drafts: Draft[],
  longest: number,
): Range | null {
  if (sentence.to - sentence.from > longest) return null;
  const before = passage.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  const range = quotedSentence(passage, before);
  if (range === null) return null;
  const last = drafts.at(-1);
  if (last !== undefined && last.cue.length === 0 && last.ranges[0]?.[0] === range[0]) drafts.pop();
  else if (last?.ranges.some(([start, end]) => start <= range[0] && end >= range[1])) {
    last.ranges = last.ranges.filter(([start]) => start !== range[0]);
    if (last.ranges.length === 0) drafts.pop();
  }
  return range;
}

const pointsBack =
  /^(?:lo|das|dies|dieses|dasselbe|об этом|c[’']est ce qu[’']?|c[’']est|ne|è quanto|questo|così lo|isso|o mesmo)(?= |$)/;

/** "Lo scrive X", "Das berichtet X", "Об этом сообщила X": the sentence before is what is attributed. */
export function sentenceBefore(passage: Passage, sentence: SentenceWords, draft: Draft): Range | null {
  const verb = (draft.cue[0]?.to ?? sentence.from) - 1;
  if (verb - sentence.from > 5 || verb <= sentence.from) return null;
  const opening = passage.words
    .slice(sentence.from, verb)
    .map(({ lower }) => lower)
    .join(' ');
  const match = pointsBack.exec(opening);
  // Nothing but the verb and its auxiliary may follow: "Lo stesso ministro ha detto" points nowhere.
  if (
    match === null ||
    opening
      .slice(match[0].length)
      .trim()
      .split(' ')
      .filter(Boolean)
      .some(
        (word) =>
          !passage.grammar.auxiliaries.has(word) &&
          !passage.grammar.clitics.has(word) &&
          !passage.grammar.adverbs.has(word),
      )
  )
    return null;
  if (draft.ranges.some((range) => /[“”"«»„:]/.test(passage.text.slice(...range)) || opensReport(passage, range)))
    return null;
  const before = passage.sentences[sentence.index - 1];
  return before === undefined ? null : [before.start, before.end];
}

/** The content begins as a clause of its own ("that …", "dass …"): then it is what is said. */
function opensReport(passage: Passage, [start]: Range): boolean {
  return passage.grammar.complementizers.has(passage.words[wordAfter(passage.words, start)]?.lower ?? '');
}
