import { nameKey, sameName } from '../language/names.ts';
import type { LedgerStatement } from '../news/ledger.ts';
import { ASSERTED_FROM } from '../news/reading.ts';
import type { Change, Finding } from './kinds/kind.ts';
import { quotationOf } from './lines.ts';

/** Speakers who are new in a list of the ledger, or whom we can now name without "may". */
export function newlySpoken(
  change: Change,
  list: 'denials' | 'confirmations',
  loudness: Finding['loudness'],
): readonly Finding[] {
  // What we can't assert asks the desk within the story's thread, where the channel sees it too.
  const quieter = 'broadcast';
  const before = change.before?.[list] ?? [];
  return change.after[list].flatMap((statement): readonly Finding[] => {
    const known = before.find(({ speaker }) => sameName(speaker, statement.speaker));
    const asserted = statement.confidence >= ASSERTED_FROM;
    if (known !== undefined && (known.confidence >= ASSERTED_FROM || !asserted)) return [];
    return [finding(statement, change, asserted, asserted ? loudness : quieter)];
  });
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
  };
}
