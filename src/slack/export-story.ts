import type { ExportFormat } from '../desk/story-file.ts';
import { gone } from './choosing.ts';
import type { Rendered } from './limits.ts';
import type { Call } from './listening.ts';
import { noteMessage } from './messages/note.ts';
import { sendFile } from './send-file.ts';

/** The story as a file to the one who asked; what to say. */
export async function sendStoryFile(call: Call, storyId: string, format: ExportFormat): Promise<Rendered> {
  const file = await call.desk.exportStory(call.viewer, storyId, format);
  if (file === null) return noteMessage(gone);
  const { story, filename, text, summary } = file;
  const alt = `Story ${story.number}, “${story.claim}”: ${summary}.`;
  return sendFile(call, { filename, title: `Story ${story.number} (${format})`, alt, text });
}
