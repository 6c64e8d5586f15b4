import type { AlertKindName } from '../../news/alert.ts';
import { circular } from './circular.ts';
import { confirmation } from './confirmation.ts';
import { correction } from './correction.ts';
import { covered } from './covered.ts';
import { denial } from './denial.ts';
import type { AlertKind } from './kind.ts';
import { pickup } from './pickup.ts';
import { retraction } from './retraction.ts';
import { unread } from './unread.ts';

/** Every kind of alert, the most pressing first: the order in which the findings of one article are said. */
export const alertKinds = {
  covered,
  retraction,
  correction,
  denial,
  confirmation,
  circular,
  pickup,
  unread,
} satisfies Record<AlertKindName, AlertKind>;
