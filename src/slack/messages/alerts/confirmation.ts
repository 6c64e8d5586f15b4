import { agree, isMany } from '../../../news/agreement.ts';
import type { Alert } from '../../../news/alert.ts';
import { actionIds } from '../../ids.ts';
import type { Rendered } from '../../limits.ts';
import { statementMessage } from '../statement-message.ts';
import { decisionButton } from '../story-parts.ts';

/** Somebody in a position to know confirms the claim, or may have. */
export function confirmationMessage(alert: Alert, settled: string | null): Rendered {
  const who = alert.quotation?.speaker ?? alert.subject;
  const partial = alert.strength === 'partial' ? ' in part' : '';
  // What is confirmed where that is not the claim itself must not read as if it were.
  const [lead, title] = alert.scope === null ? ['CONFIRMED', 'Confirmed'] : ['CONFIRMATION', 'Confirmation'];
  return statementMessage(alert, settled, {
    lead: alert.asserted ? `${lead}${partial.toUpperCase()}` : '',
    title: alert.asserted ? `${title}${partial} by ${who}` : `May have confirmed it · ${who}`,
    sentence: alert.asserted ? `${who} ${agree(who, 'confirms')}${partial}` : `${who} may have confirmed`,
    verb: alert.asserted ? (isMany(who) ? 'Confirm' : 'Confirms') : 'Would confirm',
    question: 'Is this a confirmation?',
    read: alert.asserted ? 'Read the confirmation' : 'Read it',
    decisions: alert.asserted
      ? [decisionButton(actionIds.notConfirmation, 'Not a confirmation', alert)]
      : [
          decisionButton(actionIds.isConfirmation, 'Yes, a confirmation', alert, 'primary'),
          decisionButton(actionIds.notConfirmation, 'No', alert),
        ],
  });
}
