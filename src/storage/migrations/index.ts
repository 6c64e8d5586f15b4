import { start } from './0001-start.ts';
import type { Migration } from './migration.ts';

export const migrations = {
  '0001-start': start,
} satisfies Record<string, Migration>;
