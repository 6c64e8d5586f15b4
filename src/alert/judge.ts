import type { Alert, AlertKindName, Tally } from '../news/alert.ts';
import { type ChannelSettings, defaultSettings } from '../news/channel-settings.ts';
import { alertKinds } from './kinds/index.ts';
import type { AlertKind, Change, Finding } from './kinds/kind.ts';

/** What the channel has seen of the story lately. */
export type Surroundings = {
  /** A root message of the story stands in the channel and is not too old to be added to. */
  readonly hasRoot: boolean;
  /** Messages that the channel got in the last hour without asking for them one by one. */
  readonly rootsThisHour: number;
  /** What the channel chose; the defaults where it is left out. */
  readonly settings?: Pick<ChannelSettings, 'level' | 'capPerHour' | 'followUps'>;
};

// Past its cap a channel gets what a desk must not miss as often again; the rest goes into threads.
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
export function judge(
  change: Change,
  tally: Tally,
  { hasRoot, rootsThisHour, settings = defaultSettings }: Surroundings,
): readonly AlertDraft[] {
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
    return findings.flatMap((finding): AlertDraft | readonly [] => {
      const asked = placeOf(finding, kind, change, rooted);
      if (!wantedAt(settings.level, kindName, asked)) return [];
      // A possible denial shows in the channel wherever follow-ups go: a missed one is worse than a line too many.
      const tucked = settings.followUps === 'thread' && asked === 'broadcast' && rooted && kindName !== 'denial';
      const wanted = tucked ? 'thread' : asked;
      const cap = settings.capPerHour * (pressing.includes(kindName) ? 2 : 1);
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

const saidAtFirst: readonly AlertKindName[] = ['covered', 'denial', 'confirmation', 'circular'];

/** The first message of a story answers the person who tracked it: it always comes. */
function wantedAt(level: ChannelSettings['level'], kind: AlertKindName, place: Alert['place']): boolean {
  if (kind === 'covered' || level === 'all') return true;
  return level === 'important' && (pressing.includes(kind) || place !== 'thread');
}

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
