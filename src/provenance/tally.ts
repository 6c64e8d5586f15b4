import type { Tally } from '../news/alert.ts';
import { isAsserted, type Ledger } from '../news/ledger.ts';

/** The counters of a story as its ledger stands. Outlets in the order in which they came; nobody is counted twice. */
export function tallyOf(ledger: Ledger): Tally {
  const carrying = ledger.articles
    .filter(({ relation }) => relation !== 'unrelated')
    .toSorted((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
  const outlets = unique(carrying.map(({ outlet }) => outlet));
  const firstHand = unique(carrying.filter((article) => article.firstHand).map(({ outlet }) => outlet));
  const speakers = (entries: Ledger['denials']) =>
    entries.map((entry) => (isAsserted(entry) ? entry.speaker : `${entry.speaker} (not certain)`));
  return {
    status: ledger.status,
    independentSources: ledger.independentSources.map(({ name }) => name),
    independentSourceCount: ledger.independentSourceCount,
    outlets: outlets.length,
    firstHand,
    citing: outlets.filter((outlet) => !firstHand.includes(outlet)),
    denials: speakers(ledger.denials),
    confirmations: speakers(ledger.confirmations),
    unaware: speakers(ledger.unaware),
  };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
