import { start } from './0001-start.ts';
import { secondReader } from './0002-second-reader.ts';
import { steering } from './0003-steering.ts';
import { feeds } from './0004-feeds.ts';
import { feedHealth } from './0006-feed-health.ts';
import { questionThreads } from './0007-question-threads.ts';
import { workspaces } from './0008-workspaces.ts';
import type { Migration } from './migration.ts';

export const migrations = {
  '0001-start': start,
  '0002-second-reader': secondReader,
  '0003-steering': steering,
  '0004-feeds': feeds,
  '0006-feed-health': feedHealth,
  '0007-question-threads': questionThreads,
  '0008-workspaces': workspaces,
} satisfies Record<string, Migration>;
