import type { Alert, AlertChoice } from '../../news/alert.ts';
import type { Ledger, LedgerArticle } from '../../news/ledger.ts';
import type { Story } from '../../news/story.ts';

/** What the desk knows of an article beyond the ledger. */
export type ArticleFacts = { readonly fromFeedOnly: boolean; readonly language: string | null; readonly read: boolean };

/** A page or entry that was seen again with other words. */
export type RevisedArticle = {
  readonly articleId: string;
  readonly before: { readonly title: string; readonly evidence: string | null };
  readonly after: { readonly title: string; readonly evidence: string | null; readonly text: string };
};

/** What changed in a story's ledger. `before` is null for the first look. */
export type Change = {
  readonly story: Story;
  readonly before: Ledger | null;
  readonly after: Ledger;
  readonly revised: RevisedArticle | null;
  readonly facts: (articleId: string) => ArticleFacts;
};

/** What a kind found worth telling; `judge` adds what all alerts share. */
export type Finding = Pick<
  Alert,
  'subject' | 'asserted' | 'quotation' | 'scope' | 'strength' | 'lines' | 'change' | 'verdicts'
> & {
  /** Who or what it is about, in the form that is the same for every spelling: never two alerts for one key. */
  readonly key: string;
  /** How loud, before the channel's settings and its cap. */
  readonly loudness: 'channel' | 'broadcast' | 'thread';
};

/** One kind of alert. `choice`: the box in the modal that a desk ticks to have it in the channel; null: always. */
export type AlertKind = { readonly choice: AlertChoice | null; find(change: Change): readonly Finding[] };

export const nothing = { quotation: null, scope: null, strength: null, lines: [], change: null } as const;

/** The articles that `after` has and `before` had not, or had as unrelated. */
export function newArticles({ before, after }: Change): readonly LedgerArticle[] {
  const known = new Set(before?.articles.filter(({ relation }) => relation !== 'unrelated').map(({ id }) => id));
  return after.articles.filter(({ id, relation }) => relation !== 'unrelated' && !known.has(id));
}
