import { App, type AppOptions, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Workspace } from '../../../src/demo/workspace/workspace.ts';

// Broken sockets are what these tests are about; Bolt's lines about them would drown the rest.
const logger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** A real Bolt app in Socket Mode, built as ours is: no shared option objects, reconnects after a second. */
export function createSocketApp(workspace: Workspace, options: Partial<AppOptions> = {}): App {
  const { apiUrl: slackApiUrl, appToken } = workspace;
  const receiver = new SocketModeReceiver({
    appToken,
    clientPingTimeout: 1000,
    logger,
    installerOptions: { clientOptions: { slackApiUrl, retryConfig: { retries: 1000, factor: 1.3, maxTimeout: 1000 } } },
  });
  return new App({
    token: workspace.botToken,
    receiver,
    logger,
    clientOptions: { slackApiUrl, timeout: 5000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    ...options,
  });
}

/** A real Bolt app behind signed HTTP. */
export function createHttpApp(workspace: Workspace, signingSecret: string): App {
  return new App({
    token: workspace.botToken,
    receiver: new HTTPReceiver({ signingSecret, logger }),
    logger,
    clientOptions: { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } },
  });
}
