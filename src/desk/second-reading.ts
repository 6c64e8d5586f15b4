import { type Sentence, splitSentences } from '../language/sentences.ts';
import type { Reading } from '../news/reading.ts';
import type { SecondReading } from '../news/second-reading.ts';
import type { Story } from '../news/story.ts';
import { groundReply } from '../story/ground-reply.ts';
import { combine, type Place } from '../story/two-readers.ts';
import type { Deps } from './deps.ts';
import type { SecondOutcome, SecondReader, StoredArticle } from './ports.ts';
import { readFor } from './read-article.ts';

/** So many characters of an article are sent; a statement that comes later is ours alone to find. */
const MOST_SENT = 24_000;

/**
 * Reads the article against each story, and has it read by the second reader too where there is one, its owner allows
 * it and there is something to judge. Whatever the second reader does, our own reading comes back within its time-out.
 * `patience`: shared by readings that one message waits for; ends the asking for all of them.
 */
export async function readTwice(
  article: StoredArticle,
  stories: readonly Story[],
  deps: Deps,
  patience: AbortSignal | null = patienceOf(deps),
): Promise<readonly { story: Story; reading: Reading }[]> {
  const alone: { story: Story; reading: Reading }[] = [];
  for (const story of stories) {
    // One reading takes milliseconds, forty of them would hold up whoever waits for an answer.
    if (alone.length > 0) await new Promise((resolve) => setImmediate(resolve));
    alone.push(...readFor(article, [story], deps));
  }
  const { secondReader } = deps;
  if (secondReader === null || patience === null) return alone;
  const sentences = splitSentences(article.text, article.language ?? 'en');
  return Promise.all(
    alone.map(async ({ story, reading }) => {
      // The second reader brings no article into a story.
      if (reading.relation === 'unrelated') return { story, reading };
      const second = await secondOf(story, article, sentences, secondReader, deps, patience);
      return { story, reading: second === null ? reading : combine(reading, second, placeIn(sentences, article)) };
    }),
  );
}

/** What one message waits at most for the second reader; null where there is none. */
export function patienceOf({ secondReader }: Deps): AbortSignal | null {
  return secondReader === null ? null : AbortSignal.timeout(secondReader.timeoutMs);
}

async function secondOf(
  story: Story,
  article: StoredArticle,
  sentences: readonly Sentence[],
  reader: SecondReader,
  deps: Deps,
  patience: AbortSignal,
): Promise<SecondReading | null> {
  const shown = [reader.host, reader.model, story.claim, article.title, article.text];
  const known = await deps.store.secondReadings.find(shown);
  if (known !== null) return known;
  if (reader.resting() || patience.aborted || !(await before(maySend(story, deps), false, patience))) return null;
  if (!(await canAfford(reader, deps))) return null;
  const sent = firstOf(sentences);
  const question = { claim: story.claim, title: article.title, sentences: sent.map(({ text }) => text) };
  const late: SecondOutcome = { kind: 'failed', reason: `no answer within ${reader.timeoutMs / 1000} s` };
  const outcome = await before(reader.read(question, patience), late, patience);
  if (outcome.kind === 'failed') {
    deps.log.warn('second_reader_failed', { story: story.id, article: article.id, reason: outcome.reason });
    return null;
  }
  const second = groundReply(outcome.reply, reader.model, article, sent);
  await deps.store.secondReadings.put(shown, second, deps.machine.now());
  return second;
}

/**
 * Whether claim and text may leave the house: as the story's owner said; where nobody said anything, only from a channel
 * that was public when the story was tracked and still is.
 */
async function maySend(story: Story, { rooms }: Deps): Promise<boolean> {
  if (typeof story.secondReader === 'boolean') return story.secondReader;
  return !story.isPrivate && (await rooms.describe(story.teamId, story.channelId)) === 'public';
}

async function canAfford(reader: SecondReader, { store, machine, log }: Deps): Promise<boolean> {
  const day = new Date(machine.now()).toISOString().slice(0, 10);
  if (await store.secondReadings.spend(day, reader.dailyLimit)) return true;
  if (await store.once(`second-reader-spent|${day}`, machine.now()))
    log.warn('second_reader_spent', { day, limit: reader.dailyLimit });
  return false;
}

/** The work's result, or `late` once the patience is at its end. */
async function before<T>(work: Promise<T>, late: T, patience: AbortSignal): Promise<T> {
  const over = Promise.withResolvers<T>();
  const give = () => over.resolve(late);
  patience.addEventListener('abort', give, { once: true });
  if (patience.aborted) give();
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    patience.removeEventListener('abort', give);
  }
}

function firstOf(sentences: readonly Sentence[]): readonly Sentence[] {
  let left = MOST_SENT;
  const end = sentences.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return end < 0 ? sentences : sentences.slice(0, end);
}

function placeIn(sentences: readonly Sentence[], { text }: StoredArticle): (at: number) => Place {
  return (at) => {
    const found = sentences.find(({ start, end }) => at >= start && at < end);
    return found === undefined
      ? { sentence: text, start: 0, end: text.length }
      : { sentence: found.text, start: found.start, end: found.end };
  };
}
