import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import { WORTH_ASKING } from './spoken.ts';

/** What the desk is asked: whether this is a denial (or a confirmation). */
export type OpenQuestion = { readonly stance: 'denies' | 'confirms'; readonly statement: LedgerStatement };

/**
 * What a story's ledger leaves to people: what we would say with "may" only, and what one of two readers alone takes for a
 * denial or a confirmation. What was decided is in the ledger as certain or not at all, and so is not asked again.
 */
export function openQuestions({ denials, confirmations, doubts = [] }: Ledger): readonly OpenQuestion[] {
  const open = (stance: OpenQuestion['stance'], all: readonly LedgerStatement[]) =>
    all.filter((one) => !isAsserted(one)).map((statement): OpenQuestion => ({ stance, statement }));
  return [
    ...open('denies', denials),
    ...open('confirms', confirmations),
    ...doubts.map(({ stance, ...statement }): OpenQuestion => ({ stance, statement })),
  ].filter(({ statement }) => statement.confidence >= WORTH_ASKING);
}
