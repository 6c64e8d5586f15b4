import { count, listWords } from '../lib/text.ts';
import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import { nameSource } from '../provenance/graph.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { tallyOf } from '../provenance/tally.ts';
import { nameDay } from './days.ts';

const headline = {
  reported: 'Reported, not confirmed.',
  confirmed: 'Confirmed.',
  denied: 'Denied; no source is left standing behind it.',
  contested: 'Contested: it is reported and denied.',
  retracted: 'Retracted.',
} as const;

/** At most six lines that a desk can read out: status, claim and origin, sources, denials, what is open, the last change. */
export function writeBriefing(ledger: Ledger): readonly string[] {
  if (ledger.articles.every(({ relation }) => relation === 'unrelated'))
    return ['Nothing yet: no outlet that we follow carries it.'];
  return [
    `Status: ${headline[ledger.status]}`,
    claimLine(ledger),
    sourceLine(ledger),
    sayLine(ledger),
    openLine(ledger),
    lastLine(ledger),
  ].filter((line): line is string => line !== null);
}

function claimLine({ claim, origin, articles }: Ledger): string | null {
  if (origin === null) return null;
  const first = articles.find(({ id }) => id === origin.articleId);
  const day = nameDay(first?.published ?? null);
  return `Claim: ${claim.replace(/[.\s]+$/, '')}. First in ${origin.outlet}${day === null ? '' : ` on ${day}`}.`;
}

function sourceLine(ledger: Ledger): string {
  const { outlets } = tallyOf(ledger);
  const carry = `${count(outlets, 'outlet')} ${outlets === 1 ? 'carries' : 'carry'} it`;
  const n = ledger.independentSourceCount;
  if (n === 0) return `Sources: ${carry}; no independent source is behind it.`;
  return `Sources: ${carry}; ${count(n, 'independent source')}: ${listWords(ledger.independentSources.map(nameSource))}.`;
}

function sayLine({ denials, confirmations }: Ledger): string | null {
  const unsure = (all: readonly LedgerStatement[]) => all.filter((entry) => !isAsserted(entry));
  const listed = (all: readonly LedgerStatement[], words: string) =>
    all.length === 0 ? null : `${words} by ${all.map(withScope).join('; ')}`;
  const parts = [
    listed(denials.filter(isAsserted), 'denied'),
    listed(confirmations.filter(isAsserted), 'confirmed'),
    listed(unsure(denials), 'possibly denied (not certain)'),
    listed(unsure(confirmations), 'possibly confirmed (not certain)'),
  ].filter((part): part is string => part !== null);
  if (parts.length === 0) return null;
  const line = parts.join('. Also ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function withScope(entry: LedgerStatement): string {
  return `${nameSpeaker(entry)}${entry.scope === null ? '' : `: ${entry.scope}`}`;
}

function openLine({ unaware, noComment, articles, confirmations }: Ledger): string | null {
  const note = articles.find(({ routeNote }) => routeNote !== null);
  const parts = [
    unaware.length === 0 ? null : `not aware of it: ${listWords(unaware.map(nameSpeaker))}`,
    noComment.length === 0 ? null : `no comment from ${listWords(noComment.map(({ speaker }) => speaker))}`,
    confirmations.length > 0 || unaware.length + noComment.length > 0
      ? null
      : 'nobody in a position to know has confirmed it',
    note === undefined ? null : `${note.outlet} alone has an account of how it came out`,
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? null : `Open: ${parts.join('; ')}.`;
}

function lastLine({ timeline }: Ledger): string | null {
  const last = timeline.at(-1);
  if (last === undefined || timeline.length < 2) return null;
  const at = nameDay(last.at, true);
  return `Last: ${at === null ? '' : `${at}, `}${last.text}.`;
}
