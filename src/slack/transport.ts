import type { Server } from 'node:http';
import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Log, Store } from '../desk/ports.ts';
import { messageOf, UserFacingError } from '../lib/errors.ts';
import { type ClientSettings, connectingOptions, postingOptions } from './clients.ts';
import { closeServer, type HealthChecks, healthRoutes, type Route, serveHealth } from './health.ts';
import { refusedToken } from './identity.ts';
import type { Installations } from './installations.ts';
import { botScopes } from './scopes.ts';
import { within } from './within.ts';

const pingTimeoutMs = 2500;
/** How long a start waits for Slack before it goes on in the background. */
export const firstConnectionMs = 10_000;
const stopWithinMs = 4000;
const eventsPath = '/slack/events';

export type SlackTransport =
  /** `port`: for `/healthz` and `/readyz`, null for none. */
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string; readonly port: number | null }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number }
  | {
      readonly kind: 'oauth';
      readonly signingSecret: string;
      readonly port: number;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      /** 32 bytes each; the first one seals the tokens that are kept. */
      readonly tokenKeys: readonly Uint8Array[];
      readonly installations: Store['installations'];
    };

type Surroundings = {
  readonly log: Log;
  readonly health: HealthChecks;
  readonly routes: readonly Route[];
  readonly onFatal: (error: Error) => void;
  readonly settings: ClientSettings;
  readonly isStopped: () => boolean;
  readonly installations: Installations | null;
};

/** How Slack reaches us: Bolt's receiver, and how to open and close it. */
export type Wire = {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  readonly connected: () => boolean;
  /** Serves HTTP, where there is any to serve. Throws where the port can't be had. */
  readonly listen: () => Promise<Server | null>;
  /** Opens the connection to Slack. Throws where Slack refuses the token. */
  readonly connect: () => Promise<void>;
  readonly close: () => Promise<void>;
};

function portTaken(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new UserFacingError(`Port ${port} can't be used (${code}).`, 'Set PORT to a free one.', { cause: error });
}

function socketWire(
  transport: Extract<SlackTransport, { kind: 'socket' }>,
  { log, health, routes, onFatal, settings, isStopped }: Surroundings,
): Wire {
  const receiver = new SocketModeReceiver({
    appToken: transport.appToken,
    logger: settings.logger,
    clientPingTimeout: pingTimeoutMs,
    // Options of its own: the library writes its retries into them.
    installerOptions: { clientOptions: connectingOptions(settings, isStopped) },
  });
  let isConnected = false;
  let server: Server | null = null;
  receiver.client.on('connected', () => {
    isConnected = true;
    log.info('slack-connected');
  });
  for (const event of ['close', 'disconnecting', 'disconnected', 'reconnecting']) {
    receiver.client.on(event, () => {
      if (isConnected) log.info('slack-disconnected', { event });
      isConnected = false;
    });
  }
  return {
    receiver,
    connected: () => isConnected,
    async listen() {
      const { port } = transport;
      if (port === null) return null;
      server = await serveHealth(port, health, routes).catch((error: unknown) => {
        throw portTaken(error, port);
      });
      return server;
    },
    async connect() {
      let settled = false;
      const connecting = receiver.start().then(
        () => undefined,
        (error: unknown) => {
          if (isStopped()) return;
          const refused = refusedToken(error, 'SLACK_APP_TOKEN') ?? error;
          if (!settled) throw refused;
          onFatal(refused instanceof Error ? refused : new Error(messageOf(refused)));
        },
      );
      try {
        await within(connecting, firstConnectionMs);
      } finally {
        settled = true;
      }
    },
    async close() {
      await Promise.all([
        within(receiver.client.disconnect(), stopWithinMs),
        server === null ? null : closeServer(server, stopWithinMs - 1000),
      ]);
    },
  };
}

function httpWire(
  transport: Exclude<SlackTransport, { kind: 'socket' }>,
  { health, routes, settings, installations }: Surroundings,
): Wire {
  const receiver = new HTTPReceiver({
    signingSecret: transport.signingSecret,
    port: transport.port,
    endpoints: eventsPath,
    logger: settings.logger,
    customRoutes: [...healthRoutes(health), ...routes],
    installerOptions: { clientOptions: postingOptions(settings) },
    ...(transport.kind === 'oauth' && installations !== null
      ? {
          clientId: transport.clientId,
          clientSecret: transport.clientSecret,
          stateSecret: transport.stateSecret,
          scopes: [...botScopes],
          installationStore: installations.store,
        }
      : {}),
  });
  let server: Server | null = null;
  return {
    receiver,
    connected: () => server?.listening === true,
    async listen() {
      server = await receiver.start(transport.port).catch((error: unknown) => {
        throw portTaken(error, transport.port);
      });
      return server;
    },
    connect: () => Promise.resolve(),
    close: async () => (server === null ? undefined : closeServer(server, stopWithinMs)),
  };
}

export function createWire(transport: SlackTransport, around: Surroundings): Wire {
  return transport.kind === 'socket' ? socketWire(transport, around) : httpWire(transport, around);
}
