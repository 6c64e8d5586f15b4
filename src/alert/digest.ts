import { outletKey } from '../language/outlets.ts';
import { count, listWords } from '../lib/text.ts';
import type { Digest, DigestLine } from '../news/digest.ts';
import type { Ledger, LedgerArticle } from '../news/ledger.ts';
import type { Story } from '../news/story.ts';
import { saysOtherwise } from './wording.ts';

/** A story with what its ledger can't tell: when we first saw each article, and what its headline was before. */
export type DigestStory = {
  readonly story: Story;
  readonly ledger: Ledger;
  /** Milliseconds since 1970, by article id. */
  readonly seenAt: ReadonlyMap<string, number>;
  readonly earlierTitles: readonly { readonly articleId: string; readonly title: string; readonly until: number }[];
};

export type Period = { readonly since: number; readonly until: number };

const named = 3;

/**
 * What moved in a channel's stories in a stretch of time, what is new, and what fell silent: it had news in the stretch
 * before, of the same length, and none since. Pure.
 */
export function digestOf(stories: readonly DigestStory[], period: Period): Digest {
  const followed = stories.filter(({ story }) => isSpeaking(story, period.until));
  const isNew = ({ story }: DigestStory) => story.trackedAt >= period.since;
  const changed = followed
    .filter((story) => !isNew(story))
    .map((story) => ({ story, line: lineOf(story, period) }))
    .filter(({ line }) => line.changes.length > 0);
  const moved = new Set(changed.map(({ story }) => story));
  const still = followed.filter((story) => !isNew(story) && !moved.has(story));
  const before = { since: period.since - (period.until - period.since), until: period.since };
  const silent = still.filter((story) => movedIn(story, before));
  return {
    ...period,
    moved: changed.map(({ line }) => line).toSorted((a, b) => weight(b) - weight(a)),
    fresh: followed.filter(isNew).map((story) => ({ ...lineOf(story, period), changes: [standing(story.ledger)] })),
    silent: silent.map(({ story }) => nameOf(story)),
    quietCount: still.length - silent.length,
  };
}

/** The desk's own short name, else the claim. */
const nameOf = ({ number, title, claim }: Story) => ({ number, name: title ?? claim });

const isSpeaking = ({ state, mutedUntil }: Story, now: number) =>
  state === 'following' && (mutedUntil === null || mutedUntil <= now);

const weight = ({ changes }: DigestLine) =>
  changes.length + (/^(?:Denied|Confirmed|Withdrawn)/.test(changes[0] ?? '') ? 10 : 0);

function movedIn(story: DigestStory, period: Period): boolean {
  const { trackedAt } = story.story;
  return (trackedAt >= period.since && trackedAt < period.until) || lineOf(story, period).changes.length > 0;
}

function lineOf(told: DigestStory, period: Period): DigestLine {
  const { story, ledger } = told;
  const fresh = freshIn(told, period);
  const sources = ledger.independentSources.filter(({ articleIds }) => allFresh(articleIds, fresh, told, period));
  return {
    storyId: story.id,
    ...nameOf(story),
    sources: ledger.independentSourceCount,
    outlets: new Set(carrying(ledger).map(({ outlet }) => outletKey(outlet))).size,
    changes: changesOf(
      told,
      period,
      fresh,
      sources.map(({ name }) => name),
    ),
  };
}

const carrying = ({ articles }: Ledger) => articles.filter(({ relation }) => relation !== 'unrelated');

function freshIn({ ledger, seenAt }: DigestStory, { since, until }: Period): ReadonlySet<string> {
  const isFresh = (at: number) => at >= since && at < until;
  return new Set(
    carrying(ledger)
      .map(({ id }) => id)
      .filter((id) => isFresh(seenAt.get(id) ?? 0)),
  );
}

/** Known only from articles of the period (later ones do not count: they are the next digest's). */
function allFresh(ids: readonly string[], fresh: ReadonlySet<string>, { seenAt }: DigestStory, { since }: Period) {
  return ids.some((id) => fresh.has(id)) && ids.every((id) => (seenAt.get(id) ?? 0) >= since);
}

function changesOf(
  told: DigestStory,
  period: Period,
  fresh: ReadonlySet<string>,
  sources: readonly string[],
): readonly string[] {
  const { ledger } = told;
  const speakers = (list: Ledger['denials']) =>
    list.filter(({ articleIds }) => allFresh(articleIds, fresh, told, period)).map(({ speaker }) => speaker);
  const outlets = newOutlets(told, period, fresh);
  const say = (lead: string, names: readonly string[]) => (names.length === 0 ? [] : [`${lead} ${some(names)}`]);
  const tookBack = carrying(ledger).filter(({ id, withdraws }) => withdraws && fresh.has(id));
  return [
    ...say('Denied by', speakers(ledger.denials)),
    ...say('Confirmed by', speakers(ledger.confirmations)),
    ...say(
      'Withdrawn by',
      tookBack.map(({ outlet }) => outlet),
    ),
    ...say(
      'Changed by',
      rewritten(told, period).map(({ outlet }) => outlet),
    ),
    ...say('New source:', sources),
    ...(outlets.length === 0 ? [] : [`${count(outlets.length, 'more outlet')}: ${some(outlets)}`]),
  ];
}

function newOutlets({ ledger, seenAt }: DigestStory, { since }: Period, fresh: ReadonlySet<string>): readonly string[] {
  const known = new Set(
    carrying(ledger)
      .filter(({ id }) => (seenAt.get(id) ?? 0) < since)
      .map(({ outlet }) => outletKey(outlet)),
  );
  const arrived = carrying(ledger).filter(({ id, outlet }) => fresh.has(id) && !known.has(outletKey(outlet)));
  return [...new Map(arrived.map(({ outlet }) => [outletKey(outlet), outlet])).values()];
}

/** Outlets with a source of their own whose headline says something else now. */
function rewritten({ ledger, earlierTitles }: DigestStory, { since, until }: Period): readonly LedgerArticle[] {
  return carrying(ledger).filter(({ id, title, firstHand, withdraws }) => {
    if (withdraws || !(firstHand || ledger.origin?.articleId === id)) return false;
    const before = earlierTitles.find((earlier) => earlier.articleId === id && earlier.until >= since);
    return before !== undefined && before.until < until && saysOtherwise(before.title, title, 'en');
  });
}

function some(names: readonly string[]): string {
  const rest = names.length - named;
  return rest > 0 ? `${names.slice(0, named).join(', ')} and ${rest} more` : listWords(names);
}

function standing(ledger: Ledger): string {
  const outlets = new Set(carrying(ledger).map(({ outlet }) => outletKey(outlet))).size;
  if (outlets === 0) return 'No outlet carries it yet';
  const denials = ledger.denials.map(({ speaker }) => speaker);
  return `${count(outlets, 'outlet carries', 'outlets carry')} it${denials.length === 0 ? '' : `; denied by ${some(denials)}`}`;
}
