import { gone } from '../choosing.ts';
import type { Rendered } from '../limits.ts';
import { noteMessage } from '../messages/note.ts';
import { sourcesMessage } from '../messages/sources.ts';
import { stoppedMessage } from '../messages/stopped.ts';
import { timelineMessage } from '../messages/timeline.ts';
import { openChangeModal } from '../modals/change-story.ts';
import { openSettingsModal } from '../modals/settings.ts';
import { parseMoreValue, type StoryVerb } from '../payloads.ts';
import type { ActionCall } from './action.ts';
import { settle } from './decide.ts';

const dayMs = 86_400_000;

type Shown = Exclude<StoryVerb, 'change' | 'settings'>;

async function steer({ desk, viewer, from }: ActionCall, verb: Shown, storyId: string): Promise<Rendered> {
  switch (verb) {
    case 'sources': {
      const view = await desk.open(viewer, storyId);
      return view === null ? noteMessage(gone) : sourcesMessage(view, { table: from === 'message', share: false });
    }
    case 'timeline': {
      const view = await desk.open(viewer, storyId);
      if (view === null) return noteMessage(gone);
      return timelineMessage(view, { picture: from === 'message', links: await desk.alertLinks(viewer, storyId) });
    }
    case 'mute': {
      const story = await desk.mute(viewer, storyId, dayMs);
      if (story === null) return noteMessage(gone);
      return noteMessage(`Muted for a day: “${story.claim}”. /story resume ${story.number} brings it back.`);
    }
    case 'resume': {
      const story = await desk.resume(viewer, storyId);
      return noteMessage(story === null ? gone : `Following again: “${story.claim}”.`);
    }
    case 'stop': {
      const story = await desk.stop(viewer, storyId);
      return story === null ? noteMessage(gone) : stoppedMessage(story);
    }
  }
}

/** The menu of an alert, and of a story in Home. */
export async function more(call: ActionCall): Promise<void> {
  const chosen = parseMoreValue(call.value);
  if (chosen === null) return call.show(noteMessage(gone));
  if (chosen.verb === 'change') return openChangeModal(call, chosen.storyId);
  if (chosen.verb === 'settings') return openSettingsModal(call);
  if (chosen.verb !== 'wrong') return call.show(await steer(call, chosen.verb, chosen.storyId));
  const { storyId, articleId } = chosen;
  await settle(call, { storyId, articleId, kind: 'not-this-story', speaker: null, sentence: null });
}
