import type { Generated } from 'kysely';
import type { z } from 'zod';
import type {
  ArticleRow,
  DecisionRow,
  EntryRow,
  FeedRow,
  InstallationRow,
  LedgerRow,
  OutboxRow,
  ReadingRow,
  RevisionRow,
  SecondReadingRow,
  StoryRow,
  SubscriptionRow,
} from './rows.ts';

/** The tables as queries see them. Columns are camelCase here and snake_case in the database. */
export type Tables = {
  feeds: z.input<typeof FeedRow> & { host: string; leaseUntil: number | null };
  entries: z.input<typeof EntryRow> & { missingAt: Generated<number | null>; withdrawnAt: Generated<number | null> };
  entryKeys: { feedId: string; key: string; entryId: string };
  subscriptions: z.input<typeof SubscriptionRow>;
  articles: z.input<typeof ArticleRow> & { n: Generated<number> };
  revisions: z.input<typeof RevisionRow> & { n: Generated<number> };
  stories: z.input<typeof StoryRow>;
  channelSettings: {
    teamId: string;
    channelId: string;
    settings: string;
    changedBy: string;
    changedAt: number;
  };
  storyNumbers: { teamId: string; channelId: string; last: number };
  storyThreads: { teamId: string; channelId: string; ts: string; storyId: string };
  storyReadings: z.input<typeof ReadingRow>;
  secondReadings: z.input<typeof SecondReadingRow>;
  secondReadingDays: { day: string; calls: number };
  storyDecisions: z.input<typeof DecisionRow> & {
    n: Generated<number>;
    fingerprint: string;
    undoneAt: number | null;
    undoneBy: string | null;
  };
  storyLedgers: z.input<typeof LedgerRow> & { storyId: string };
  outbox: z.input<typeof OutboxRow> & {
    n: Generated<number>;
    noticeKind: string;
    sentAt: number | null;
  };
  questions: {
    id: string;
    storyId: string | null;
    teamId: string;
    channelId: string;
    userId: string;
    threadTs: string | null;
    question: string;
    answer: string;
    at: number;
  };
  questionFeedback: { questionId: string; userId: string; verdict: 'helpful' | 'wrong' };
  installations: z.input<typeof InstallationRow>;
  workspaces: { teamId: string; enterpriseId: string | null; removedAt: number | null; removedWhy: string | null };
  onceKeys: { key: string; seenAt: number };
  choreRuns: { name: string; dueAt: number };
};
