import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { moreSourcesMessage } from '../messages/source-rows.ts';
import { sourcesMessage } from '../messages/sources.ts';
import { parseSourcesPage, StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

/** "All sources": to the one who clicked. */
export async function showSources({ desk, viewer, value, from, show }: ActionCall): Promise<void> {
  const storyId = StoryId.safeParse(value).data;
  const view = storyId === undefined ? null : await desk.open(viewer, storyId);
  const inMessage = from === 'message';
  await show(view === null ? noteMessage(gone) : sourcesMessage(view, { table: inMessage, share: inMessage }));
}

/** "N more", under the sources: the rows that had no room, to the one who clicked. */
export async function showMoreSources({ desk, viewer, value, from, show }: ActionCall): Promise<void> {
  const page = parseSourcesPage(value);
  const view = page === null ? null : await desk.open(viewer, page.storyId);
  const isFound = view !== null && page !== null;
  await show(isFound ? moreSourcesMessage(view, page.from, from === 'message') : noteMessage(gone));
}
