import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../src/desk/deps.ts';
import { createFollowed } from '../src/desk/followed.ts';
import type { Log, Store } from '../src/desk/ports.ts';
import { createFeedWatch } from '../src/desk/watch-feeds.ts';
import { addressKey } from '../src/feed/entry-identity.ts';
import { createFeedParser } from '../src/feed/feed-parser-worker.ts';
import { openStore } from '../src/storage/open-store.ts';
import { createFeedFetcher } from '../src/web/fetch-feed.ts';
import type { Bench } from './bench.ts';

type Sighting = {
  readonly feed: string;
  readonly title: string;
  readonly description: string | null;
  readonly url: string;
  readonly guid: string | null;
  readonly published: string;
};

const shown = 60;
const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: (...what) => console.error(...what) };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
// Of the data alone, by other means than the product's: an address without its parameters and fragment.
const addressOf = ({ url }: Sighting) =>
  (url.split(/[?#]/, 1)[0] ?? url).replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
// The data has a double escape here and there, which readers undo.
const tidy = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .split('\u0000')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .join('|');
const wording = ({ title, description }: Sighting) => `${title}\u0000${description ?? ''}`;

/** What an outlet's feed shows now: the latest wording of each address, the newest sixty. */
class Outlet {
  readonly #items = new Map<string, Sighting>();
  publish(sighting: Sighting): void {
    const key = addressOf(sighting);
    this.#items.delete(key);
    this.#items.set(key, sighting);
  }
  document(name: string): string {
    const items = [...this.#items.values()].slice(-shown).reverse();
    const body = items.map(
      ({ title, description, url, guid, published }) =>
        `<item><title>${escaped(title)}</title><link>${escaped(url)}</link>${guid === null ? '' : `<guid>${escaped(guid)}</guid>`}` +
        `<pubDate>${new Date(published).toUTCString()}</pubDate><description>${escaped(description ?? '')}</description></item>`,
    );
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(name)}</title>${body.join('')}</channel></rss>`;
  }
}

/** A wording that stood when the feed was polled and is another one than at the poll before, by address. */
type Expected = { readonly wordings: Map<string, string>; revisions: number };

async function replay(rows: readonly Sighting[], everyMs: number | null) {
  const names = [...new Set(rows.map(({ feed }) => feed))];
  const outlets = new Map(names.map((name) => [name, new Outlet()]));
  const server = createServer((request, response) => {
    const name = names[Number(request.url?.slice(1))] ?? '';
    const body = outlets.get(name)?.document(name) ?? '';
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'second-source-march-'));
  const store = await openStore({ databaseUrl: null, dataDir, log: silent });
  const fetcher = createFeedFetcher({ userAgent: 'SecondSourceBench/1', allowPrivateNetworks: true });
  const parser = createFeedParser();
  let now = Date.parse(rows[0]?.published ?? '') - 1000;
  const clock = { now: () => now };
  const watch = createFeedWatch(depsOf(store, fetcher, parser, clock));
  const expected: Expected = { wordings: new Map(), revisions: 0 };
  let polls = 0;
  const poll = async () => {
    await watch.tick();
    await watch.idle();
    polls += 1;
  };
  try {
    for (const [at, name] of names.entries())
      await store.feeds.add(
        { url: `${origin}/${at}`, title: name, siteUrl: null, outlet: name, language: 'en', addedBy: null },
        now,
      );
    let pending = new Map<string, Sighting>();
    const settle = () => {
      for (const [key, sighting] of pending) {
        const before = expected.wordings.get(key);
        if (before !== undefined && before !== wording(sighting)) expected.revisions += 1;
        expected.wordings.set(key, wording(sighting));
      }
      pending = new Map();
    };
    for (const row of rows) {
      const at = Date.parse(row.published);
      if (everyMs === null) now = Math.max(now + 2000, at);
      else
        for (; now + everyMs <= at; now += everyMs) {
          if (pending.size === 0) continue;
          settle();
          await poll();
        }
      outlets.get(row.feed)?.publish(row);
      pending.set(`${row.feed} ${addressOf(row)}`, row);
      if (everyMs !== null) continue;
      settle();
      await poll();
    }
    now += everyMs ?? 2000;
    settle();
    await poll();
    return { ...(await compare(store, expected, rows)), polls };
  } finally {
    await watch.idle();
    await store.close();
    await fetcher.close();
    await parser.close();
    server.closeAllConnections();
    server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function depsOf(store: Store, feeds: Deps['feeds'], parser: Deps['parser'], clock: Deps['clock']): Deps {
  const never = () => Promise.reject(new Error('not asked for here'));
  return {
    store,
    feeds,
    parser,
    pages: { fetchPage: () => Promise.resolve({ kind: 'unreadable', reason: 'no pages here' }) },
    reader: { extract: never, close: () => Promise.resolve() },
    findFeeds: never,
    pictures: { columns: never, timeline: never },
    messenger: { deliver: never, find: never, permalink: never },
    rooms: { describe: never, hasMember: never, isShared: never, changed: () => {} },
    secondReader: null,
    clock,
    machine: clock,
    pace: 1,
    log: silent,
    followed: createFollowed(store),
    pollMs: 1000,
  };
}

async function compare(store: Store, { wordings, revisions }: Expected, rows: readonly Sighting[]) {
  const feeds = await store.feeds.list();
  const idOf = new Map(feeds.map(({ outlet, id }) => [outlet, id]));
  const articles = new Map<string, string>();
  let lost = 0;
  let stale = 0;
  const entries = new Set<string>();
  for (const [key, last] of wordings) {
    const sighting = rows.findLast((row) => `${row.feed} ${addressOf(row)}` === key);
    if (sighting === undefined) continue;
    const known = await store.entries.known(idOf.get(sighting.feed) ?? '', [[`url:${addressKey(sighting.url)}`]]);
    const entry = [...known.values()][0];
    if (entry === undefined) {
      lost += 1;
      continue;
    }
    entries.add(entry.id);
    articles.set(key, entry.articleId);
    if (tidy(`${entry.entry.title}\u0000${entry.entry.summary}`) !== tidy(last)) stale += 1;
  }
  let found = 0;
  for (const id of new Set(articles.values())) found += (await store.articles.revisions(id)).length;
  const kept = feeds.reduce((sum, feed) => sum + feed.kept, 0);
  return {
    entries: wordings.size,
    lost,
    twice: kept - entries.size,
    'not up to date': stale,
    revisions,
    found,
    'one story, two addresses': wordings.size - lost - new Set(articles.values()).size,
  };
}

export const march: Bench = {
  help: 'fourteen days of March 2022 as feeds on loopback, polled through the real watch: entries lost, twice, revisions found (needs SHARED_DATA)',
  async run() {
    const path = join(process.env.SHARED_DATA ?? '../shared/data', 'news-2022-03', 'entries.jsonl');
    const rows = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Sighting);
    const after = await replay(rows, null);
    const minute = await replay(rows, 60_000);
    return [
      { polled: 'after each change', ...after },
      { polled: 'each minute', ...minute },
    ];
  },
};
