import { type Sentence, splitSentences } from '../src/language/sentences.ts';
import { type Reading, type Relation, relations } from '../src/news/reading.ts';
import type { SecondReply } from '../src/news/second-reading.ts';
import { type Stance, stances } from '../src/news/statement.ts';
import { groundReply } from '../src/story/ground-reply.ts';
import { combine } from '../src/story/two-readers.ts';

/** The shares of its answers in which the simulated reader is right. */
const RIGHT = 0.95;

type Random = () => number;
type Text = { readonly title: string; readonly text: string };
type Said = SecondReply['statements'][number];

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
const others = <T>(list: readonly T[], right: T) => list.filter((one) => one !== right);

const stanceFor: Readonly<Record<Relation, Stance>> = {
  deny: 'denies',
  confirm: 'confirms',
  pickup: 'reports',
  unconfirmed: 'no-comment',
  update: 'other',
  unrelated: 'other',
};

/** A name that stands in the article: the right one, or any words with capitals. */
function speakerIn(text: string, wanted: string | null, random: Random): string | null {
  if (wanted !== null && text.includes(wanted)) return wanted;
  const names = [...text.matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu)].map(([name]) => name);
  return pick([...names, null], random);
}

/** A sentence said to mean this, with a speaker: the right one where it is known, else any. */
function saidAt(
  at: number,
  stance: Stance,
  speaker: string | null,
  text: string,
  all: readonly Sentence[],
  random: Random,
): Said {
  const place = at >= 0 ? at : Math.floor(random() * all.length);
  return { sentence: place + 1, quote: all[place]?.text ?? '', speaker: speakerIn(text, speaker, random), stance };
}

/** Of an article with a known relation: right, or another relation at random with some sentence for it. */
export function readItem(
  item: Text & {
    readonly relation: Relation;
    readonly speaker: string | null;
    readonly evidence_sentence: string | null;
  },
  reading: Reading,
  random: Random,
): Reading {
  const sentences = splitSentences(item.text, reading.language);
  const isRight = random() < RIGHT;
  const relation = isRight ? item.relation : pick(others(relations, item.relation), random);
  const shown = isRight ? sentences.findIndex(({ text }) => text.includes(item.evidence_sentence ?? '\0')) : -1;
  const said = saidAt(shown, stanceFor[relation], isRight ? item.speaker : null, item.text, sentences, random);
  return together(reading, { relation, statements: relation === 'unrelated' ? [] : [said] }, item, sentences);
}

/** Of an article with known statements: each with the right stance or another, and now and then one that is none. */
export function readStatementsOf(
  article: Text,
  known: readonly { readonly speaker: string; readonly stance: Stance; readonly sentence: string }[],
  reading: Reading,
  random: Random,
): Reading {
  const sentences = splitSentences(article.text, reading.language);
  const statements = known.flatMap(({ speaker, stance, sentence }) => {
    const at = sentences.findIndex(({ text }) => text.includes(sentence) || sentence.includes(text));
    const said = random() < RIGHT ? stance : pick(others(stances, stance), random);
    return at < 0 ? [] : [saidAt(at, said, speaker, article.text, sentences, random)];
  });
  const made = random() < RIGHT ? [] : [saidAt(-1, pick(stances, random), null, article.text, sentences, random)];
  return together(reading, { relation: reading.relation, statements: [...statements, ...made] }, article, sentences);
}

function together(reading: Reading, reply: SecondReply, article: Text, sentences: readonly Sentence[]): Reading {
  const second = groundReply(reply, 'simulated', article, sentences);
  return combine(reading, second, (at) => {
    const { text: sentence, start, end } = sentences.find((one) => at < one.end) ?? { text: '', start: 0, end: 0 };
    return { sentence, start, end };
  });
}
