import type { PrivacyReport } from '../../desk/privacy.ts';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { noteMessage } from './note.ts';
import { actions, button } from './parts.ts';

export const privacyValues = ['send', 'ask:person', 'ask:channel', 'yes:person', 'yes:channel'] as const;
type PrivacyValue = (typeof privacyValues)[number];

// Slack wants every button of a row to have an id of its own.
const idOf: Record<PrivacyValue, string> = {
  send: actionIds.privacySend,
  'ask:person': actionIds.privacyPerson,
  'ask:channel': actionIds.privacyChannel,
  'yes:person': actionIds.privacyYes,
  'yes:channel': actionIds.privacyYes,
};

const privacyButton = (label: string, value: PrivacyValue, style?: 'danger') =>
  button(idOf[value], label, { value, ...(style === undefined ? {} : { style }) });

/** What is kept, and what can be done about it. */
export function privacyMessage({ lines }: PrivacyReport, options: { readonly inChannel: boolean }): Rendered {
  const note = noteMessage(lines.join('\n'));
  const buttons = actions(
    privacyButton('Send it to me', 'send'),
    privacyButton('Delete mine', 'ask:person'),
    ...(options.inChannel ? [privacyButton('Delete this channel’s', 'ask:channel')] : []),
  );
  return { ...note, blocks: [...note.blocks, ...buttons] };
}

const questions = {
  person:
    'Delete what is kept about you? Your questions and verdicts go; stories and decisions stay, without your name. It can’t be undone.',
  channel:
    'Delete all stories of this channel, with their decisions, questions and alerts? Everybody here loses them, and it can’t be undone. Messages in Slack stay.',
};

export function confirmMessage(what: keyof typeof questions): Rendered {
  const note = noteMessage(questions[what]);
  return { ...note, blocks: [...note.blocks, ...actions(privacyButton('Yes, delete', `yes:${what}`, 'danger'))] };
}
