import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { type AlertChoice, alertChoices } from '../../news/alert.ts';
import { callbackIds, fieldAction, trackFields } from '../ids.ts';
import { limits } from '../limits.ts';
import { context, line, options, plain, richText, words } from '../messages/parts.ts';
import { address, literal, say } from '../sanitize.ts';

const claimLimit = 300;

const alertLabels: Record<AlertChoice, string> = {
  denial: 'Denials',
  confirmation: 'Confirmations',
  correction: 'Corrections and withdrawals',
  pickup: 'Outlets that pick it up',
};

const quietLabels = [
  ['3 days without news', '3d'],
  ['7 days without news', '7d'],
  ['30 days without news', '30d'],
  ['Never by itself', 'never'],
] as const;

export type TrackDraft = {
  readonly claim: string;
  readonly originUrl: string | null;
  /** Where the modal was opened; null: from Home. */
  readonly channelId: string | null;
  /** What the person should know before writing: the link could not be read, the outlet's claim was taken over. */
  readonly note: string | null;
};

function frame(channelId: string | null): Pick<ModalView, 'type' | 'callback_id' | 'title' | 'private_metadata'> {
  return {
    type: 'modal',
    callback_id: callbackIds.track,
    title: plain('Track a story', limits.modalTitle),
    private_metadata: JSON.stringify({ channelId }),
  };
}

/** Stands while the link is read. */
export function loadingView(channelId: string | null, url: string): ModalView {
  return {
    ...frame(channelId),
    close: plain('Cancel', limits.modalTitle),
    blocks: [richText(line(words('Reading the page and looking for its claim … '), words(url, undefined, 300)))],
  };
}

function claimField(claim: string): InputBlock {
  const value = literal(claim, claimLimit);
  return {
    type: 'input',
    block_id: trackFields.claim,
    label: plain('The claim, in one sentence', 2000),
    hint: plain('Name who does what. Leave the outlet out.', 2000),
    element: {
      type: 'plain_text_input',
      action_id: fieldAction,
      multiline: true,
      max_length: claimLimit,
      focus_on_load: true,
      ...(value === '' ? {} : { initial_value: value }),
    },
  };
}

function originField(url: string | null): InputBlock {
  const value = address(url);
  return {
    type: 'input',
    block_id: trackFields.origin,
    optional: true,
    label: plain('Where you saw it (link)', 2000),
    element: {
      type: 'url_text_input',
      action_id: fieldAction,
      ...(value === null ? {} : { initial_value: value }),
    },
  };
}

function channelField(channelId: string | null): InputBlock {
  const here = channelId !== null && /^[CG]/.test(channelId);
  return {
    type: 'input',
    block_id: trackFields.channel,
    label: plain('Post alerts in', 2000),
    element: {
      type: 'conversations_select',
      action_id: fieldAction,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(here ? { initial_conversation: channelId } : { default_to_current_conversation: true }),
    },
  };
}

/** The form. All kinds of alerts are chosen to begin with; the noise policy keeps them few. */
export function trackView({ claim, originUrl, channelId, note }: TrackDraft): ModalView {
  const choices = options(alertChoices.map((choice) => [alertLabels[choice], choice]));
  const quiet = options(quietLabels);
  const blocks: KnownBlock[] = [
    ...(note === null ? [] : [context(say`${note}`)]),
    claimField(claim),
    originField(originUrl),
    channelField(channelId),
    {
      type: 'input',
      block_id: trackFields.alerts,
      label: plain('Tell the channel', 2000),
      hint: plain('Everything else is in the thread of the first alert.', 2000),
      element: { type: 'checkboxes', action_id: fieldAction, options: choices, initial_options: choices },
    },
    {
      type: 'input',
      block_id: trackFields.until,
      label: plain('Stop following after', 2000),
      element: {
        type: 'static_select',
        action_id: fieldAction,
        options: quiet,
        ...(quiet[1] ? { initial_option: quiet[1] } : {}),
      },
    },
  ];
  return {
    ...frame(channelId),
    submit: plain('Track', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks,
  };
}
