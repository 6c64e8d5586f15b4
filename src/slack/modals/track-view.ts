import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { SimilarStory } from '../../desk/ways-in.ts';
import { type AlertChoice, alertChoices } from '../../news/alert.ts';
import type { Story } from '../../news/story.ts';
import { callbackIds, fieldAction, trackFields } from '../ids.ts';
import { limits } from '../limits.ts';
import { bold, context, line, options, plain, quote, richText, words } from '../messages/parts.ts';
import type { TrackMetadata } from '../payloads.ts';
import { address, literal, say } from '../sanitize.ts';
import { similarBlocks } from './similar-blocks.ts';

export const claimLimit = 300;

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
  /** Where the modal was opened; null: from Home, or from anywhere. */
  readonly channelId: string | null;
  /** What the person should know before writing: the link could not be read, the outlet's claim was taken over. */
  readonly note: string | null;
  /** Followed already, and perhaps the same. */
  readonly similar?: readonly SimilarStory[];
};

function frame(
  about: Partial<TrackMetadata> & Pick<TrackMetadata, 'channelId'>,
): Pick<ModalView, 'type' | 'callback_id' | 'title' | 'private_metadata'> {
  return {
    type: 'modal',
    callback_id: callbackIds.track,
    title: plain('Track a story', limits.modalTitle),
    private_metadata: JSON.stringify({ shown: [], sameAs: null, ...about } satisfies TrackMetadata),
  };
}

/** Stands while the link is read. */
export function loadingView(channelId: string | null, url: string): ModalView {
  return {
    ...frame({ channelId }),
    close: plain('Cancel', limits.modalTitle),
    blocks: [richText(line(words('Reading the page and looking for its claim … '), words(url, undefined, 300)))],
  };
}

/** `first`: nothing stands above it that should be read before. */
function claimField(claim: string, first: boolean): InputBlock {
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
      ...(first ? { focus_on_load: true } : {}),
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
      ...(here ? { initial_conversation: channelId } : {}),
    },
  };
}

/** How the channel is told. All kinds of alerts are chosen to begin with; the noise policy keeps them few. */
function tellingFields(): KnownBlock[] {
  const choices = options(alertChoices.map((choice) => [alertLabels[choice], choice]));
  const quiet = options(quietLabels);
  return [
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
}

const buttons = { submit: plain('Track', limits.modalTitle), close: plain('Cancel', limits.modalTitle) };

/** The form. */
export function trackView({ claim, originUrl, channelId, note, similar = [] }: TrackDraft, now: number): ModalView {
  return {
    ...frame({ channelId, shown: similar.map(({ story }) => story.id) }),
    ...buttons,
    blocks: [
      ...similarBlocks(similar, channelId, now),
      ...(note === null ? [] : [context(say`${note}`)]),
      claimField(claim, similar.length === 0),
      originField(originUrl),
      channelField(channelId),
      ...tellingFields(),
    ],
  };
}

/** The form for following in another channel what is followed already: its claim, as it stands. */
export function sameView(story: Story, channelId: string | null): ModalView {
  return {
    ...frame({ channelId, sameAs: story.id }),
    ...buttons,
    blocks: [
      richText(line(words('The same claim as story '), bold(`${story.number}`), words(':')), quote(story.claim)),
      ...(story.isPrivate
        ? [
            context(
              say`It is followed in a private channel. Everybody in the channel that you choose will see its claim.`,
            ),
          ]
        : []),
      channelField(channelId),
      ...tellingFields(),
    ],
  };
}
