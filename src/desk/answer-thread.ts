import { answerQuestion } from '../answer/answer-question.ts';
import type { Asked } from '../answer/follow-up.ts';
import { tellingWords } from '../answer/telling-words.ts';
import { wordingFor } from '../answer/wording/index.ts';
import { createId } from '../lib/ids.ts';
import { cut, oneLine } from '../lib/text.ts';
import type { Answer } from '../news/answer.ts';
import type { Story } from '../news/story.ts';
import { settingsOf } from './channel-settings.ts';
import type { Deps } from './deps.ts';
import type { StoryLookup, ThreadQuestion, Viewer } from './desk.ts';
import type { AnswerView, Notice, Store } from './ports.ts';
import { storyOfQuestion } from './story-of-question.ts';
import { ledgerOf } from './update-story.ts';
import { mayTellHere } from './view-story.ts';

/** Outside a thread, what somebody asked before is what they asked in the last half hour. */
const SAME_TALK_MS = 30 * 60_000;
const MOST_BEFORE = 6;
/** What a button of Slack can carry. */
const ASKED_CHARS = 1500;

/** What was asked about the story before: in this thread, or where there is none by this person a moment ago. */
async function askedBefore(
  story: Story,
  viewer: Viewer,
  threadTs: string | null,
  deps: Deps,
): Promise<readonly Asked[]> {
  const { teamId, channelId, userId } = viewer;
  const since = deps.clock.now() - SAME_TALK_MS;
  const place = { teamId, channelId, storyId: story.id, userId, threadTs, since };
  const found = await deps.store.questions.before(place, MOST_BEFORE);
  return found.map(({ question, answer }) => ({ question, answer: answer.answer }));
}

/** What the story's articles say to a question, with the links to show it by. */
export async function askStory(
  story: Story,
  question: string,
  asker: { readonly viewer: Viewer; readonly threadTs: string | null },
  deps: Deps,
): Promise<{ answer: Answer; view: AnswerView }> {
  const [readings, decisions, feeds, earlier, { answerLanguage }] = await Promise.all([
    deps.store.stories.readings(story.id),
    deps.store.stories.decisions(story.id),
    deps.store.feeds.list(),
    askedBefore(story, asker.viewer, asker.threadTs, deps),
    settingsOf(deps.store, asker.viewer),
  ]);
  const ledger = ledgerOf(story, readings, decisions);
  const articles = readings
    .filter(({ excludedBy, reading }) => excludedBy === null && reading.relation !== 'unrelated')
    .map(({ article }) => article);
  const context = { earlier, language: answerLanguage, now: deps.clock.now() };
  const answer = answerQuestion(ledger, articles, question, context);
  const { frame, elsewhere } = wordingFor(answerLanguage);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const checked = feeds.flatMap(({ lastSuccessAt }) => (lastSuccessAt === null ? [] : [lastSuccessAt]));
  const view: AnswerView = {
    claim: story.claim,
    articleCount: articles.length,
    feedsCheckedAt: checked.length > 0 ? Math.max(...checked) : null,
    citations: answer.evidence.flatMap(({ articleId, sentence }) => {
      const article = byId.get(articleId);
      if (article === undefined) return [];
      const { outlet, url, published, language } = article;
      return [{ articleId, outlet, url, at: published, sentence, language }];
    }),
    language: answerLanguage,
    ...(answer.answered ? {} : { search: { label: elsewhere.search, question: cut(question, ASKED_CHARS) } }),
    frame: {
      ...frame,
      from: frame.from(articles.length),
      // Where nothing is answered the answer itself says what is not there.
      notThere: answer.answered && answer.missing !== null ? frame.notThere(answer.missing.replace(/[.\s]+$/, '')) : '',
    },
  };
  return { answer, view };
}

/**
 * A message in a thread, or a mention: answered through the outbox, once, where it is a question to us. The same message
 * may arrive four times (two kinds of event, both repeated): only the one that acts counts.
 */
export async function answerThread(asked: ThreadQuestion, deps: Deps): Promise<'answered' | 'silent' | 'no-story'> {
  const story = await deps.store.stories.byThread(asked.teamId, asked.channelId, asked.threadTs);
  const words = oneLine(asked.text.replace(/<@[^>]*>/g, ' '));
  if (!asked.mentioned && (story === null || !readsAsQuestion(words))) return 'silent';
  if (story !== null && !asked.mentioned && (await settingsOf(deps.store, asked)).answers === 'mentions')
    return 'silent';
  if (story !== null && !(await mayTellHere(asked, story, deps))) return 'silent';
  const found = story === null ? await storyOfQuestion(asked, words, deps) : ({ kind: 'story', story } as const);
  const key = `ask|${asked.teamId}|${asked.channelId}|${asked.ts}`;
  if (found.kind !== 'story') {
    return (await reply(
      asked,
      key,
      { kind: 'note', storyId: null, ...(await elsewhere(asked, found, words, deps)) },
      null,
      async () => {},
      deps,
    ))
      ? 'no-story'
      : 'silent';
  }
  const question = words === '' ? 'What is known?' : words;
  const asker = { viewer: asked, threadTs: asked.threadTs };
  const { answer, view: seen } = await askStory(found.story, question, asker, deps);
  const view = {
    ...(story === null ? seen : withoutSearch(seen)),
    ...(asked.unseen === true ? { question } : {}),
  };
  const notice = { kind: 'answer', storyId: found.story.id, question, answer, view } as const;
  const written = await reply(
    asked,
    key,
    notice,
    found.story.id,
    (tx, id) => keep(tx, id, found.story.id, { viewer: asked, threadTs: asked.threadTs }, question, answer, deps),
    deps,
  );
  return written ? 'answered' : 'silent';
}

/** In a story's own thread nobody looks for other things. */
function withoutSearch(view: AnswerView): AnswerView {
  const { search, ...rest } = view;
  return search === undefined ? view : rest;
}

/** What to say to a question that belongs to no story, or to several; where it names something, the archive may know. */
export async function elsewhere(
  viewer: Viewer,
  found: Exclude<StoryLookup, { kind: 'story' }>,
  question: string,
  deps: Deps,
): Promise<{ readonly text: string; readonly search: { readonly label: string; readonly question: string } | null }> {
  const { answerLanguage } = await settingsOf(deps.store, viewer);
  const wording = wordingFor(answerLanguage).elsewhere;
  if (found.kind === 'which') {
    const list = found.stories.slice(0, 10).map(({ number, claim }) => `${number}. ${claim}`);
    return { text: `${wording.which}\n${list.join('\n')}`, search: null };
  }
  const isAbout = tellingWords(question).words.length > 0;
  return {
    text: isAbout ? wording.offer : wording.noStory,
    search: isAbout ? { label: wording.search, question: cut(question, ASKED_CHARS) } : null,
  };
}

async function reply(
  asked: ThreadQuestion,
  key: string,
  notice: Notice,
  storyId: string | null,
  also: (tx: Store, id: string) => Promise<void>,
  deps: Deps,
): Promise<boolean> {
  const now = deps.machine.now();
  const id = createId('qa', now);
  return deps.store.transaction(async (tx) => {
    const { teamId, channelId, threadTs } = asked;
    const row = {
      id,
      dedupeKey: key,
      teamId,
      channelId,
      storyId,
      notice,
      threadOf: null,
      threadTs,
      dueAt: now,
      createdAt: now,
    };
    if (!(await tx.outbox.enqueue(row))) return false;
    await also(tx, id);
    return true;
  });
}

/** Keeps the question with its answer: what people ask, and what we said, can be checked later. */
export async function keep(
  tx: Store,
  id: string,
  storyId: string,
  { viewer, threadTs }: { readonly viewer: Viewer; readonly threadTs: string | null },
  question: string,
  answer: Answer,
  deps: Deps,
): Promise<void> {
  const { teamId, channelId, userId } = viewer;
  await tx.questions.put({ id, storyId, teamId, channelId, userId, threadTs, question, answer, at: deps.clock.now() });
}

const interrogative =
  /^(?:and|but|so|e|ed|ma|et|und|y)?\s*(?:who|whom|whose|what|when|where|why|which|how|has|have|had|is|are|was|were|did|does|do|can|could|any(?:one|body|thing)?|chi|cosa|che cosa|quando|dove|perch[ée]|quale|quali|quant[oaie]|come|ha|hanno|è|sono|qui|que|quand|où|pourquoi|quel|quelle|combien|wer|was|wann|wo|warum|wie|welche[rs]?|hat|haben|ist|quién|qué|cuándo|dónde|cuánt[oa]s?)\b/i;

/** In a story's thread people also talk to each other: only what reads as a question is ours. */
function readsAsQuestion(words: string): boolean {
  return (
    /\?[\s"”»)]*$/.test(words) || (interrogative.test(words) && words.split(' ').length >= 3 && !/[.!]$/.test(words))
  );
}
