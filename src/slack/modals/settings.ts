import { z } from 'zod';
import type { Call, Listening } from '../listening.ts';
import { noteMessage } from '../messages/note.ts';
import { settingsInWords } from '../messages/settings.ts';
import { noticeView } from './notice.ts';
import { parseSettingsForm } from './settings-form.ts';
import { chooseChannelView, settingsView } from './settings-view.ts';
import type { Submission } from './submission.ts';
import { openView } from './window.ts';

const notIn = 'You are not in that channel, or Second Source is not: its settings can’t be changed from here.';
const Metadata = z.object({
  channelId: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,30}$/)
    .nullable(),
});
const ChannelForm = z.object({ channel: z.object({ value: z.object({ selected_conversation: z.string() }) }) });

/** Opens the settings of the channel at hand; where there is none (Home), asks for one first. */
export async function openSettingsModal({ client, triggerId, viewer, desk, show }: Call): Promise<void> {
  if (viewer.channelId === '') {
    await openView(client, triggerId, chooseChannelView(null));
    return;
  }
  const settings = await desk.channelSettings(viewer);
  if (settings === null) return show(noteMessage(notIn));
  await openView(client, triggerId, settingsView(viewer.channelId, settings));
}

/** The window was sent: a channel was chosen, or its settings. */
export async function submitSettings(
  { ack, viewer, metadata, values }: Submission,
  { desk }: Listening,
): Promise<void> {
  const channelId = Metadata.safeParse(parse(metadata)).data?.channelId ?? null;
  if (channelId === null) {
    const chosen = ChannelForm.parse(values).channel.value.selected_conversation;
    const settings = await desk().channelSettings({ ...viewer, channelId: chosen });
    const view = settings === null ? chooseChannelView(notIn) : settingsView(chosen, settings);
    return ack({ response_action: 'update', view });
  }
  const form = parseSettingsForm(values);
  if (form.kind === 'errors') return ack({ response_action: 'errors', errors: { ...form.errors } });
  const isDone = await desk().changeSettings({ ...viewer, channelId }, form.settings);
  const said = isDone ? settingsInWords(form.settings) : notIn;
  await ack({ response_action: 'update', view: noticeView('Alert settings', noteMessage(said)) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
