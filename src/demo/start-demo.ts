import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, startBot } from '../bot.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../lib/log.ts';
import { STORY_SPEED, type StoryClock } from './clock.ts';
import { dayOutlets } from './day/articles.ts';
import { type Outlets, startOutlets } from './outlets.ts';
import { shortcutHints } from './shortcut-hints.ts';
import type { Panel } from './workspace/page-state.ts';
import { startWorkspace, type Workspace } from './workspace/workspace.ts';

export const foreignDesk = 'C0FOREIGN1';
/** The visitor looks over Ada's shoulder; Ben follows the story before the visitor comes. */
const visitor = 'U0ADA00001';
export const editor = 'U0BEN00002';

export type Demo = {
  readonly workspace: Workspace;
  readonly outlets: Outlets;
  readonly bot: Bot;
  readonly clock: StoryClock;
  stop(): Promise<void>;
};

export type DemoOptions = {
  readonly clock: StoryClock;
  /** Of the workspace's page; 0 for any free one. */
  readonly port: number;
  readonly panel: (parts: { outlets: Outlets }) => Panel;
  /** One line of the bot's log. */
  readonly log: (line: string) => void;
};

/** Starts outlets, a Slack workspace and the bot, all in this process, on data that goes away at the end. */
export async function startDemo({ clock, port, panel, log }: DemoOptions): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'second-source-demo-'));
  const closers: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (const close of closers.splice(0).toReversed()) await close();
  };
  try {
    const outlets = await startOutlets(dayOutlets, clock.now);
    closers.push(() => outlets.close());
    const workspace = await startWorkspace({
      port,
      now: clock.now,
      users: [
        { id: visitor, name: 'ada', realName: 'Ada Marsh' },
        { id: editor, name: 'ben', realName: 'Ben Okafor' },
      ],
      channels: [
        { id: foreignDesk, name: 'foreign-desk', topic: 'What the foreign desk follows today' },
        { id: 'C0GENERAL1', name: 'general', bot: false },
        {
          id: 'C0INVESTIG',
          name: 'investigations',
          topic: 'Private: only Ada sees it and what is followed here',
          private: true,
          members: ['ada'],
          bot: true,
        },
      ],
      commands: commandHints,
      shortcuts: shortcutHints,
      panel: panel({ outlets }),
    });
    closers.push(() => workspace.close());
    const feedsFile = join(dataDir, 'feeds.opml');
    await writeFile(feedsFile, outlets.opml);
    const config = readConfig({
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      DATA_DIR: dataDir,
      FEEDS: feedsFile,
      ALLOW_PRIVATE_NETWORKS: 'true',
    });
    // Shorter than a second, so that each second's tick finds every feed due again.
    const bot = await startBot(
      { ...config, pollMs: 500 },
      { clock, pace: STORY_SPEED, log: createLog('info', log, clock.now) },
    );
    closers.push(() => bot.stop());
    return { workspace, outlets, bot, clock, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const commandHints = [
  { text: '/story sources', hint: 'number', help: 'Who says so, who denies it, how many independent sources' },
  { text: '/story timeline', hint: 'number', help: 'The story, hour by hour' },
  { text: '/story ask', hint: 'question', help: 'A question about a story' },
  { text: '/story track', hint: 'claim or link', help: 'Follow a story' },
  { text: '/story list', help: 'The stories of this channel' },
  { text: '/story mute', hint: 'number', help: 'No alerts for a while' },
  { text: '/story stop', hint: 'number', help: 'Follow it no longer' },
  { text: '/story feeds', help: 'The feeds and how they are' },
  { text: '/story help', help: 'All commands' },
];
