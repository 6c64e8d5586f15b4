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
  const say = (said: string) => updateView(client, window.id, noticeView(title, noteMessage(said)));
  const isHere = story.channelId === channelId;
  if (story.state === 'stopped') {
    const resumed = isHere ? await desk.resume({ ...viewer, channelId: '' }, story.id) : null;
    if (resumed !== null) return say(`Following again: story ${story.number}, “${story.claim}”.`);
    return say(
      `Story ${story.number} was stopped just now. /story resume ${story.number} in its channel takes it up again.`,
    );
  }
  if (!isHere) return updateView(client, window.id, sameView(story, channelId));
  const state = stateInWords(story, now);
  const held = state === 'following' ? '' : ` It is ${state}: /story resume ${story.number} brings its alerts back.`;
  return say(`Story ${story.number} is followed here: “${story.claim}” (${standing(view)}).${held}`);
}
