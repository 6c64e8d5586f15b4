import type { Alert } from '../../../news/alert.ts';
import type { Rendered } from '../../limits.ts';
import { changeMessage } from '../change-message.ts';

/** An outlet changed its story. */
export function correctionMessage(alert: Alert, settled: string | null): Rendered {
  const isOrigin = alert.origin?.outlet === alert.subject;
  return changeMessage(alert, settled, {
    title: `${isOrigin ? 'Origin corrected' : 'Corrected'} · ${alert.subject}`,
    sentence: `CORRECTED: ${alert.subject}${isOrigin ? ', the origin,' : ''} changed its story`,
    old: 'the earlier wording',
  });
}
