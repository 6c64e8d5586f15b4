import { feedGoneMessage, newAddressMessage } from '../messages/home-feeds.ts';
import { noteMessage } from '../messages/note.ts';
import { noticeView } from '../modals/notice.ts';
import { openView, updateView } from '../modals/window.ts';
import { StoryId as Id, parseMoveValue } from '../payloads.ts';
import type { ActionCall } from './action.ts';

const title = 'Find its new address';

/** "Try again now", under a feed that fails. */
export async function retryFeed({ desk, value, show, home }: ActionCall): Promise<void> {
  const id = Id.safeParse(value).data;
  const feed = id === undefined ? null : await desk.retryFeed(id);
  if (feed === null) return show(feedGoneMessage());
  await show(noteMessage(`${feed.outlet} is being asked now. Home says how it is when you open it again.`));
  await home.redraw(home.state);
}

/** "Find its new address": a site takes its time, so that the window opens first. */
export async function findFeed({ desk, value, client, triggerId }: ActionCall): Promise<void> {
  const id = Id.safeParse(value).data ?? '';
  const viewId = await openView(client, triggerId, noticeView(title, noteMessage('Looking on the feed’s site …')));
  try {
    await updateView(client, viewId, noticeView(title, newAddressMessage(await desk.findNewAddress(id))));
  } catch (error) {
    await updateView(client, viewId, noticeView(title, noteMessage('This failed on our side and was logged.')));
    throw error;
  }
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
export async function dropFeed({ desk, viewer, value, show, home }: ActionCall): Promise<void> {
  const id = Id.safeParse(value).data;
  const feed = id === undefined ? null : await desk.removeFeed(viewer, id);
  if (feed === null) return show(feedGoneMessage());
  await show(noteMessage(`Not watched any more: ${feed.outlet}, ${feed.url}. /story feeds add takes it up again.`));
  await home.redraw(home.state);
}
