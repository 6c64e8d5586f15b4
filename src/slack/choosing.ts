import type { Desk, StoryView, Viewer } from '../desk/desk.ts';
import type { Story } from '../news/story.ts';
import type { Rendered } from './limits.ts';
import { noteMessage } from './messages/note.ts';
import { whichMessage } from './messages/stories.ts';

type Choice = { readonly kind: 'story'; readonly story: Story } | { readonly kind: 'say'; readonly message: Rendered };

const noneHere = 'No story is followed in this channel yet. Start with /story track and the claim in one sentence.';

/** The story that the words mean, or what to say instead. `command`: for the example that is shown. */
export async function chooseStory(
  desk: Desk,
  viewer: Viewer,
  words: string,
  command: string,
  also?: 'stopped',
): Promise<Choice> {
  const found = await desk.find(viewer, words, also);
  if (found.kind === 'story') return found;
  const stories = found.kind === 'which' ? found.stories : (await desk.stories(viewer)).map(({ story }) => story);
  if (stories.length === 0) return { kind: 'say', message: noteMessage(noneHere) };
  return { kind: 'say', message: whichMessage(stories, `/story ${command} ${stories[0]?.number ?? 1}`) };
}

/** The story with its ledger, or what to say instead. */
export async function chooseView(
  desk: Desk,
  viewer: Viewer,
  words: string,
  command: string,
): Promise<{ readonly kind: 'view'; readonly view: StoryView } | Exclude<Choice, { readonly kind: 'story' }>> {
  const choice = await chooseStory(desk, viewer, words, command);
  if (choice.kind === 'say') return choice;
  const view = await desk.open(viewer, choice.story.id);
  return view === null ? { kind: 'say', message: noteMessage(gone) } : { kind: 'view', view };
}

/** For buttons of stories that are gone, or that this person may not see. */
export const gone = 'That story is not followed here any more, or it belongs to a channel that you are not in.';
