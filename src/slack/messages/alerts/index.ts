import type { AlertKindName } from '../../../news/alert.ts';
import type { AlertMessage } from './alert-message.ts';
import { circularMessage } from './circular.ts';
import { confirmationMessage } from './confirmation.ts';
import { correctionMessage } from './correction.ts';
import { coveredMessage } from './covered.ts';
import { denialMessage } from './denial.ts';
import { pickupMessage } from './pickup.ts';
import { retractionMessage } from './retraction.ts';
import { unreadMessage } from './unread.ts';

export const alertMessages = {
  covered: coveredMessage,
  pickup: pickupMessage,
  denial: denialMessage,
  confirmation: confirmationMessage,
  correction: correctionMessage,
  retraction: retractionMessage,
  circular: circularMessage,
  unread: unreadMessage,
} satisfies Record<AlertKindName, AlertMessage>;
