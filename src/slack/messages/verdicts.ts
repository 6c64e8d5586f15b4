import type { StatementVerdicts } from '../../news/second-reading.ts';
import type { Stance } from '../../news/statement.ts';

const told: Readonly<Record<Stance, string>> = {
  denies: 'denies',
  confirms: 'confirms',
  reports: 'reports only',
  'no-comment': 'does not comment',
  unaware: 'is not aware',
  'calls-for': 'calls for something',
  other: 'speaks of something else',
};
const nothing = 'does not have it';

/** "Our reader: denies. Second reader: reports only." */
export function verdictsInWords({ ours, second }: StatementVerdicts): string {
  const words = (stance: Stance | null) => (stance === null ? nothing : told[stance]);
  return `Our reader: ${words(ours)}. Second reader: ${words(second)}.`;
}
