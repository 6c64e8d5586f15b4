import { nameKey, sameName } from '../language/names.ts';
import type { LedgerStatement } from '../news/ledger.ts';
import { ASSERTED_FROM } from '../news/reading.ts';
import type { Change, Finding } from './kinds/kind.ts';
import { quotationOf } from './lines.ts';

/** Below this a statement is shown among the sources, but nobody is asked about it. */
export const WORTH_ASKING = 0.6;

/** Speakers who are new in a list of the ledger, or whom we can now name without "may". */
export function newlySpoken(
  change: Change,
  list: 'denials' | 'confirmations',
  loudness: Finding['loudness'],
): readonly Finding[] {
  const before = change.before?.[list] ?? [];
  return change.after[list].flatMap((statement): readonly Finding[] => {
    const asserted = statement.confidence >= ASSERTED_FROM;
    if (statement.confidence < WORTH_ASKING) return [];
    const known = before.find((earlier) => isSame(earlier, statement, change.after[list]));
    if (known !== undefined && known.confidence >= WORTH_ASKING && (known.confidence >= ASSERTED_FROM || !asserted))
      return [];
    // What we can't assert asks the desk within the story's thread, where the channel sees it too.
    return [finding(statement, change, asserted, asserted ? loudness : 'broadcast')];
  });
}

/** The same speaker, or one whom the ledger has since found to be the same: a ministry, then its spokesman by name. */
function isSame(earlier: LedgerStatement, now: LedgerStatement, all: readonly LedgerStatement[]): boolean {
  if (sameName(earlier.speaker, now.speaker)) return true;
  return now.articleIds.includes(earlier.articleId) && !all.some(({ speaker }) => sameName(speaker, earlier.speaker));
}

function finding(
  statement: LedgerStatement,
  change: Change,
  asserted: boolean,
  loudness: Finding['loudness'],
): Finding {
  return {
    key: asserted ? nameKey(statement.speaker) : `may:${nameKey(statement.speaker)}`,
    subject: statement.speaker,
    asserted,
    loudness,
    quotation: quotationOf(statement, change.after),
    scope: statement.scope,
    strength: statement.strength,
    lines: [],
    change: null,
    ...(statement.verdicts === undefined ? {} : { verdicts: statement.verdicts }),
  };
}
