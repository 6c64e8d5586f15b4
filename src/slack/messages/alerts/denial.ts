import { agree, isMany } from '../../../news/agreement.ts';
import type { Alert } from '../../../news/alert.ts';
import { actionIds } from '../../ids.ts';
import type { Rendered } from '../../limits.ts';
import { statementMessage } from '../statement-message.ts';
import { decisionButton } from '../story-parts.ts';

const strengths = {
  hard: ['DENIED', 'Denied by', 'denies'],
  soft: ['PLAYED DOWN', 'Played down by', 'plays down, without a plain denial'],
  partial: ['DENIED IN PART', 'Denied in part by', 'denies in part'],
} as const;
// A plain denial of something else than the whole claim must not read as one of the claim, not even in its title.
const scoped = ['DENIAL', 'Denial by', 'denies'] as const;

/** Somebody denies the claim, or may have: then the desk is asked, and nothing asserted. */
export function denialMessage(alert: Alert, settled: string | null): Rendered {
  const who = alert.quotation?.speaker ?? alert.subject;
  const strength = alert.strength ?? 'hard';
  const [lead, title, verb] = strength === 'hard' && alert.scope !== null ? scoped : strengths[strength];
  const words = alert.asserted
    ? {
        lead,
        title: `${title} ${who}`,
        sentence: `${who} ${agree(who, verb)}`,
        verb: isMany(who) ? 'Deny' : 'Denies',
        read: strength === 'soft' ? 'Read it' : 'Read the denial',
      }
    : {
        lead: '',
        title: `May have denied it · ${who}`,
        sentence: `${who} may have denied`,
        verb: 'Would deny',
        read: 'Read it',
      };
  return statementMessage(alert, settled, {
    ...words,
    question: 'Is this a denial?',
    decisions: alert.asserted
      ? [decisionButton(actionIds.notDenial, 'Not a denial', alert)]
      : [
          decisionButton(actionIds.isDenial, 'Yes, a denial', alert, 'primary'),
          decisionButton(actionIds.notDenial, 'No', alert),
        ],
  });
}
