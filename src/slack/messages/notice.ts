import type { MessageMetadata } from '@slack/types';
import type { OutboxRow } from '../../desk/ports.ts';
import { metadataTypes } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { literal } from '../sanitize.ts';
import { alertMessages } from './alerts/index.ts';
import { answerMessage } from './answer.ts';
import { withUndo } from './decided.ts';
import { digestMessage } from './digest.ts';
import { offerMessage } from './offer.ts';

/** What waits in the outbox, as a message. */
export function noticeMessage({ id, notice }: Pick<OutboxRow, 'id' | 'notice'>): Rendered {
  switch (notice.kind) {
    case 'alert':
      return alertMessages[notice.alert.kind](notice.alert, null);
    case 'refresh':
      return withUndo(
        alertMessages[notice.alert.kind]({ ...notice.alert, tally: notice.tally }, notice.settled),
        notice.undo ?? null,
      );
    case 'answer':
      return answerMessage(notice.answer, notice.view, notice.view.questionId ?? id);
    case 'note':
      return offerMessage(notice.text, notice.search ?? null);
    case 'digest':
      return digestMessage(notice.digest);
  }
}

/** Ids by which the message is found again; any app of the workspace can read them. */
export function noticeMetadata({ id, storyId, notice }: OutboxRow): MessageMetadata {
  const common = { alert_id: id, story_id: storyId ?? '' };
  switch (notice.kind) {
    case 'alert':
    case 'refresh': {
      const { kind, subject } = notice.alert;
      return {
        event_type: metadataTypes.alert,
        event_payload: { ...common, story_id: notice.alert.storyId, kind, subject: literal(subject, 200) },
      };
    }
    case 'answer':
      return { event_type: metadataTypes.answer, event_payload: { ...common, kind: 'answer', subject: '' } };
    case 'note':
    case 'digest':
      return { event_type: metadataTypes.note, event_payload: { ...common, kind: notice.kind, subject: '' } };
  }
}
