import { httpUrl } from '../../lib/url.ts';
import { limits } from '../limits.ts';
import { feedAddedMessage } from '../messages/feed-choice.ts';
import { noteMessage } from '../messages/note.ts';
import type { ActionCall } from './action.ts';

/** "Watch this feed", under one of the feeds of a site. */
export async function addFeed({ desk, viewer, value, show }: ActionCall): Promise<void> {
  const url = typeof value === 'string' && value.length <= limits.buttonValue ? httpUrl(value) : null;
  if (url === null) return show(noteMessage('That button names no feed. Ask again: /story feeds add ADDRESS.'));
  await show(feedAddedMessage(await desk.addFeed(viewer, url)));
}
