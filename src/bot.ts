import { readFile } from 'node:fs/promises';
import { createPageReader } from './article/page-reader-worker.ts';
import type { Config } from './config.ts';
import { createDesk } from './desk/create-desk.ts';
import { startDelivery } from './desk/deliver-alerts.ts';
import type { Deps } from './desk/deps.ts';
import type { Desk } from './desk/desk.ts';
import { coverWaiting } from './desk/follow-story.ts';
import { createFollowed } from './desk/followed.ts';
import { forgetWorkspaces } from './desk/forget-workspaces.ts';
import { importFeeds } from './desk/import-feeds.ts';
import { endMutes, forgetOld, stopQuiet, tellFailing, tellSilent } from './desk/keep-house.ts';
import type { Clock, Log, SecondReader, Store } from './desk/ports.ts';
import { createPush } from './desk/push-feeds.ts';
import { createPageWatch } from './desk/recheck-pages.ts';
import { createDigests } from './desk/tell-digests.ts';
import { createFeedWatch, type FeedWatch } from './desk/watch-feeds.ts';
import { createFeedParser } from './feed/feed-parser-worker.ts';
import { createGiveBack } from './give-back.ts';
import { UserFacingError } from './lib/errors.ts';
import { createLog } from './lib/log.ts';
import { createPictures } from './picture/pictures-worker.ts';
import { startSchedule } from './schedule.ts';
import { createSlack, type SlackTransport } from './slack/app.ts';
import { openStore } from './storage/open-store.ts';
import { createFeedFetcher } from './web/fetch-feed.ts';
import { createPageFetcher } from './web/fetch-page.ts';
import { findFeeds } from './web/find-feeds.ts';
import { createHub, createWebsubHandler, websubPath } from './web/websub.ts';

export type Bot = {
  readonly desk: Desk;
  readonly store: Store;
  /** Resolves when nothing is under way: no poll, nothing to say. For the demo and the tests. */
  idle(): Promise<void>;
  /** Stops within ten seconds: timers first, then what is under way, Slack, the database. */
  stop(): Promise<void>;
};

export type Overrides = {
  /** The newsroom's time, where a day is replayed. */
  readonly clock?: Clock;
  /** Milliseconds of the newsroom's time in one of the machine's; 1 where it is left out. */
  readonly pace?: number;
  readonly log?: Log;
  /** Slack refused us for good after the start. */
  readonly onFatal?: (error: Error) => void;
};

const systemClock: Clock = { now: () => Date.now() };
const VERSION = '0.1.0';

/**
 * The composition root: configuration → storage → desk → Slack → schedule.
 * @throws UserFacingError where the database, the feeds file or a token is not what it should be.
 */
export async function startBot(config: Config, overrides: Overrides = {}): Promise<Bot> {
  const clock = overrides.clock ?? systemClock;
  const log =
    overrides.log ??
    createLog(
      config.logLevel,
      (line) => process.stderr.write(`${line}\n`),
      () => systemClock.now(),
    );
  const store = await openStore({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log });
  const closers: (() => Promise<unknown>)[] = [() => store.close()];
  try {
    await store.adopt(systemClock.now());
    const userAgent = `SecondSource/${VERSION}${config.contact === null ? '' : ` (+${config.contact})`}`;
    const web = { userAgent, allowPrivateNetworks: config.allowPrivateNetworks };
    const feeds = createFeedFetcher(web);
    const parser = createFeedParser();
    const pages = createPageFetcher(web);
    const reader = createPageReader();
    const pictures = createPictures();
    closers.push(
      () => feeds.close(),
      () => parser.close(),
      () => pages.close(),
      () => reader.close(),
      () => pictures.close(),
    );
    const secondReader = config.llm === null ? null : await loadSecondReader(config.llm);
    const hub = createHub(web);
    closers.push(() => hub.close());
    let watch: FeedWatch | null = null;
    const push =
      config.publicUrl === null
        ? null
        : createPush(
            { store, machine: systemClock, log },
            { hub, publicUrl: config.publicUrl, feeds: () => watchOf(watch) },
          );
    const slack = createSlack({
      transport: transportOf(config.slack, store),
      apiUrl: config.slackApiUrl,
      log,
      clock,
      once: store.once,
      health: {
        healthz: () => health(store, true),
        readyz: () => health(store, slack.ready()),
      },
      routes: push === null ? [] : [{ path: websubPath, method: ['GET', 'POST'], handler: createWebsubHandler(push) }],
      onFatal: (error) => overrides.onFatal?.(error),
    });
    const deps: Deps = {
      store,
      feeds,
      parser,
      push,
      pages,
      reader,
      findFeeds: (url) => findFeeds(url, { feeds, parser, pages }),
      pictures,
      messenger: slack.messenger,
      rooms: slack.rooms,
      secondReader,
      clock,
      machine: systemClock,
      pace: overrides.pace ?? 1,
      log,
      followed: createFollowed(store),
      pollMs: config.pollMs,
    };
    const desk = createDesk(deps);
    slack.attach(desk);
    await deps.followed.refresh();
    if (config.feedsFile !== null) await importFeeds(await readFeedsFile(config.feedsFile), deps);
    watch = createFeedWatch(deps, push);
    const feedWatch = watch;
    const pageWatch = createPageWatch(deps);
    const digests = createDigests(deps);
    await slack.start();
    closers.push(() => slack.stop());
    const delivery = startDelivery(deps);
    closers.push(() => delivery.stop());
    const covering = coverWaiting(deps).catch((error: unknown) => log.error('archive_search_failed', { error }));
    const giveBack = createGiveBack();
    const schedule = startSchedule(
      {
        polls: () => feedWatch.tick(),
        pages: () => pageWatch.tick(),
        minutely: async () => {
          await endMutes(deps);
          await digests.tick();
          await coverWaiting(deps);
          await push?.tick();
          if (giveBack()) log.debug('memory_given_back', { rss: process.memoryUsage.rss() });
        },
        hourly: async () => {
          await stopQuiet(deps);
          await tellFailing(deps);
          await tellSilent(deps);
        },
        nightly: async () => {
          await forgetWorkspaces(config.graceMs, deps);
          log.info('archive_trimmed', { articles: await forgetOld(deps) });
        },
      },
      log,
      deps.pace,
    );
    closers.push(async () => {
      await schedule.stop();
      await feedWatch.stop();
    });
    // First of all: what waits for the second reader goes on without it.
    if (secondReader !== null) closers.push(() => secondReader.close());
    log.info('started', { mode: config.slack.mode, feeds: (await store.feeds.list()).length });
    return {
      desk,
      store,
      async idle() {
        await covering;
        await feedWatch.idle();
        await delivery.idle();
      },
      stop: () => closeAll(closers, log),
    };
  } catch (error) {
    await closeAll(closers, log);
    throw error;
  }
}

function watchOf(watch: FeedWatch | null): FeedWatch {
  if (watch === null) throw new Error('A hub called before feeds are watched.');
  return watch;
}

function transportOf(slack: Config['slack'], store: Store): SlackTransport {
  if (slack.mode === 'socket')
    return { kind: 'socket', botToken: slack.botToken, appToken: slack.appToken, port: slack.port };
  const { signingSecret, port, botToken, oauth } = slack;
  if (oauth !== null) return { kind: 'oauth', signingSecret, port, ...oauth, installations: store.installations };
  return { kind: 'http', signingSecret, port, botToken: botToken ?? '' };
}

/** Its packages are loaded only where somebody wants them. */
async function loadSecondReader(settings: NonNullable<Config['llm']>): Promise<SecondReader> {
  const { createSecondReader } = await import('./llm/second-reader.ts');
  return createSecondReader(settings, systemClock);
}

/** Healthy: the database answers. Ready: Slack is there too. */
async function health(store: Store, connected: boolean): Promise<{ ok: boolean; detail: Record<string, unknown> }> {
  await store.ping();
  const outbox = await store.outbox.pending();
  return { ok: connected, detail: { slack: connected ? 'connected' : 'not connected', outbox } };
}

async function readFeedsFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserFacingError(
      `The feeds file ${path} can't be read.`,
      'FEEDS must name an OPML file; leave it empty to add feeds with /story feeds add.',
      { cause: error },
    );
  }
}

/** The last opened is closed first; a closer that hangs or fails does not keep the others from closing. */
async function closeAll(closers: (() => Promise<unknown>)[], log: Log): Promise<void> {
  for (const close of closers.splice(0).toReversed()) {
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, 4_000);
    try {
      await Promise.race([close(), late.promise]);
    } catch (error) {
      log.error('close_failed', { error });
    }
    clearTimeout(timer);
  }
}
