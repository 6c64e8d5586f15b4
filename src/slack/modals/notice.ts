import type { KnownBlock, ModalView } from '@slack/types';
import { callbackIds } from '../ids.ts';
import { limits, type Rendered } from '../limits.ts';
import { plain } from '../messages/parts.ts';

// These blocks are for messages only.
const messagesOnly = new Set<KnownBlock['type']>(['table', 'context_actions']);

/** Something to read, in a window: where there is no channel to answer in. */
export function noticeView(title: string, { blocks }: Rendered): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.notice,
    title: plain(title, limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    blocks: blocks.filter(({ type }) => !messagesOnly.has(type)),
  };
}
