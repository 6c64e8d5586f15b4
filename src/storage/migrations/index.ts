import { start } from './0001-start.ts';
import { secondReader } from './0002-second-reader.ts';
import { steering } from './0003-steering.ts';
import type { Migration } from './migration.ts';

export const migrations = {
  '0001-start': start,
  '0002-second-reader': secondReader,
  '0003-steering': steering,
} satisfies Record<string, Migration>;
