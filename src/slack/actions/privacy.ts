import { noteMessage } from '../messages/note.ts';
import { confirmMessage, privacyValues } from '../messages/privacy.ts';
import { sendFile } from '../send-file.ts';
import type { ActionCall } from './action.ts';

/** The buttons of `/story privacy`: a file by direct message, or deletion after a clear yes. */
export async function privacyAction(call: ActionCall): Promise<void> {
  const { desk, viewer, show } = call;
  const value = privacyValues.find((one) => one === call.value);
  if (value === undefined) return show(noteMessage('That button is from an older version. Type /story privacy again.'));
  if (value === 'send') {
    const { text } = await desk.privacyReport(viewer);
    const file = { filename: 'second-source-privacy.json', title: 'What is kept', alt: 'What Second Source keeps.' };
    return show(await sendFile(call, { ...file, text }));
  }
  const what = value.endsWith('person') ? 'person' : 'channel';
  if (value.startsWith('ask')) return show(confirmMessage(what));
  const outcome = await desk.forget(viewer, what);
  return show(noteMessage(outcome.kind === 'done' ? outcome.words : outcome.reason));
}
