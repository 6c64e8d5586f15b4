import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';

/** So many are asked for, the latest ones; each is a call to Slack. */
const MOST_LINKS = 20;

/** By article: where in Slack we told of it. Of the story's own channel only: elsewhere other people may be. */
export async function alertLinks(
  { id, teamId, channelId }: Story,
  { store, messenger }: Pick<Deps, 'store' | 'messenger'>,
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const row of await store.outbox.ofStory(id)) {
    if (row.notice.kind !== 'alert' || row.slackTs === null || row.channelId !== channelId) continue;
    const { quotation, lines } = row.notice.alert;
    const articles = [...(quotation === null ? [] : [quotation.articleId]), ...lines.map(({ articleId }) => articleId)];
    for (const articleId of articles) if (!told.has(articleId)) told.set(articleId, row.slackTs);
  }
  const messages = [...new Set(told.values())].slice(-MOST_LINKS);
  const links = new Map(
    await Promise.all(messages.map(async (ts) => [ts, await messenger.permalink(teamId, channelId, ts)] as const)),
  );
  return new Map(
    [...told].flatMap(([articleId, ts]) => {
      const link = links.get(ts) ?? null;
      return link === null ? [] : [[articleId, link] as const];
    }),
  );
}
