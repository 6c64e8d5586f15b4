import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/demo/workspace/workspace.ts';
import { BotProcess } from '../support/bot-process.ts';
import { Outlets } from '../support/outlets.ts';

export const desk = 'C0NEWSDESK';
export const ada = 'U0ADA00001';

/** A whole newsroom: local Slack, outlets on loopback, and the bot in a process of its own. */
export type Newsroom = {
  readonly workspace: Workspace;
  readonly outlets: Outlets;
  readonly bot: BotProcess;
  close(): Promise<void>;
};

export async function openNewsroom(
  names: readonly string[],
  options: WorkspaceOptions = {},
  env: Record<string, string> = {},
): Promise<Newsroom> {
  const workspace = await startWorkspace(options);
  const outlets = await Outlets.open(names);
  const dataDir = mkdtempSync(join(tmpdir(), 'second-source-'));
  const feeds = join(dataDir, 'feeds.opml');
  writeFileSync(feeds, outlets.opml());
  const bot = new BotProcess({
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: workspace.apiUrl,
    DATA_DIR: dataDir,
    FEEDS: feeds,
    POLL_SECONDS: '1',
    ALLOW_PRIVATE_NETWORKS: 'true',
    LOG_LEVEL: 'debug',
    ...env,
  });
  return {
    workspace,
    outlets,
    bot,
    async close() {
      await bot.kill();
      await outlets.close();
      await workspace.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Does it again where no window came: on a busy machine the three seconds in which one may be opened can run out. */
export async function opened<T>(act: () => Promise<unknown>, look: () => Promise<T>, times = 5): Promise<T> {
  for (let time = 1; ; time += 1) {
    await act();
    try {
      return await look();
    } catch (error) {
      if (time === times) throw error;
    }
  }
}

/** Follows a claim as a person does: the command, the modal, its submission. */
export async function track({ workspace }: Newsroom, claim: string, channelId = desk, userId = ada): Promise<void> {
  const view = await opened(
    () => workspace.command({ userId, channelId, text: `/story track ${claim}` }),
    () => workspace.waitFor(() => workspace.openViews(userId).at(-1), 6_000),
  );
  const submitted = await workspace.submitView({ userId, viewId: view.id, values: {} });
  if (Object.keys(submitted.errors).length > 0)
    throw new Error(`The modal refused: ${JSON.stringify(submitted.errors)}`);
}

export type Said = { readonly id: string; readonly kind: string; readonly subject: string; readonly ts: string };

/** Every alert in the channel, thread replies included, by its metadata. */
export function alertsIn({ workspace }: Newsroom, channelId = desk): readonly Said[] {
  const channel = workspace.world.channels.get(channelId);
  return [...(channel?.messages.values() ?? [])].flatMap((message) => {
    const metadata = message.metadata as { event_type?: string; event_payload?: Record<string, string> } | null;
    if (metadata?.event_type !== 'story_alert') return [];
    const { alert_id: id = '', kind = '', subject = '' } = metadata.event_payload ?? {};
    return [{ id, kind, subject, ts: message.ts }];
  });
}
