import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { messageOf } from '../../src/lib/errors.ts';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for the throw-away server; the first one to ask has it started. */
    postgresDoor: string;
  }
}

export type ServerAnswer = { readonly url: string } | { readonly reason: string };

const NOBODY = 65_534;
const HOW_TO_GET_THEM =
  'PostgreSQL suites are skipped. Install the server (Debian: apt-get install postgresql), or set TEST_DATABASE_URL to one on which databases may be made.';
const START_LIMIT_MS = 30_000;

/** For a whole run of vitest: opens the door, and takes the server away at the end if one was asked for. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<ThrowAwayServer> | null = null;
  const door = createServer((_, response) => {
    const first = server === null;
    server ??= startServer();
    void server
      .then(
        ({ url }): ServerAnswer => ({ url }),
        (error: unknown): ServerAnswer => {
          const reason = error instanceof Error ? error.message : String(error);
          if (first) console.warn(`${HOW_TO_GET_THEM} (${reason})`);
          return { reason };
        },
      )
      .then((answer) => response.end(JSON.stringify(answer)));
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  door.unref();
  project.provide('postgresDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.closeAllConnections();
    await promisify(door.close.bind(door))();
    await server?.then(
      ({ stop }) => stop(),
      () => {}, // there was none; it was said when it was asked for
    );
  };
}

type ThrowAwayServer = { readonly url: string; readonly stop: () => Promise<void> };

async function startServer(): Promise<ThrowAwayServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} };
  const binaries = findBinaries();
  // The server refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(join(tmpdir(), 'second-source-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  try {
    const port = await freePort();
    const keeper = keepServer(binaries, port, folder, user);
    const url = `postgres://test@127.0.0.1:${port}/postgres`;
    await answering(url, keeper);
    return {
      url,
      stop: async () => {
        const gone = once(keeper, 'exit');
        keeper.stdin?.end();
        await gone;
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

// Children that a shell has put in the background are deaf to INT until the server has its own ears: hence the loop.
const keeping = `
  (initdb -D data -U test -A trust -E UTF8 --locale=C --no-sync > /dev/null || kill -TERM $$
    [ -e over ] || exec postgres -D data "$@" 2> /dev/null) & server=$!
  cat > /dev/null; touch over
  while kill -INT $server 2> /dev/null; do sleep 0.1; done
  cd /; rm -rf "$FOLDER"`;

/**
 * The server under a shell that waits for the end of its input and then takes server and files away: the input ends
 * with this process, however that dies. Where no cluster can be made the shell ends, with the reason on its stderr.
 */
function keepServer(binaries: string, port: number, folder: string, user: object): ChildProcess {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
  ].flatMap((setting) => ['-c', setting]);
  return spawn('/bin/sh', ['-c', keeping, 'keeper', ...settings], {
    ...user,
    cwd: folder,
    env: { PATH: `${binaries}:${process.env.PATH}`, FOLDER: folder },
    // Not of our process group: Ctrl-C must not take the keeper before the server.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

function findBinaries(): string {
  const version = (path: string) => Number(/\d+/.exec(path)?.[0] ?? 0);
  const folders = [
    ...globSync([
      '/usr/lib/postgresql/*/bin',
      '/usr/pgsql-*/bin',
      '/usr/local/pgsql/bin',
      '/opt/homebrew/opt/postgresql*/bin',
    ]),
  ].sort((one, other) => version(other) - version(one));
  try {
    folders.push(
      execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    );
  } catch {
    // Not installed: the folders above are all there is.
  }
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
  if (found === undefined) throw new Error('no initdb and postgres found on this machine');
  return found;
}

async function answering(url: string, keeper: ChildProcess): Promise<void> {
  let complaint = '';
  keeper.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  let ended = false;
  keeper.once('close', () => {
    ended = true;
  });
  keeper.stdin?.on('error', () => {}); // it ended; that is told below
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    const client = new Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until || ended) {
        keeper.stdin?.end();
        const reason = complaint === '' ? messageOf(error) : complaint.trim().replace(/\s+/g, ' ');
        throw new Error(`the server did not start: ${reason}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
