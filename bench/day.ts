import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startWorkspace, type Workspace } from '../src/demo/workspace/workspace.ts';
import { BotProcess } from '../test/support/bot-process.ts';
import { type Bench, round } from './bench.ts';
import { channelFigures, deliveryFigures, saidIn } from './day-figures.ts';
import { DayOutlets } from './day-outlets.ts';
import { type DayPiece, type DayPlan, type DaySize, type DayStory, planDay } from './day-plan.ts';

const ada = 'U0ADA00001';
// Slack opens some hundred windows a minute, and no more.
const WINDOW_MS = 620;
const TICK_MS = 250;
const COMMAND_EVERY_MS = 500;
const ASK_EVERY_MS = 1000;
const PATIENCE_MS = 60_000;
const FORM_WITHIN_MS = 6000;
const MOST_TRIES = 20;
const QUIET_WITHIN_MS = 45_000;
const commands = ['/story list', '/story sources 1', '/story feeds', '/story help'];
const questions = [
  'Who has denied it?',
  'Who reported it first?',
  'How many sources are there?',
  'What did the ministry say?',
];

const sizeOf = (environment: NodeJS.ProcessEnv) => {
  const stories = Number(environment.DAY_STORIES ?? 200);
  const channels = Math.max(1, Math.round(stories / 5));
  return {
    size: { stories, channels, entries: Number(environment.DAY_ENTRIES ?? 30_000) },
    dayMs: Number(environment.DAY_SECONDS ?? 300) * 1000,
  };
};

const channelOf = (at: number) => `C0DESK${String(at).padStart(5, '0')}`;
const at = (all: readonly number[], share: number) => {
  const sorted = all.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

/** Milliseconds, as people waited for them. */
type Waits = { readonly acks: number[]; readonly answers: number[] };

async function timed<T>(waits: number[], act: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await act();
  waits.push(performance.now() - begun);
  return result;
}

/**
 * Follows a claim as a person does: a form that is held back for a similar story is sent once more, and one that does not
 * open is asked for again. Gives how often it did not.
 */
async function follow(workspace: Workspace, { claim, channel }: DayStory, { acks }: Waits): Promise<number> {
  const channelId = channelOf(channel);
  for (let missed = 0; missed < MOST_TRIES; missed++) {
    // One that came too late stays open otherwise, and Slack stacks three at most.
    for (const { id } of workspace.openViews(ada)) await workspace.closeView({ userId: ada, viewId: id });
    const before = new Set(workspace.openViews(ada).map(({ id }) => id));
    await timed(acks, () => workspace.command({ userId: ada, channelId, text: `/story track ${claim}` }));
    const opened = () => workspace.openViews(ada).find(({ id }) => !before.has(id));
    const view = await workspace.waitFor(opened, FORM_WITHIN_MS).catch(() => null);
    if (view === null) continue;
    for (let turn = 0; turn < 2; turn++) {
      await timed(acks, () => workspace.submitView({ userId: ada, viewId: view.id, values: {} }));
      if (!workspace.openViews(ada).some(({ id }) => id === view.id)) return missed;
    }
  }
  throw new Error(`"${claim}" could not be followed.`);
}

/** Asks in the thread of a story's first message, if there is one. */
async function ask(workspace: Workspace, channelId: string, question: string, { answers }: Waits): Promise<void> {
  const root = workspace.messages(channelId).find(({ threadTs, ts }) => threadTs === null || threadTs === ts);
  if (root === undefined) return;
  await timed(answers, async () => {
    const asked = workspace.say({ userId: ada, channelId, threadTs: root.ts, text: question });
    const answered = () =>
      workspace
        .thread(channelId, root.ts)
        .find(({ ts, metadata }) => ts > asked.ts && metadata?.event_type === 'story_answer');
    // An answer that never comes is a wait of a minute in the figures.
    await workspace.waitFor(answered, PATIENCE_MS).catch(() => null);
  });
}

/** The whole day: people follow and ask, outlets publish, all at the same time. Gives how many entries there were, and how many forms that did not open. */
async function playDay(
  workspace: Workspace,
  outlets: DayOutlets,
  plan: DayPlan,
  size: DaySize,
  dayMs: number,
  waits: Waits,
) {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  const due: { at: number; piece: DayPiece }[] = [];
  let entries = 0;
  let missed = 0;
  const publish = async () => {
    let next = 0;
    while (entries < size.entries && (elapsed() < dayMs || next < plan.noise.length || due.length > 0)) {
      const now = elapsed();
      for (; next < Math.min(plan.noise.length, (plan.noise.length * now) / dayMs); next++) {
        outlets.publish(plan.noise[next] as DayPiece);
        entries += 1;
      }
      for (
        let one = due.findIndex((piece) => piece.at <= now);
        one >= 0;
        one = due.findIndex((piece) => piece.at <= now)
      ) {
        for (const { piece } of due.splice(one, 1)) outlets.publish(piece);
        entries += 1;
      }
      await later(TICK_MS);
    }
  };
  const followAll = async () => {
    for (const story of plan.stories) {
      const next = elapsed() + WINDOW_MS;
      missed += await follow(workspace, story, waits);
      const from = elapsed() + 6000;
      const step = Math.max(0, dayMs - 10_000 - from) / story.pieces.length;
      due.push(...story.pieces.map((piece, n) => ({ at: from + n * step, piece })));
      await later(Math.max(0, next - elapsed()));
    }
  };
  const asking: Promise<unknown>[] = [];
  const askAll = async () => {
    for (let n = 0; elapsed() < dayMs; n++) {
      const channelId = channelOf(n % size.channels);
      const text = commands[n % commands.length] ?? '';
      asking.push(timed(waits.acks, () => workspace.command({ userId: ada, channelId, text })));
      if (n % (ASK_EVERY_MS / COMMAND_EVERY_MS) === 0)
        asking.push(
          ask(workspace, channelOf((n * 7) % size.channels), questions[(n / 2) % questions.length] ?? '', waits),
        );
      await later(COMMAND_EVERY_MS);
    }
  };
  await Promise.all([publish(), followAll(), askAll()]);
  await Promise.all(asking);
  return { entries, missed };
}

/** Until nothing more is said, or for a minute and a half. */
async function untilQuiet(workspace: Workspace, size: DaySize): Promise<void> {
  const end = performance.now() + QUIET_WITHIN_MS;
  const said = () => Array.from({ length: size.channels }, (_, n) => saidIn(workspace, channelOf(n)).length).join();
  for (let before = ''; before !== said() && performance.now() < end; await later(6000)) before = said();
}

export const day: Bench = {
  help: '200 followed stories in 40 channels and 30,000 entries in five minutes, the bot in a process of its own (DAY_STORIES, DAY_ENTRIES, DAY_SECONDS)',
  async run() {
    const { size, dayMs } = sizeOf(process.env);
    const plan = planDay(size);
    const channels = Array.from({ length: size.channels }, (_, n) => ({
      id: channelOf(n),
      name: `desk-${n + 1}`,
      members: ['ada'],
    }));
    const dataDir = mkdtempSync(join(tmpdir(), 'second-source-day-'));
    const workspace = await startWorkspace({ rateLimit: true, channels });
    const outlets = new DayOutlets(plan.outlets);
    await outlets.listen();
    const feeds = join(dataDir, 'feeds.opml');
    writeFileSync(feeds, outlets.opml());
    const bot = new BotProcess({
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      DATA_DIR: dataDir,
      FEEDS: feeds,
      POLL_SECONDS: '5',
      ALLOW_PRIVATE_NETWORKS: 'true',
      LOG_LEVEL: 'info',
      // As `npm start` has it, and with its loop watched.
      NODE_OPTIONS: `--max-semi-space-size=4 --import ${fileURLToPath(new URL('loop-watch.ts', import.meta.url))} ${process.env.DAY_NODE_OPTIONS ?? ''}`,
      MALLOC_ARENA_MAX: '2',
      MALLOC_TRIM_THRESHOLD_: '131072',
      MALLOC_MMAP_THRESHOLD_: '131072',
    });
    const own = monitorEventLoopDelay({ resolution: 5 });
    try {
      await bot.start();
      own.enable();
      const waits: Waits = { acks: [], answers: [] };
      const begun = performance.now();
      const from = bot.log.length;
      const { entries, missed } = await playDay(workspace, outlets, plan, size, dayMs, waits);
      const seconds = (performance.now() - begun) / 1000;
      await untilQuiet(workspace, size);
      const until = Date.now();
      const total = (performance.now() - begun) / 1000;
      await bot.stop();
      const held = [...bot.log.slice(from).matchAll(/"event":"loop","longest":(\d+)/g)].map(([, ms]) => Number(ms));
      const ids = channels.map(({ id }) => id);
      return [
        { what: 'stories, channels, outlets', figure: `${size.stories}, ${size.channels}, ${plan.outlets.length}` },
        { what: 'seconds of news; until all was said', figure: `${round(seconds)}; ${round(total)}` },
        { what: 'entries a second', figure: round(entries / seconds) },
        ...(await deliveryFigures(dataDir, workspace, ids, plan, { entries, until })),
        ...channelFigures(workspace, ids),
        {
          what: `ms to an acknowledgement, of ${waits.acks.length}: p50, p99`,
          figure: `${at(waits.acks, 0.5)}, ${at(waits.acks, 0.99)}`,
        },
        { what: 'forms that did not open', figure: missed },
        {
          what: `ms to an answer, of ${waits.answers.length}: p50, p95`,
          figure: `${at(waits.answers, 0.5)}, ${at(waits.answers, 0.95)}`,
        },
        {
          what: 'loop held, ms: longest; longest of a second: median, p95',
          figure: `${Math.max(0, ...held)}; ${at(held, 0.5)}, ${at(held, 0.95)}`,
        },
        { what: 'seconds in which it was held over 100 ms', figure: held.filter((ms) => ms > 100).length },
        { what: 'errors in the log', figure: [...bot.log.matchAll(/"level":"error"/g)].length },
        { what: 'loop of the bench itself (workspace, outlets) held, ms: longest', figure: Math.round(own.max / 1e6) },
      ];
    } finally {
      await bot.stop();
      if (process.env.DAY_LOG !== undefined) writeFileSync(process.env.DAY_LOG, bot.log);
      await outlets.close();
      await workspace.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
