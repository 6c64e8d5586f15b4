import { shortcutHints } from '../../src/demo/shortcut-hints.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/demo/workspace/workspace.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { createSlack, type SlackSide, type SlackTransport } from '../../src/slack/app.ts';
import { createFakeDesk } from './fake-desk.ts';

type LogLine = { readonly level: string; readonly event: string; readonly detail: Record<string, unknown> };

export function createLogBook() {
  const lines: LogLine[] = [];
  const at =
    (level: string) =>
    (event: string, detail: Record<string, unknown> = {}) => {
      lines.push({ level, event, detail });
    };
  return { lines, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

const ok = () => Promise.resolve({ ok: true, detail: {} });

/** Our side of Slack against a workspace, not started yet. */
export function sideOf(
  workspace: Pick<Workspace, 'apiUrl' | 'botToken' | 'appToken'>,
  change: Partial<SlackTransport> = {},
) {
  const book = createLogBook();
  const seen = new Set<string>();
  const fatal: Error[] = [];
  const transport = {
    kind: 'socket',
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    port: null,
    ...change,
  } as SlackTransport;
  const side: SlackSide = createSlack({
    transport,
    apiUrl: workspace.apiUrl,
    log: book.log,
    clock: { now: () => Date.now() },
    once: (key) => Promise.resolve(!seen.has(key) && seen.add(key) !== undefined),
    health: { healthz: ok, readyz: ok },
    onFatal: (error) => fatal.push(error),
  });
  return { side, lines: book.lines, fatal };
}

/** A workspace, our side connected to it, and a desk in memory. */
export async function startAll(options: WorkspaceOptions = {}, change: Partial<Desk> = {}) {
  const workspace = await startWorkspace({ shortcuts: shortcutHints, ...options });
  const fake = createFakeDesk(change);
  const made = sideOf(workspace);
  made.side.attach(fake.desk);
  await made.side.start();
  return {
    workspace,
    ...fake,
    ...made,
    stop: async () => {
      await made.side.stop();
      await workspace.close();
    },
  };
}
