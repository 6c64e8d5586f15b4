import { UserFacingError } from '../lib/errors.ts';
import type { Story } from '../news/story.ts';
import type { Picture } from '../picture/pictures-worker.ts';
import type { Deps } from './deps.ts';
import type { OutboxRow } from './ports.ts';
import { viewStory } from './view-story.ts';

export type PictureKind = 'columns' | 'timeline';

/** A picture of a story, and where it belongs: the story's thread, or its channel where it has none yet. */
export type StoryPicture = Picture & {
  readonly story: Story;
  readonly channelId: string;
  readonly threadTs: string | null;
};

/** The story as it stands now. Throws a `UserFacingError` where it can't be drawn; the words are there all the same. */
export async function drawStory(story: Story, kind: PictureKind, deps: Deps): Promise<StoryPicture> {
  const { ledger } = await viewStory(story, deps);
  try {
    const picture = await deps.pictures[kind](ledger, deps.clock.now());
    return { ...picture, story, channelId: story.channelId, threadTs: await rootOf(story, deps) };
  } catch (error) {
    const hint = 'The list of sources says the same in words.';
    throw new UserFacingError('The picture could not be drawn.', hint, { cause: error });
  }
}

/** The newest message that Slack has and that the story's thread hangs on; a denial's own where there is no other. */
async function rootOf(story: Story, { store }: Deps): Promise<string | null> {
  const roots = (await store.outbox.ofStory(story.id)).filter(
    ({ notice, threadOf, threadTs, channelId, slackTs }) =>
      notice.kind === 'alert' &&
      threadOf === null &&
      threadTs === null &&
      channelId === story.channelId &&
      slackTs !== null,
  );
  const isSummary = ({ notice }: OutboxRow) =>
    notice.kind === 'alert' && (notice.alert.kind === 'covered' || notice.alert.kind === 'pickup');
  return (roots.findLast(isSummary) ?? roots.at(-1))?.slackTs ?? null;
}
