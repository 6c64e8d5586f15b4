import { z } from 'zod';
import type {
  Decision,
  Installation,
  OutboxRow as QueuedNotice,
  Revision,
  StoredArticle,
  StoredEntry,
  Subscription,
} from '../desk/ports.ts';
import { decisionKinds } from '../news/decision.ts';
import type { Feed } from '../news/feed.ts';
import type { Story } from '../news/story.ts';
import {
  AlertChoices,
  AnswerDocument,
  EntryDocument,
  LedgerDocument,
  NoticeDocument,
  ReadingDocument,
  SecondReadingDocument,
} from './documents.ts';

// The input of a schema is the row as both databases hold it, its output what the desk gets.

const at = z.number();
const atOrNull = z.number().nullable();
const text = z.string();
const textOrNull = z.string().nullable();
const flag = z.literal([0, 1]).transform((value) => value === 1);

function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

export const AskedRow = z.object({ question: text, answer: json(AnswerDocument) });

export const FeedRow = z.object({
  id: text,
  url: text,
  title: text,
  siteUrl: textOrNull,
  outlet: text,
  language: textOrNull,
  etag: textOrNull,
  lastModified: textOrNull,
  bodyHash: textOrNull,
  addedBy: json(z.object({ teamId: text, userId: text }).nullable()),
  addedAt: at,
  nextPollAt: at,
  intervalMs: z.number(),
  intervalReason: text,
  failures: z.number(),
  lastAttemptAt: atOrNull,
  lastSuccessAt: atOrNull,
  lastEntryAt: atOrNull,
  lastError: textOrNull,
  state: z.enum(['active', 'failing', 'gone']),
  seen: z.number(),
  kept: z.number(),
  dropped: z.number(),
  dropReasons: json(z.record(text, z.number())),
  movedTo: textOrNull,
  movedSeen: z.number(),
  toldFailingAt: atOrNull,
  usualGapMs: atOrNull,
  storyAt: atOrNull,
  toldSilentAt: atOrNull,
  notes: json(z.array(text)),
  documentAt: atOrNull,
}) satisfies z.ZodType<Feed>;

export const EntryRow = z.object({
  id: text,
  feedId: text,
  identity: text,
  articleId: text,
  hash: text,
  firstSeenAt: at,
  lastSeenAt: at,
  entry: json(EntryDocument),
}) satisfies z.ZodType<StoredEntry>;

export const SubscriptionRow = z.object({
  feedId: text,
  token: text,
  hub: text,
  topic: text,
  secret: text,
  state: z.enum(['asked', 'active', 'failed']),
  askedAt: at,
  renewAt: at,
  leaseUntil: atOrNull,
  failedAt: atOrNull,
  lastError: textOrNull,
}) satisfies z.ZodType<Subscription>;

export const ArticleRow = z.object({
  id: text,
  url: textOrNull,
  canonicalUrl: textOrNull,
  outlet: text,
  title: text,
  lead: text,
  text,
  textFrom: z.enum(['page', 'feed']),
  pageProblem: textOrNull,
  authors: json(z.array(text)),
  published: textOrNull,
  language: textOrNull,
  seenAt: at,
  hash: text,
}) satisfies z.ZodType<StoredArticle>;

export const RevisionRow = z.object({
  id: text,
  articleId: text,
  seenAt: at,
  title: text,
  text,
  hash: text,
}) satisfies z.ZodType<Revision>;

export const StoryRow = z.object({
  id: text,
  teamId: text,
  channelId: text,
  number: z.number(),
  claim: text,
  originUrl: textOrNull,
  trackedBy: text,
  trackedAt: at,
  state: z.enum(['following', 'paused', 'stopped']),
  mutedUntil: atOrNull,
  alerts: json(AlertChoices),
  stopAfterQuietMs: z.number().nullable(),
  isPrivate: flag,
  lastNewsAt: atOrNull,
  title: textOrNull,
  keeper: textOrNull,
  mergedInto: textOrNull,
  resumedAt: atOrNull,
  pausedBy: z.enum(['archive', 'removal']).nullable(),
  secondReader: z
    .literal([0, 1])
    .nullable()
    .transform((value) => (value === null ? null : value === 1)),
}) satisfies z.ZodType<Story>;

export const ReadingRow = z.object({
  storyId: text,
  articleId: text,
  reading: json(ReadingDocument),
  score: z.number(),
  addedAt: at,
  excludedBy: textOrNull,
});

export const SecondReadingRow = z.object({ key: text, reading: json(SecondReadingDocument), at });

export const DecisionRow = z.object({
  id: text,
  storyId: text,
  articleId: text,
  kind: z.enum(decisionKinds),
  speaker: textOrNull,
  sentence: textOrNull,
  userId: text,
  at,
}) satisfies z.ZodType<Decision>;

export const LedgerRow = z.object({ ledger: json(LedgerDocument), at });

export const OutboxRow = z.object({
  id: text,
  dedupeKey: text,
  teamId: text,
  channelId: text,
  storyId: textOrNull,
  notice: json(NoticeDocument),
  threadOf: textOrNull,
  threadTs: textOrNull,
  state: z.enum(['queued', 'sending', 'sent', 'dead']),
  attempts: z.number(),
  dueAt: at,
  leaseUntil: atOrNull,
  slackTs: textOrNull,
  lastError: textOrNull,
  createdAt: at,
}) satisfies z.ZodType<QueuedNotice>;

export const InstallationRow = z.object({
  teamId: text,
  enterpriseId: textOrNull,
  data: json(z.unknown()),
  installedAt: at,
}) satisfies z.ZodType<Installation>;

/**
 * A row as the desk knows it. Columns that the schema does not name are left out.
 * Throws with table and id where the row is not what this version writes.
 */
export function readRow<Schema extends z.ZodType>(table: string, schema: Schema, row: unknown): z.output<Schema> {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const { id } = z.object({ id: z.string() }).catch({ id: 'without an id' }).parse(row);
  throw new Error(
    `Row ${id} of the table ${table} can't be read by this version of Second Source:\n${z.prettifyError(read.error)}`,
  );
}
