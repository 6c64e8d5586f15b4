import type { AlertChoice } from './alert.ts';

/** A claim that a desk follows in one channel. Instants: milliseconds since 1970. */
export type Story = {
  readonly id: string;
  readonly teamId: string;
  readonly channelId: string;
  /** What people type: `/story sources 2`. Counts up within a channel and is never given twice. */
  readonly number: number;
  readonly claim: string;
  readonly originUrl: string | null;
  readonly trackedBy: string;
  readonly trackedAt: number;
  readonly state: 'following' | 'paused' | 'stopped';
  readonly mutedUntil: number | null;
  readonly alerts: readonly AlertChoice[];
  /** Null: never by itself. */
  readonly stopAfterQuietMs: number | null;
  /** The channel is private: nobody outside may see the story. */
  readonly isPrivate: boolean;
  readonly lastNewsAt: number | null;
  /** A short name that the desk gave it; the claim stands beside it. */
  readonly title?: string | null;
  /** Who it was handed to; null: still who tracked it. */
  readonly keeper?: string | null;
  /** The story that it was merged into; it is stopped then. */
  readonly mergedInto?: string | null;
  /** When it was last taken up again: its quiet days count from there. */
  readonly resumedAt?: number | null;
  /** Paused because its channel was archived, or we were taken out of it. Null: by a person, or not at all. */
  readonly pausedBy?: 'archive' | 'removal' | null;
  /** Whether claim and articles may be sent to the second reader. Null: yes in a public channel, no in any other. */
  readonly secondReader?: boolean | null;
};
