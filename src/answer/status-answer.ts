import type { Answer } from '../news/answer.ts';
import type { Ledger } from '../news/ledger.ts';
import { writeBriefing } from './briefing.ts';

const opening = {
  confirmed: 'Yes, it is confirmed.',
  denied: 'No, it is denied and nothing supports it.',
  contested: 'Not settled: it is reported and denied.',
  retracted: 'No, it has been taken back.',
  reported: 'Not confirmed so far.',
} as const;

/** Whether it is true, as far as the sources go. */
export function answerStatus(ledger: Ledger): Answer {
  const entries = [...(ledger.status === 'confirmed' ? ledger.confirmations : ledger.denials), ...ledger.confirmations];
  return {
    answered: true,
    answer: [opening[ledger.status], ...writeBriefing(ledger).slice(1)].join(' '),
    evidence: entries.slice(0, 3).map(({ articleId, sentence }) => ({ articleId, sentence })),
    intent: 'status',
    missing: null,
  };
}
