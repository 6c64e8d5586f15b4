import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadStoreSettings } from '../../config.ts';
import { watchedFeeds } from '../../desk/choose-feeds.ts';
import { exportList, importList } from '../../desk/feed-lists.ts';
import type { Store } from '../../desk/ports.ts';
import { createFeedParser } from '../../feed/feed-parser-worker.ts';
import { writeOpml } from '../../feed/opml.ts';
import { messageOf } from '../../lib/errors.ts';
import { httpUrl } from '../../lib/url.ts';
import type { WatchedFeed } from '../../news/feed.ts';
import { createFeedFetcher } from '../../web/fetch-feed.ts';
import { createPageFetcher } from '../../web/fetch-page.ts';
import { findFeeds } from '../../web/find-feeds.ts';
import type { Command, Io } from '../command.ts';
import { withStore } from '../with-store.ts';

const clock = { now: () => Date.now() };

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** A feed with its health, as it is printed. */
function toLine(feed: WatchedFeed): object {
  const { id, url, outlet, title, language, state, lastError, intervalMs, intervalReason, seen, kept, dropped } = feed;
  return {
    id,
    url,
    outlet,
    title,
    language,
    state,
    error: lastError,
    intervalMs,
    intervalReason,
    seen,
    kept,
    dropped,
    dropReasons: feed.dropReasons,
    notes: feed.notes,
    ...(feed.push === undefined ? {} : { push: pushToLine(feed.push) }),
    lastSuccess: iso(feed.lastSuccessAt),
    lastEntry: iso(feed.lastEntryAt),
  };
}

function pushToLine(push: NonNullable<WatchedFeed['push']>): object {
  if (push.kind === 'active') return { ...push, until: iso(push.until) };
  return push.kind === 'failed' ? { ...push, since: iso(push.since) } : push;
}

async function run(verb: string, argument: string, store: Store, io: Io): Promise<number> {
  const print = (value: object) => io.output.write(`${JSON.stringify(value)}\n`);
  const { allowPrivateNetworks, contact } = loadStoreSettings();
  const web = { userAgent: `SecondSource/0.1.0${contact === null ? '' : ` (+${contact})`}`, allowPrivateNetworks };
  switch (verb) {
    case 'list':
      for (const feed of await watchedFeeds(store, true)) print(toLine(feed));
      return 0;
    case 'export':
      io.output.write(exportList(await store.feeds.list()));
      return 0;
    case 'remove': {
      const feed = (await store.feeds.list()).find(({ id, url }) => id === argument || url === argument);
      if (feed === undefined) {
        io.errors.write(`No feed with the address or id ${argument} is watched. "feeds list" has them.\n`);
        return 1;
      }
      await store.feeds.remove(feed.id);
      print({ removed: feed.url });
      return 0;
    }
    default:
      return add(verb, argument, store, web, io, print);
  }
}

/** `add` one feed or the best one of a site, `import` a list. */
async function add(
  verb: string,
  argument: string,
  store: Store,
  web: Parameters<typeof createFeedFetcher>[0],
  io: Io,
  print: (value: object) => void,
): Promise<number> {
  const fetchers = { feeds: createFeedFetcher(web), parser: createFeedParser(), pages: createPageFetcher(web) };
  try {
    let list = argument;
    if (verb === 'add') {
      const [best, ...others] = await findFeeds(argument, fetchers);
      if (best === undefined) throw new Error(`No feed was found at ${argument}`);
      print({ best, others });
      list = writeOpml('', [{ url: best.url, title: best.title, siteUrl: null }]);
    } else if (httpUrl(argument) === null) list = await readFile(argument, 'utf8');
    const outcome = await importList(list, null, { store, ...fetchers, machine: clock }, (done, total) => {
      io.errors.write(`${done} of ${total}\n`);
      return Promise.resolve();
    });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    const { total, added, known, dead } = outcome.report;
    print({ total, added: added.map(({ url }) => url), known: known.map(({ url }) => url), dead });
    return dead.length > 0 ? 1 : 0;
  } catch (error) {
    io.errors.write(`${messageOf(error)}\n`);
    return 1;
  } finally {
    await Promise.all([fetchers.feeds.close(), fetchers.parser.close(), fetchers.pages.close()]);
  }
}

const needsArgument: Readonly<Record<string, boolean>> = {
  list: false,
  export: false,
  add: true,
  remove: true,
  import: true,
};

export const feeds: Command = {
  help: 'list | add ADDRESS | remove ADDRESS | import FILE-OR-ADDRESS | export: the feeds of the store, with their health',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: false });
    const [verb = 'list', argument = ''] = positionals;
    if (!Object.hasOwn(needsArgument, verb) || (needsArgument[verb] === true && argument === '')) {
      io.errors.write(`feeds ${feeds.help}\n`);
      return 64;
    }
    return withStore(io, (store) => run(verb, argument, store, io));
  },
};
