import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf, UserFacingError } from '../lib/errors.ts';

// A process that was killed a moment ago may still be on its way out.
const PATIENCE_MS = 3_000;

/**
 * Takes the data directory for this process, and makes it where it is missing. Returns how to give it back.
 * The lock is the operating system's, on a file beside the database (by SQLite, which knows how to on every system):
 * it ends with the process, however that ends, and no process id has to be believed.
 * Throws a `UserFacingError` where another process has it, or where the directory can't be written.
 */
export function lockDataDirectory(dataDir: string): () => void {
  const holderPath = join(dataDir, 'second-source.pid');
  let lock: DatabaseSync;
  try {
    makeDirectory(resolve(dataDir));
    lock = new DatabaseSync(join(dataDir, 'second-source.lock'), { timeout: PATIENCE_MS });
  } catch (error) {
    throw new UserFacingError(
      `The data directory ${dataDir} can't be used: ${messageOf(error)}`,
      'Set DATA_DIR to a directory that this process may write.',
      { cause: error },
    );
  }
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw new UserFacingError(
      `The data directory ${dataDir} is in use by another process of Second Source (${readHolder(holderPath)}).`,
      'Stop that one first, or give this one a DATA_DIR of its own. Several instances share a PostgreSQL database: set DATABASE_URL.',
      { cause: error },
    );
  }
  writeFileSync(holderPath, `process ${process.pid} on ${hostname()}`);
  return () => lock.close();
}

// One by one: where the system refuses with "not found" (as in /proc), Node's own `recursive` tries for ever (24.21).
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeDirectory(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it just now.
    if (!existsSync(path)) throw error;
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(0, 200);
  } catch {
    return 'it did not say which';
  }
}
