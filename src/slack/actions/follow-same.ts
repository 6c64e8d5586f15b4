import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { standing, stateInWords } from '../messages/stories.ts';
import { noticeView } from '../modals/notice.ts';
import { sameView } from '../modals/track-view.ts';
import { updateView } from '../modals/window.ts';
import { parseTrackMetadata, StoryId } from '../payloads.ts';
import type { ActionCall } from './action.ts';

const title = 'Track a story';

/**
 * "Follow the same one", in the form of a new story. Where it is followed in the form's own channel there is nothing more
 * to do; else the form asks where to follow it too.
 */
export async function followSame({ desk, viewer, value, window, client, now }: ActionCall): Promise<void> {
  if (window === null) return;
  const storyId = StoryId.safeParse(value).data;
  // The window stands in no channel: whether this person may see the story is asked of Slack.
  const view = storyId === undefined ? null : await desk.open({ ...viewer, channelId: '' }, storyId);
  const { channelId } = parseTrackMetadata(window.metadata);
  if (view === null) return updateView(client, window.id, noticeView(title, noteMessage(gone)));
  const { story } = view;
  if (story.state === 'stopped') {
    const said = `Story ${story.number} was stopped just now. /story resume ${story.number} in its channel takes it up again.`;
    return updateView(client, window.id, noticeView(title, noteMessage(said)));
  }
  if (story.channelId !== channelId) return updateView(client, window.id, sameView(story, channelId));
  const state = stateInWords(story, now);
  const held = state === 'following' ? '' : ` It is ${state}: /story resume ${story.number} brings its alerts back.`;
  const said = `Story ${story.number} is followed here: “${story.claim}” (${standing(view)}).${held}`;
  return updateView(client, window.id, noticeView(title, noteMessage(said)));
}
