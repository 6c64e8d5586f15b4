import { App } from '@slack/bolt';
import type { Desk } from '../desk/desk.ts';
import type { Clock, Log, Messenger, Rooms, Store } from '../desk/ports.ts';
import { messageOf } from '../lib/errors.ts';
import { createBoltLog } from './bolt-log.ts';
import { type ClientSettings, createClients, postingOptions, timelyFetch } from './clients.ts';
import { handleErrors } from './failure.ts';
import type { HealthChecks, Route } from './health.ts';
import { createIdentity, type Identity, untilKnown } from './identity.ts';
import { createInstallations, type Installations, NotInstalledError } from './installations.ts';
import { type ClientFor, createMessenger } from './messenger.ts';
import { registerAll } from './registrations.ts';
import { createRooms } from './rooms.ts';
import { createWire, firstConnectionMs, type SlackTransport, type Wire } from './transport.ts';
import { within } from './within.ts';

export type { SlackTransport };

export type SlackOptions = {
  readonly transport: SlackTransport;
  /** Another Web API root (`SLACK_API_URL`), null for Slack's own. */
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly clock: Clock;
  readonly once: Store['once'];
  readonly health: HealthChecks;
  /** What else is served on our port. */
  readonly routes?: readonly Route[];
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
  const settings: ClientSettings = { apiUrl: options.apiUrl, logger: createBoltLog(log) };
  let isStopped = false;
  let desk: Desk | null = null;

  const installations =
    transport.kind === 'oauth'
      ? createInstallations(transport.installations, { clock, log, keys: transport.tokenKeys })
      : null;
  const { health, routes = [], onFatal } = options;
  const wire = createWire(transport, {
    log,
    health,
    routes,
    onFatal,
    settings,
    installations,
    isStopped: () => isStopped,
  });
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

  async function stop(): Promise<void> {
    isStopped = true;
    await wire.close();
  }
  /** Waits for Slack to say who we are; goes on in the background where it does not answer. */
  async function know(asked: Identity): Promise<void> {
    let isLate = false;
    const knowing = untilKnown(asked, log, () => isStopped).catch((error: unknown) => {
      if (!isLate) throw error;
      onFatal(error instanceof Error ? error : new Error(messageOf(error)));
    });
    await within(knowing, firstConnectionMs);
    isLate = true;
  }
  registerAll(app, { desk: attached, clock, log, once: options.once }, installations);

  return {
    messenger: createMessenger(clientFor, {
      revoked: (teamId, code) => installations?.revoked(teamId, code) ?? Promise.resolve(),
    }),
    rooms: createRooms(clientFor, { now: () => clock.now(), log }),
    attach: (given) => {
      desk = given;
    },
    async start() {
      attached();
      await app.init();
      const resealed = (await installations?.reseal()) ?? 0;
      if (resealed > 0) log.info('tokens-sealed', { count: resealed });
      try {
        // First of all, so that health can be asked while Slack is down.
        const address = (await wire.listen())?.address();
        if (identity !== null) await know(identity);
        await wire.connect();
        return { port: typeof address === 'object' && address !== null ? address.port : null };
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
    ready: () => wire.connected() && (identity?.isKnown() ?? true),
  };
}
