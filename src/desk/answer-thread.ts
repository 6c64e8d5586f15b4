import { answerQuestion } from '../answer/answer-question.ts';
import { createId } from '../lib/ids.ts';
import { oneLine } from '../lib/text.ts';
import type { Answer } from '../news/answer.ts';
import type { Story } from '../news/story.ts';
import { settingsOf } from './channel-settings.ts';
import type { Deps } from './deps.ts';
import type { ThreadQuestion, Viewer } from './desk.ts';
import type { AnswerView, Notice, Store } from './ports.ts';
import { ledgerOf } from './update-story.ts';
import { canSee, findStory } from './view-story.ts';

/** What the story's articles say to a question, with the links to show it by. */
export async function askStory(
  story: Story,
  question: string,
  deps: Deps,
): Promise<{ answer: Answer; view: AnswerView }> {
  const [readings, decisions, feeds] = await Promise.all([
    deps.store.stories.readings(story.id),
    deps.store.stories.decisions(story.id),
    deps.store.feeds.list(),
  ]);
  const ledger = ledgerOf(story, readings, decisions);
  const articles = readings
    .filter(({ excludedBy, reading }) => excludedBy === null && reading.relation !== 'unrelated')
    .map(({ article }) => article);
  const answer = answerQuestion(ledger, articles, question);
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
  if (story !== null && story.channelId !== asked.channelId && !(await canSee(asked, story, deps))) return 'silent';
  const found = story === null ? await findStory(asked, words, deps) : ({ kind: 'story', story } as const);
  const key = `ask|${asked.teamId}|${asked.channelId}|${asked.ts}`;
  if (found.kind !== 'story') {
    return (await reply(
      asked,
      key,
      { kind: 'note', storyId: null, text: whichStory(found) },
      null,
      async () => {},
      deps,
    ))
      ? 'no-story'
      : 'silent';
  }
  const question = words === '' ? 'What is known?' : words;
  const { answer, view: seen } = await askStory(found.story, question, deps);
  const view = asked.unseen === true ? { ...seen, question } : seen;
  const notice = { kind: 'answer', storyId: found.story.id, question, answer, view } as const;
  const written = await reply(
    asked,
    key,
    notice,
    found.story.id,
    (tx, id) => keep(tx, id, found.story.id, asked, question, answer, deps),
    deps,
  );
  return written ? 'answered' : 'silent';
}

function whichStory(found: { kind: 'none' } | { kind: 'which'; stories: readonly Story[] }): string {
  if (found.kind === 'none')
    return 'No story is followed in this channel yet. Begin with /story track and a claim or a link.';
  const list = found.stories.slice(0, 10).map(({ number, claim }) => `${number}. ${claim}`);
  return `Which story? Ask again in its thread, or with /story ask and its number:\n${list.join('\n')}`;
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
  viewer: Viewer,
  question: string,
  answer: Answer,
  deps: Deps,
): Promise<void> {
  const { teamId, channelId, userId } = viewer;
  await tx.questions.put({ id, storyId, teamId, channelId, userId, question, answer, at: deps.clock.now() });
}

const interrogative =
  /^(?:and|but|so|e|ed|ma|et|und|y)?\s*(?:who|whom|whose|what|when|where|why|which|how|has|have|had|is|are|was|were|did|does|do|can|could|any(?:one|body|thing)?|chi|cosa|che cosa|quando|dove|perch[ée]|quale|quali|quant[oaie]|come|ha|hanno|è|sono|qui|que|quand|où|pourquoi|quel|quelle|combien|wer|was|wann|wo|warum|wie|welche[rs]?|hat|haben|ist|quién|qué|cuándo|dónde|cuánt[oa]s?)\b/i;

/** In a story's thread people also talk to each other: only what reads as a question is ours. */
function readsAsQuestion(words: string): boolean {
  return (
    /\?[\s"”»)]*$/.test(words) || (interrogative.test(words) && words.split(' ').length >= 3 && !/[.!]$/.test(words))
  );
}
