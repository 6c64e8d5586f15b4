import type { Alert, AlertKindName, Tally } from '../news/alert.ts';
import { alertKinds } from './kinds/index.ts';
import type { AlertKind, Change, Finding } from './kinds/kind.ts';

/** What the channel has seen of the story lately. */
export type Surroundings = {
  /** A root message of the story stands in the channel and is not too old to be added to. */
  readonly hasRoot: boolean;
  /** Messages that the channel got in the last hour without asking for them one by one. */
  readonly rootsThisHour: number;
};

/** So many a channel gets in an hour; the rest goes into threads. What a desk must not miss has as many again. */
export const ROOTS_AN_HOUR = 20;
const PRESSING_AN_HOUR = 40;
const pressing: readonly AlertKindName[] = ['denial', 'confirmation', 'correction', 'retraction'];

/** An alert without what only the desk can give (its id, the instant), and the key under which it is never said twice. */
export type AlertDraft = {
  readonly key: string;
  readonly alert: Omit<Alert, 'id' | 'at'>;
  readonly heldByCap: boolean;
};

/**
 * What of a change is worth telling, and how loud. Pure: the same change gives the same drafts.
 * On the first look everything but the summary itself goes into its thread.
 */
export function judge(change: Change, tally: Tally, { hasRoot, rootsThisHour }: Surroundings): readonly AlertDraft[] {
  const { story, after } = change;
  const origin = after.articles.find(({ id }) => id === after.origin?.articleId);
  let rooted = hasRoot;
  // An outlet whose article is quoted in a louder alert of this change is named there: no line of its own.
  const named = new Set<string>();
  return Object.entries<AlertKind>(alertKinds).flatMap(([name, kind]) => {
    const kindName = name as AlertKindName;
    if (change.before === null && !saidAtFirst.includes(kindName)) return [];
    const findings = kind
      .find(change)
      .filter(({ lines: [line] }) => line === undefined || kind.choice === null || !named.has(line.articleId));
    for (const { quotation } of findings) if (quotation !== null) named.add(quotation.articleId);
    return findings.map((finding): AlertDraft => {
      const wanted = placeOf(finding, kind, change, rooted);
      const cap = pressing.includes(kindName) ? PRESSING_AN_HOUR : ROOTS_AN_HOUR;
      const held = rootsThisHour >= cap && wanted !== 'thread' && kindName !== 'covered';
      const place = held ? 'thread' : wanted;
      if (place === 'channel') rooted = true;
      const { key, loudness: _, ...said } = finding;
      return {
        key: `${story.id}|${kindName}|${key}`,
        heldByCap: held,
        alert: {
          ...said,
          storyId: story.id,
          kind: kindName,
          claim: story.claim,
          place,
          tally,
          origin: origin === undefined ? null : { outlet: origin.outlet, url: origin.url, at: origin.published },
        },
      };
    });
  });
}

const saidAtFirst: readonly AlertKindName[] = ['covered', 'denial', 'confirmation'];

function placeOf(finding: Finding, kind: AlertKind, { story, before }: Change, rooted: boolean): Alert['place'] {
  if (kind.choice === null) return 'channel';
  if (before === null || !story.alerts.includes(kind.choice)) return 'thread';
  const firstOfAll = !before.articles.some(({ relation }) => relation !== 'unrelated' && relation !== 'update');
  switch (finding.loudness) {
    case 'channel':
      return 'channel';
    case 'broadcast':
      return rooted ? 'broadcast' : 'channel';
    case 'thread':
      return rooted && !(kind.choice === 'pickup' && firstOfAll) ? 'thread' : 'channel';
  }
}
