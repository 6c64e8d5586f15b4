import type { Server } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Desk } from '../desk/desk.ts';
import type { Clock, Log, Messenger, Rooms, Store } from '../desk/ports.ts';
import { messageOf, UserFacingError } from '../lib/errors.ts';
import { createBoltLog } from './bolt-log.ts';
import { connectingOptions, createClients, postingOptions, timelyFetch } from './clients.ts';
import { handleErrors } from './failure.ts';
import { closeServer, type HealthChecks, healthRoutes, serveHealth } from './health.ts';
import { createIdentity, type Identity, refusedToken, untilKnown } from './identity.ts';
import { createInstallations, type Installations, NotInstalledError } from './installations.ts';
import { type ClientFor, createMessenger } from './messenger.ts';
import { registerAll } from './registrations.ts';
import { createRooms } from './rooms.ts';
import { botScopes } from './scopes.ts';

const pingTimeoutMs = 2500;
// How long `start` waits for the first connection before it goes on in the background.
const firstConnectionMs = 10_000;
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
      readonly installations: Store['installations'];
    };

export type SlackOptions = {
  readonly transport: SlackTransport;
  /** Another Web API root (`SLACK_API_URL`), null for Slack's own. */
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly clock: Clock;
  readonly once: Store['once'];
  readonly health: HealthChecks;
  /** Called when Slack refuses us for good after the start: nothing will come of waiting. */
  readonly onFatal: (error: Error) => void;
};

export type SlackSide = {
  readonly messenger: Messenger;
  readonly rooms: Rooms;
  /** To be called before `start`: what people do goes to this desk. */
  readonly attach: (desk: Desk) => void;
  /**
   * Connects, or goes on trying where Slack is down. `port`: where HTTP is served, null for nowhere.
   * Throws a UserFacingError where Slack refuses a token or the port is taken.
   */
  readonly start: () => Promise<{ readonly port: number | null }>;
  /** Within five seconds. */
  readonly stop: () => Promise<void>;
  /** Known to Slack and connected. */
  readonly ready: () => boolean;
};

type Wire = {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  readonly connected: () => boolean;
  readonly open: () => Promise<Server | null>;
  readonly close: () => Promise<void>;
};

function portTaken(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new UserFacingError(`Port ${port} can't be used (${code}).`, 'Set PORT to a free one.', { cause: error });
}

async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

type Settings = Parameters<typeof createClients>[0];

function socketWire(
  transport: Extract<SlackTransport, { kind: 'socket' }>,
  { log, health, onFatal }: SlackOptions,
  settings: Settings,
  isStopped: () => boolean,
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
    async open() {
      if (transport.port !== null) {
        server = await serveHealth(transport.port, health).catch((error: unknown) => {
          throw portTaken(error, transport.port ?? 0);
        });
      }
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
      return server;
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
  { health }: SlackOptions,
  settings: Settings,
  installations: Installations | null,
): Wire {
  const receiver = new HTTPReceiver({
    signingSecret: transport.signingSecret,
    port: transport.port,
    endpoints: eventsPath,
    logger: settings.logger,
    customRoutes: healthRoutes(health),
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
    async open() {
      server = await receiver.start(transport.port).catch((error: unknown) => {
        throw portTaken(error, transport.port);
      });
      return server;
    },
    close: async () => (server === null ? undefined : closeServer(server, stopWithinMs)),
  };
}

/** The client that speaks for us in a team: the one token, or the team's own (renewed where tokens rotate). */
function clientsByTeam(
  transport: SlackTransport,
  receiver: Wire['receiver'],
  installations: Installations | null,
  withToken: ReturnType<typeof createClients>,
): ClientFor {
  if (transport.kind !== 'oauth') return () => Promise.resolve(withToken(transport.botToken));
  return async (teamId) => {
    const query = { teamId, enterpriseId: undefined, isEnterpriseInstall: false };
    // Asked for itself: the installer's own error does not tell "not installed" from "could not be asked".
    await installations?.store.fetchInstallation(query);
    const found = await receiver.installer?.authorize(query);
    if (found?.botToken === undefined) throw new NotInstalledError();
    return withToken(found.botToken);
  };
}

/** Slack's side of the bot: Socket Mode, signed HTTP for one workspace, or OAuth for many. */
export function createSlack(options: SlackOptions): SlackSide {
  const { transport, log, clock } = options;
  const settings: Settings = { apiUrl: options.apiUrl, logger: createBoltLog(log) };
  let isStopped = false;
  let desk: Desk | null = null;

  const installations = transport.kind === 'oauth' ? createInstallations(transport.installations, clock) : null;
  const wire =
    transport.kind === 'socket'
      ? socketWire(transport, options, settings, () => isStopped)
      : httpWire(transport, options, settings, installations);
  const withToken = createClients(settings);
  const clientFor = clientsByTeam(transport, wire.receiver, installations, withToken);
  const identity: Identity | null =
    transport.kind === 'oauth' ? null : createIdentity(withToken(transport.botToken), transport.botToken);

  const app = new App({
    receiver: wire.receiver,
    logger: settings.logger,
    clientOptions: postingOptions(settings),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
    ...(identity === null ? {} : { authorize: () => identity.get() }),
  });
  handleErrors(app, log, withToken, timelyFetch);
  const attached = () => {
    if (desk === null) throw new Error('The desk was not attached before Slack was started.');
    return desk;
  };
  registerAll(app, { desk: attached, clock, log, once: options.once }, installations);

  return {
    messenger: createMessenger(clientFor),
    rooms: createRooms(clientFor, { now: () => clock.now(), log }),
    attach: (given) => {
      desk = given;
    },
    async start() {
      attached();
      await app.init();
      if (identity !== null) {
        const knowing = untilKnown(identity, log, () => isStopped);
        let settled = false;
        const guarded = knowing.catch((error: unknown) => {
          if (!settled) throw error;
          options.onFatal(error instanceof Error ? error : new Error(messageOf(error)));
        });
        await within(guarded, firstConnectionMs);
        settled = true;
      }
      const server = await wire.open();
      const address = server?.address();
      return { port: typeof address === 'object' && address !== null ? address.port : null };
    },
    async stop() {
      isStopped = true;
      await wire.close();
    },
    ready: () => wire.connected() && (identity?.isKnown() ?? true),
  };
}
