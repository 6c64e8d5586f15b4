import type { Rendered } from '../limits.ts';
import { feedGoneMessage, newAddressMessage } from '../messages/home-feeds.ts';
import { noteMessage } from '../messages/note.ts';
import { noticeView } from '../modals/notice.ts';
import { openView, updateView } from '../modals/window.ts';
import { StoryId as Id, parseMoveValue } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "Try again now", under a feed that fails. */
export async function retryFeed({ desk, value, show, home }: ActionCall): Promise<void> {
  const id = Id.safeParse(value).data;
  const feed = id === undefined ? null : await desk.retryFeed(id);
  if (feed === null) return show(feedGoneMessage());
  await show(noteMessage(`${feed.outlet} is being asked now. Home says how it is when you open it again.`));
  await home.redraw(home.state);
}

/** The window first, then what came of the work: sites and hubs may take longer than Slack's three seconds. */
async function inWindow(
  { client, triggerId }: ActionCall,
  title: string,
  waiting: string,
  work: () => Promise<Rendered>,
): Promise<void> {
  const viewId = await openView(client, triggerId, noticeView(title, noteMessage(waiting)));
  try {
    await updateView(client, viewId, noticeView(title, await work()));
  } catch (error) {
    await updateView(client, viewId, noticeView(title, noteMessage('This failed on our side and was logged.')));
    throw error;
  }
}

/** "Find its new address". */
export function findFeed(call: ActionCall): Promise<void> {
  const id = Id.safeParse(call.value).data ?? '';
  return inWindow(call, 'Find its new address', 'Looking on the feed’s site …', async () =>
    newAddressMessage(await call.desk.findNewAddress(id)),
  );
}

/** "Use this address", under one of the feeds that were found. */
export async function moveFeed({ desk, value, show, home }: ActionCall): Promise<void> {
  const move = parseMoveValue(value);
  const outcome = move === null ? ({ kind: 'not-found' } as const) : await desk.moveFeed(move.feedId, move.url);
  if (outcome.kind === 'not-found') return show(feedGoneMessage());
  const { feed } = outcome;
  if (outcome.kind === 'refused') return show(noteMessage(`${feed.outlet} stays where it was. ${outcome.reason}`));
  await show(noteMessage(`${feed.outlet} is read from ${feed.url} now. What came of it before stays.`));
  await home.redraw(home.state);
}

/** "Drop it", once that was confirmed. */
export async function dropFeed(call: ActionCall): Promise<void> {
  const { desk, viewer, home } = call;
  const id = Id.safeParse(call.value).data;
  await inWindow(call, 'Drop a feed', 'Dropping it …', async () => {
    const feed = id === undefined ? null : await desk.removeFeed(viewer, id);
    if (feed === null) return feedGoneMessage();
    return noteMessage(`Not watched any more: ${feed.outlet}, ${feed.url}. /story feeds add takes it up again.`);
  });
  await home.redraw(home.state);
}
