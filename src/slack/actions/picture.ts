import type { StoryPicture } from '../../desk/draw-story.ts';
import { gone } from '../choosing.ts';
import { noteMessage } from '../messages/note.ts';
import { StoryId } from '../payloads.ts';
import { joined, say } from '../sanitize.ts';
import { type Upload, uploadFiles } from '../uploads.ts';
import type { ActionCall } from './action.ts';

// A second click while the first is at work would post everything twice.
const underWay = new Set<string>();

const toFile = (kind: string, { story, title, alt, png }: StoryPicture): Upload => ({
  filename: `story-${story.number}-${kind}.png`,
  title,
  alt,
  bytes: png,
});

/** "Picture": who has it from whom, and when each spoke, in the story's thread. What they say stands beside them. */
export async function showPicture({ desk, viewer, value, client, show, lacks }: ActionCall): Promise<void> {
  const storyId = StoryId.safeParse(value).data;
  if (storyId === undefined) return show(noteMessage(gone));
  const key = `${viewer.teamId} ${storyId}`;
  if (underWay.has(key)) return show(noteMessage('The picture is being drawn already.'));
  underWay.add(key);
  try {
    const columns = await desk.picture(viewer, storyId, 'columns');
    const timeline = await desk.picture(viewer, storyId, 'timeline');
    if (columns === null || timeline === null) return await show(noteMessage(gone));
    const words = joined([say`${columns.alt}`, say`${timeline.alt}`], '\n');
    const files = [toFile('sources', columns), toFile('timeline', timeline)];
    const outcome = await uploadFiles(client, files, columns, words);
    if (outcome.kind === 'refused' && outcome.missing !== undefined) await lacks(outcome.missing);
    const { number } = columns.story;
    await show(
      noteMessage(
        outcome.kind === 'posted'
          ? `The picture of story ${number} is in its ${columns.threadTs === null ? 'channel' : 'thread'}.`
          : `The picture of story ${number} could not be posted: ${outcome.reason}. The list of sources says the same in words.`,
      ),
    );
  } finally {
    underWay.delete(key);
  }
}
