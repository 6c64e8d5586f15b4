import { nameKey, sameName } from '../language/names.ts';
import type { Change, Finding } from './kinds/kind.ts';
import { quotationOf } from './lines.ts';

/** Speakers of whom only the second reader says so: the desk is asked once, under the key that our own doubt would have. */
export function newlyDoubted(change: Change, stance: 'denies' | 'confirms'): readonly Finding[] {
  const before = change.before?.doubts ?? [];
  return (change.after.doubts ?? [])
    .filter((doubt) => doubt.stance === stance)
    .filter(({ speaker }) => !before.some((known) => known.stance === stance && sameName(known.speaker, speaker)))
    .map((doubt) => ({
      key: `may:${nameKey(doubt.speaker)}`,
      subject: doubt.speaker,
      asserted: false,
      loudness: 'broadcast',
      quotation: quotationOf(doubt, change.after),
      scope: doubt.scope,
      strength: null,
      lines: [],
      change: null,
      ...(doubt.verdicts === undefined ? {} : { verdicts: doubt.verdicts }),
    }));
}
