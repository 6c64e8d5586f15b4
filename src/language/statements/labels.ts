import { rangeOf } from '../contents.ts';
import { phraseAfter, type Span } from '../noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords, sentenceAt, wordAfter } from '../passage.ts';
import type { Word } from '../words.ts';
import { canSpeak } from './attributes.ts';
import { afterDateline } from './dateline.ts';
import type { Draft } from './draft.ts';
import { quotedSentence } from './quotation-goes-on.ts';

const signature = /^[ \u00a0]?[―—–] ?(?=\p{Lu})/u;

/** “…” — Ann Lee: a quotation with its author's name behind a dash, as readers' voices are printed. */
export function withSignatures(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const signed: Draft[] = [];
  for (const { start, end } of passage.quotations) {
    const dash = signature.exec(passage.text.slice(end, end + 4));
    if (dash === null || end - start < 25) continue;
    const from = wordAfter(passage.words, end);
    let to = from;
    while (
      to < passage.words.length &&
      to - from < 5 &&
      /^\p{Lu}/u.test((passage.words[to] as Word).text) &&
      (to === from || /^(?: |\. ?)$/.test(gapBefore(passage, to)))
    )
      to++;
    const sentence = passage.sentences[sentenceAt(passage, start)];
    const closes =
      to >= passage.words.length || /["“”„«»\n]|^[.)]?\s*$/.test(gapBefore(passage, to).replace(/^ $/, ''));
    if (to - from < 2 || sentence === undefined || !closes) continue;
    signed.push({
      source: { from, to },
      cue: [],
      ranges: [[start, end]],
      sentence,
      verb: '',
      at: from,
    });
  }
  if (signed.length === 0) return drafts;
  const covers = (draft: Draft) =>
    draft.cue.length === 0 &&
    signed.some(
      ({ ranges: [own] }) => own !== undefined && draft.ranges.some(([from, to]) => from < own[1] && to > own[0]),
    );
  return [...drafts.filter((draft) => !covers(draft)), ...signed];
}

/** "Peskov: “No.”", "Der Vorsitzende Konrad Freiberg: „…“": a name, a colon, a quotation. */
export function readLabel(passage: Passage, sentence: SentenceWords): readonly Draft[] {
  const body = afterDateline(passage, sentence);
  for (let at = body + 1; at < Math.min(sentence.to, body + 12); at++) {
    const gap = gapBefore(passage, at);
    if (!gap.includes(':')) continue;
    const source = phraseAfter(passage, body, at);
    if (source === null || source.to !== at || (passage.quotationOf[at] ?? -1) < 0) return [];
    if (!canSpeak(passage, source) || !namesPerson(passage, source)) return [];
    const ranges = [rangeOf(passage, at, sentence.to, sentence)];
    return [{ source, cue: [], ranges, sentence, verb: '', at: body }];
  }
  return [];
}

/** «…». Così fonti della Farnesina: whose the quotation before was. */
export function readThus(passage: Passage, sentence: SentenceWords): readonly Draft[] {
  const before = passage.sentences[sentence.index - 1];
  if (passage.language !== 'it' || before === undefined || passage.words[sentence.from]?.lower !== 'così') return [];
  const range = quotedSentence(passage, before);
  const source = phraseAfter(passage, sentence.from + 1, sentence.to);
  if (range === null || source === null || before.paragraph !== sentence.paragraph) return [];
  const { grammar } = passage;
  const names = passage.words
    .slice(source.from, source.to)
    .some(({ text, lower }) => /^\p{Lu}/u.test(text) || grammar.anonymousNouns.has(lower) || grammar.roles.has(lower));
  if (!names) return [];
  const cue = { from: sentence.from, to: sentence.from + 1 };
  return [{ source, cue: [cue], ranges: [], sentence, verb: 'così', at: sentence.from }];
}

/** A name in it, and none of the nouns for what is said ("The statement: “…”"). */
function namesPerson({ grammar, words }: Passage, { from, to }: Span): boolean {
  const span = words.slice(from, to);
  return (
    span.some(({ text, lower }) => /^\p{Lu}/u.test(text) && !grammar.stops.has(lower)) &&
    !span.some(({ lower }) => grammar.documentNouns.has(lower) || grammar.nominal.has(lower))
  );
}
