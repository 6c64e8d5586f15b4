import { count, listWords } from '../lib/text.ts';
import { agree, isMany } from '../news/agreement.ts';
import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import { nameSource } from '../provenance/graph.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { tallyOf } from '../provenance/tally.ts';
import { nameDay } from './days.ts';

const standing = {
  reported: 'reported, not confirmed',
  confirmed: 'confirmed',
  denied: 'denied, and no source is left standing behind it',
  contested: 'contested, both reported and denied',
  retracted: 'retracted',
} as const;

/** So many names are read out; the rest is a number. */
const MOST_NAMES = 3;

/** At most six lines that a desk can read out: status, claim and origin, sources, denials, what is open, the last change. */
export function writeBriefing(ledger: Ledger): readonly string[] {
  if (ledger.articles.every(({ relation }) => relation === 'unrelated'))
    return ['Nothing yet: no outlet that we follow carries it.'];
  return [
    `Status: ${standing[ledger.status]}.`,
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
  return `Sources: ${carry}; ${count(n, 'independent source')}: ${readOut(ledger.independentSources.map(nameSource), 5)}.`;
}

/** Who says what: who changed sides, who is sure, and who may. A speaker is read out once. */
function sayLine({ denials, confirmations }: Ledger): string | null {
  const sure = { denials: denials.filter(isAsserted), confirmations: confirmations.filter(isAsserted) };
  const turned = sure.denials.flatMap((denial) => {
    const other = sure.confirmations.find(({ speaker }) => speaker === denial.speaker);
    return other === undefined ? [] : [{ denial, other }];
  });
  const turnedNames = new Set(turned.map(({ denial }) => denial.speaker));
  const settled = new Set([...sure.denials, ...sure.confirmations].map(({ speaker }) => speaker));
  const unsure = (all: readonly LedgerStatement[]) =>
    all.filter((entry) => !isAsserted(entry) && !settled.has(entry.speaker)).map(withScope);
  const steady = (all: readonly LedgerStatement[]) =>
    named(all.filter(({ speaker }) => !turnedNames.has(speaker))).map(withScope);
  const parts = [
    listed('Denied by ', steady(sure.denials)),
    listed('Confirmed by ', steady(sure.confirmations)),
    ...turned.map(({ denial, other }) => turn(denial, other)),
    listed('May have denied it: ', unsure(denials)),
    listed('May have confirmed it: ', unsure(confirmations)),
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Who has a name comes first. */
function named(all: readonly LedgerStatement[]): readonly LedgerStatement[] {
  const isNamed = ({ speaker }: LedgerStatement) => /\p{Lu}/u.test(speaker);
  return [...all.filter(isNamed), ...all.filter((entry) => !isNamed(entry))];
}

function listed(lead: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${lead}${readOut(names, MOST_NAMES)}.`;
}

/** "A, B and C", "A, B, C and 2 more"; parted by semicolons where a name has more to say. */
function readOut(names: readonly string[], most: number): string {
  const rest = names.length - most;
  const shown = rest > 1 ? [...names.slice(0, most), `${rest} more`] : names;
  return shown.some((name) => name.includes(': ')) ? shown.join('; ') : listWords(shown);
}

/** "Banco Norte first denied it and has confirmed it since." */
function turn(denial: LedgerStatement, confirmation: LedgerStatement): string {
  const name = nameSpeaker(denial);
  if (denial.scope !== null || confirmation.scope !== null)
    return `${name} denies ${denial.scope ?? 'it'} and confirms ${confirmation.scope ?? 'the rest'}.`;
  const has = isMany(denial.speaker) ? 'have' : 'has';
  return (denial.at ?? '') <= (confirmation.at ?? '')
    ? `${name} first denied it and ${has} confirmed it since.`
    : `${name} first confirmed it and ${has} denied it since.`;
}

function withScope(entry: LedgerStatement): string {
  return `${nameSpeaker(entry)}${entry.scope === null ? '' : `: ${entry.scope}`}`;
}

function openLine({ unaware, noComment, articles, confirmations }: Ledger): string | null {
  const note = articles.find(({ routeNote }) => routeNote !== null);
  const parts = [
    unaware.length === 0
      ? null
      : `${readOut(unaware.map(nameSpeaker), MOST_NAMES)} ${unaware.length > 1 ? 'are' : agree(unaware[0]?.speaker ?? '', 'is')} not aware of it`,
    noComment.length === 0
      ? null
      : `no comment from ${readOut(
          noComment.map(({ speaker }) => nameSpeaker({ speaker, role: null })),
          MOST_NAMES,
        )}`,
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
  return `Last change: ${last.text}${at === null ? '' : ` (${at})`}.`;
}
