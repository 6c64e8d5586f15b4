import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

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
    const data = join(folder, 'data');
    const made = spawn(
      join(binaries, 'initdb'),
      ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await finished(made, 'initdb');
    const port = await freePort();
    const keeper = keepServer(join(binaries, 'postgres'), data, port, folder, user);
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

/**
 * The server under a shell that waits for the end of its input and then takes server and files away: the input ends
 * with this process, however that dies.
 */
function keepServer(postgres: string, data: string, port: number, folder: string, user: object): ChildProcess {
  const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];
  const server = [
    postgres,
    '-D',
    data,
    '-p',
    String(port),
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((setting) => ['-c', setting]),
  ];
  const script = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; cd /; rm -rf "$FOLDER"';
  return spawn('/bin/sh', ['-c', script, 'keeper', ...server], {
    ...user,
    cwd: folder,
    env: { PATH: process.env.PATH, FOLDER: folder },
    // Not of our process group: Ctrl-C must not take the keeper before the server.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
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

async function finished(process: ChildProcess, name: string): Promise<void> {
  let complaint = '';
  process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [code] = (await once(process, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${complaint.trim().replace(/\s+/g, ' ')}`);
}

async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await promisify(probe.close.bind(probe))();
  return port;
}

async function answering(url: string, keeper: ChildProcess): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    const client = new Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until || keeper.exitCode !== null) {
        keeper.stdin?.end();
        throw new Error(`the server did not start: ${error instanceof Error ? error.message : String(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
