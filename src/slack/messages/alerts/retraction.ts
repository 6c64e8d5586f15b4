import type { Alert } from '../../../news/alert.ts';
import type { Rendered } from '../../limits.ts';
import { changeMessage } from '../change-message.ts';

/** An outlet took its story back, or down. */
export function retractionMessage(alert: Alert, settled: string | null): Rendered {
  const isOrigin = alert.origin?.outlet === alert.subject;
  if (alert.change?.after === '')
    return changeMessage(alert, settled, {
      title: `${isOrigin ? 'Origin took it down' : 'Taken down'} · ${alert.subject}`,
      sentence: `WITHDRAWN: ${alert.subject}${isOrigin ? ', the origin,' : ''} took its page down`,
      old: 'the story',
    });
  return changeMessage(alert, settled, {
    title: `${isOrigin ? 'Origin withdrew it' : 'Withdrawn'} · ${alert.subject}`,
    sentence: `WITHDRAWN: ${alert.subject}${isOrigin ? ', the origin,' : ''} took back`,
    old: 'the withdrawn story',
  });
}
