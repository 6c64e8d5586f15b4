import { cut, listWords, oneLine } from '../lib/text.ts';
import type { IndependentSource, Ledger, LedgerArticle, LedgerStatement } from '../news/ledger.ts';
import { ASSERTED_FROM } from '../news/reading.ts';
import { toGraph } from '../provenance/graph.ts';
import { instantOf } from './instants.ts';

/** What a picture tells of a story: the ledger, an entry an outlet. */
export type PictureStory = {
  readonly claim: string;
  readonly sources: readonly SourceOf[];
  readonly accounts: readonly Account[];
  readonly firstHand: readonly Carrier[];
  /** Outlets that others credit and that are in none of the feeds. */
  readonly unread: readonly string[];
  readonly relays: readonly Carrier[];
  readonly reactions: readonly Reaction[];
  readonly independentSourceCount: number;
  readonly articleCount: number;
};

export type SourceOf = {
  readonly name: string;
  /** What the outlet calls it, verbatim; null where it spoke in public or nothing is quoted. */
  readonly phrase: string | null;
  readonly reachedBy: string | null;
  /** The outlets of the picture that have it from there. */
  readonly reachedFrom: readonly string[];
};

/** What one outlet alone says of the claim's way to the press. */
type Account = { readonly outlet: string; readonly words: string };

export type Carrier = {
  readonly outlet: string;
  /** When it carried the claim first; of a first-hand outlet, when it had it from a source of its own. */
  readonly at: number | null;
  readonly part: string;
  /** The outlets that it credits or copies. */
  readonly credits: readonly string[];
  readonly isOrigin: boolean;
  readonly withdrew: boolean;
  /** When it carried the claim before it had a source of its own. */
  readonly relayedAt: number | null;
};

export type Stance = 'denies' | 'confirms' | 'unaware' | 'silent';

export type Reaction = {
  readonly stance: Stance;
  /** "DENIES", "MAY DENY", "DENIES IN PART" … */
  readonly pill: string;
  readonly asserted: boolean;
  readonly speaker: string;
  readonly role: string | null;
  readonly scope: string | null;
  readonly quote: string;
  readonly outlet: string;
  readonly at: number | null;
};

const byTime = (a: { readonly at: number | null }, b: { readonly at: number | null }) =>
  (a.at ?? Infinity) - (b.at ?? Infinity) || 0;

/** The ledger as pictures tell it. */
export function toPictureStory(ledger: Ledger): PictureStory {
  const articles = ledger.articles.filter(({ relation }) => relation !== 'unrelated');
  const outlets = Map.groupBy(articles, ({ outlet }) => outlet);
  const { edges } = toGraph(ledger);
  const reached = (at: number) =>
    edges
      .filter(({ to, kind }) => kind === 'reaches' && to === `source:${at}`)
      .map(({ from }) => from.slice('outlet:'.length));
  const parts = [...outlets].map(([outlet, own]) => toCarrier(outlet, own, ledger));
  const known = (name: string) => outlets.has(name);
  const firstHand = parts.filter((part) => part.isFirstHand).toSorted(byTime);
  const relays = parts.filter((part) => !part.isFirstHand).toSorted(byTime);
  // Of those whom nobody here has read, the one that is named first: the others may be its own sources.
  const unread = relays.flatMap(({ credits }) => (credits.some(known) ? [] : credits.slice(0, 1)));
  return {
    claim: ledger.claim,
    sources: ledger.independentSources.map((source, at) => toSource(source, reached(at))),
    accounts: articles.flatMap(({ outlet, routeNote }) =>
      routeNote === null ? [] : [{ outlet, words: oneLine(routeNote) }],
    ),
    firstHand,
    unread: [...new Set(unread)],
    relays,
    reactions: toReactions(ledger),
    independentSourceCount: ledger.independentSourceCount,
    articleCount: articles.length,
  };
}

function toSource(source: IndependentSource, reachedFrom: readonly string[]): SourceOf {
  const { kind, name, reachedBy, chain } = source;
  const isUntold = kind === 'outlet' && reachedBy === name;
  const phrase = isUntold ? null : (chain[0]?.phrase ?? null);
  return {
    name: isUntold ? `A source that ${name} does not name` : name,
    phrase: phrase === null ? null : cut(oneLine(phrase), 120),
    reachedBy,
    reachedFrom: isUntold && reachedFrom.length === 0 ? [name] : reachedFrom,
  };
}

const isEarly = (at: number | null, limit: number | null) => limit === null || (at !== null && at <= limit);

function toCarrier(outlet: string, all: readonly LedgerArticle[], ledger: Ledger): Carrier & { isFirstHand: boolean } {
  const own = all.map((article) => ({ article, at: instantOf(article.published) })).toSorted(byTime);
  // What an outlet writes around the story is not the moment at which it carried it.
  const carrying = own.filter(({ article }) => article.relation !== 'update');
  const first = carrying[0] ?? own[0];
  const reached = own.find(({ article }) => article.firstHand);
  const isOrigin = ledger.origin?.outlet === outlet;
  const withdrew = all.some(({ withdraws }) => withdraws);
  const until = reached?.at ?? null;
  const read = reached === undefined ? own : own.filter(({ at }) => isEarly(at, until));
  const credits = creditsOf(
    outlet,
    read.map(({ article }) => article),
    ledger,
  );
  const before = reached === undefined || first === undefined || isEarly(until, first.at) ? null : first;
  return {
    outlet,
    at: (reached ?? first)?.at ?? null,
    part: partOf(all, isOrigin && reached !== undefined ? [] : credits, isOrigin, withdrew),
    credits,
    isOrigin,
    withdrew,
    relayedAt: before?.at ?? null,
    isFirstHand: reached !== undefined,
  };
}

/** The outlets that these articles credit or copy. */
function creditsOf(outlet: string, own: readonly LedgerArticle[], ledger: Ledger): readonly string[] {
  const names = own.flatMap(({ copyOf, cites }) => {
    const original = ledger.articles.find(({ id }) => id === copyOf);
    if (original !== undefined) return [original.outlet];
    return cites.filter(({ kind }) => kind === 'outlet' || kind === 'agency').map(({ name }) => name);
  });
  return [...new Set(names)].filter((name) => name !== outlet);
}

/** What an outlet is to the story, in a few words. */
function partOf(
  own: readonly LedgerArticle[],
  credits: readonly string[],
  isOrigin: boolean,
  withdrew: boolean,
): string {
  if (withdrew) return 'took back its report';
  const hasOwn = own.some(({ firstHand }) => firstHand);
  const cites = credits.length === 0 ? null : `cites ${short(credits)}`;
  if (hasOwn) return [isOrigin ? 'first report' : 'own reporting', cites].filter((part) => part !== null).join(', ');
  if (own.some(({ copyOf }) => copyOf !== null)) return credits.length === 0 ? 'a copy' : `copy of ${short(credits)}`;
  if (cites !== null) return cites;
  const relations = new Set(own.map(({ relation }) => relation));
  if (relations.has('deny')) return 'carries a denial';
  if (relations.has('confirm')) return 'carries a confirmation';
  if (relations.has('unconfirmed')) return 'could not confirm it';
  return relations.has('pickup') ? 'names no source' : 'mentions it';
}

function short(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : listWords(names);
}

const pills: Record<Stance, { readonly said: string; readonly may: string }> = {
  denies: { said: 'DENIES', may: 'MAY DENY' },
  confirms: { said: 'CONFIRMS', may: 'MAY CONFIRM' },
  unaware: { said: 'NOT AWARE', may: 'NOT AWARE?' },
  silent: { said: 'NO COMMENT', may: 'NO COMMENT?' },
};

function toReactions(ledger: Ledger): readonly Reaction[] {
  const outletOf = new Map(ledger.articles.map(({ id, outlet }) => [id, outlet]));
  const of = (stance: Stance, entries: readonly LedgerStatement[]) =>
    entries.map((entry): Reaction => {
      const asserted = entry.confidence >= ASSERTED_FROM;
      const { said, may } = pills[stance];
      const isPart = entry.strength === 'partial' && (stance === 'denies' || stance === 'confirms');
      return {
        stance,
        pill: !asserted ? may : isPart ? `${said} IN PART` : said,
        asserted,
        speaker: entry.speaker,
        role: entry.role,
        scope: entry.scope,
        quote: oneLine(entry.sentence),
        outlet: outletOf.get(entry.articleId) ?? '',
        at: instantOf(entry.at),
      };
    });
  return [
    ...of('denies', ledger.denials),
    ...of('confirms', ledger.confirmations),
    ...of('unaware', ledger.unaware),
    ...of('silent', ledger.noComment),
  ];
}
