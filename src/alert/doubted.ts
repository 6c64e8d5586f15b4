import { nameKey, sameName } from '../language/names.ts';
import type { Change, Finding } from './kinds/kind.ts';
import { quotationOf } from './lines.ts';
import { WORTH_ASKING } from './spoken.ts';

/**
 * Speakers of whom only one of two readers says so: the desk is asked once, under the key that our own doubt would have.
 * Whom the desk was told of already it is not asked about.
 */
export function newlyDoubted({ before, after }: Change, stance: 'denies' | 'confirms'): readonly Finding[] {
  const told = before?.[stance === 'denies' ? 'denials' : 'confirmations'] ?? [];
  const asked = (before?.doubts ?? []).filter((doubt) => doubt.stance === stance);
  return (after.doubts ?? [])
    .filter((doubt) => doubt.stance === stance && doubt.confidence >= WORTH_ASKING)
    .filter(({ speaker }) => ![...told, ...asked].some((known) => sameName(known.speaker, speaker)))
    .map((doubt) => ({
      key: `may:${nameKey(doubt.speaker)}`,
      subject: doubt.speaker,
      asserted: false,
      loudness: 'broadcast',
      quotation: quotationOf(doubt, after),
      scope: doubt.scope,
      strength: null,
      lines: [],
      change: null,
      ...(doubt.verdicts === undefined ? {} : { verdicts: doubt.verdicts }),
    }));
}
