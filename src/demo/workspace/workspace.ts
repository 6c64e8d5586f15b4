import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Actor } from './actor.ts';
import { ApiError } from './api-error.ts';
import { mimeType, toApiMessage } from './api-shapes.ts';
import { Delivery } from './delivery.ts';
import { Faults } from './faults.ts';
import { fileBytes, readArgs, readBody, send, sendJson } from './http.ts';
import { HttpDispatch } from './http-dispatch.ts';
import type { Hub, Secrets } from './hub.ts';
import { Journal } from './journal.ts';
import type { Json } from './json.ts';
import { Limiter } from './limiter.ts';
import { PageServer } from './page-server.ts';
import type { CommandHint, Panel, ShortcutHint } from './page-state.ts';
import { addMember, removeMember } from './posting.ts';
import { ResponseUrls } from './response-urls.ts';
import { SocketMode } from './socket-mode.ts';
import { serveApi } from './web-api.ts';
import {
  type Change,
  type Channel,
  type ChannelSeed,
  type Ephemeral,
  type Message,
  type UserSeed,
  type View,
  World,
} from './world.ts';

/** How the workspace reaches the app. */
export type Mode =
  | { readonly kind: 'socket' }
  | { readonly kind: 'http'; readonly url: string; readonly signingSecret?: string };

export interface WorkspaceOptions {
  /** 0, or nothing, for any free port. */
  readonly port?: number;
  readonly users?: readonly UserSeed[];
  readonly channels?: readonly ChannelSeed[];
  readonly botName?: string;
  /** Milliseconds, for the stamps of messages and events; limits and expiries run on the real clock. */
  readonly now?: () => number;
  /** Slack's rate limits; off where left out. */
  readonly rateLimit?: boolean;
  readonly mode?: Mode;
  /** A file to which every line of the journal is appended. */
  readonly journalFile?: string;
  /** OAuth scopes granted to the app; all where left out. */
  readonly scopes?: readonly string[];
  /** 3,000 where left out. */
  readonly ackTimeoutMs?: number;
  /** When an event is told again after a failure: at once, after one and after five minutes where left out. */
  readonly retryDelaysMs?: readonly number[];
  readonly fileProcessingMs?: number;
  /** What the page's composer completes. */
  readonly commands?: readonly CommandHint[];
  readonly shortcuts?: readonly ShortcutHint[];
  readonly panel?: Panel;
}

const defaultUsers: readonly UserSeed[] = [
  { id: 'U0ADA00001', name: 'ada', realName: 'Ada Marsh' },
  { id: 'U0BEN00002', name: 'ben', realName: 'Ben Okafor' },
];
const defaultChannels: readonly ChannelSeed[] = [
  { id: 'C0NEWSDESK', name: 'newsdesk', topic: 'What the desk follows today' },
  { id: 'C0GENERAL1', name: 'general', bot: false },
  { id: 'C0INVESTIG', name: 'investigations', private: true, members: ['ada'] },
];
const secrets: Secrets = {
  botToken: 'xoxb-local-workspace-bot',
  appToken: 'xapp-1-local-workspace-app',
  signingSecret: 'local-workspace-signing-secret',
  clientId: '1000000000.2000000000',
  clientSecret: 'local-workspace-client-secret',
  verificationToken: 'local-workspace-verification',
};

/** Opens a Slack workspace on 127.0.0.1: Web API, Socket Mode or signed HTTP, and a page for people. See README.md. */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = new Workspace(options);
  await workspace.listen(options.port ?? 0);
  return workspace;
}

export class Workspace {
  readonly botToken = secrets.botToken;
  readonly appToken = secrets.appToken;
  readonly signingSecret: string;
  readonly clientId = secrets.clientId;
  readonly clientSecret = secrets.clientSecret;
  readonly world: World;
  readonly journal: Journal;
  readonly faults = new Faults();
  readonly #server: Server;
  readonly #socketMode: SocketMode;
  readonly #httpDispatch: HttpDispatch | null;
  readonly #hub: Hub;
  readonly #actor: Actor;
  readonly #page: PageServer;
  /** Where the app is told things in HTTP mode. */
  readonly appUrl: string | null;
  #url = '';
  #isOut = false;

  constructor(options: WorkspaceOptions) {
    const mode = options.mode ?? { kind: 'socket' };
    this.appUrl = mode.kind === 'http' ? mode.url : null;
    const ackTimeoutMs = options.ackTimeoutMs ?? 3_000;
    this.signingSecret = (mode.kind === 'http' ? mode.signingSecret : undefined) ?? secrets.signingSecret;
    this.world = new World(
      options.users ?? defaultUsers,
      options.channels ?? defaultChannels,
      options.botName ?? 'secondsource',
      options.now ?? Date.now,
    );
    this.journal = new Journal(options.journalFile);
    this.#socketMode = new SocketMode(this.journal, this.world.appId, ackTimeoutMs);
    this.#httpDispatch = mode.kind === 'http' ? new HttpDispatch(mode.url, this.signingSecret, ackTimeoutMs) : null;
    const transport = this.#httpDispatch ?? this.#socketMode;
    this.#hub = {
      world: this.world,
      secrets: { ...secrets, signingSecret: this.signingSecret },
      journal: this.journal,
      faults: this.faults,
      limiter: options.rateLimit === true ? new Limiter() : null,
      delivery: new Delivery(
        transport,
        this.journal,
        this.world,
        secrets,
        options.retryDelaysMs ?? [0, 60_000, 300_000],
      ),
      responseUrls: new ResponseUrls(),
      scopes: options.scopes === undefined ? null : new Set(options.scopes),
      oauthCodes: new Map(),
      fileProcessingMs: options.fileProcessingMs ?? 200,
      baseUrl: () => this.#url,
      socketUrl: () => this.#newSocketUrl(),
    };
    this.#actor = new Actor(this.#hub);
    this.#page = new PageServer(this.#hub, this.#actor, {
      commands: options.commands ?? [],
      shortcuts: options.shortcuts ?? [],
      panel: options.panel ?? null,
    });
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on('upgrade', (request, stream, head) => {
      const url = new URL(request.url ?? '/', this.#url);
      if (this.#isOut) stream.destroy();
      else this.#socketMode.upgrade(request, stream, head, url.searchParams.get('ticket'));
    });
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** `http://127.0.0.1:port`. */
  get url(): string {
    return this.#url;
  }
  /** For `clientOptions.slackApiUrl`; ends in `/api/`. */
  get apiUrl(): string {
    return `${this.#url}/api/`;
  }
  get botUserId(): string {
    return this.world.bot.id;
  }
  get teamId(): string {
    return this.world.teamId;
  }
  /** Socket Mode connections that are open and answer. */
  get connections(): number {
    return this.#socketMode.connections;
  }

  #newSocketUrl(): string {
    const ticket = this.#socketMode.ticket();
    if (ticket === null) throw new ApiError('too_many_websockets');
    return `${this.#url.replace('http', 'ws')}/link?ticket=${ticket}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#route(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      const text = error instanceof Error ? error.message : String(error);
      sendJson(
        response,
        { ok: false, error: error instanceof RangeError ? 'request_too_large' : 'internal_error', text },
        500,
      );
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#url);
    const [, first = '', second = ''] = url.pathname.split('/');
    const isForApp = ['api', 'response', 'upload', 'files'].includes(first);
    if (this.#isOut && isForApp) send(response, 503, 'text/plain', 'Service unavailable');
    else if (first === 'api') await serveApi(this.#hub, second, url, request, response);
    else if (first === 'response') await this.#serveResponseUrl(second, url, request, response);
    else if (first === 'upload') await this.#takeUpload(second, request, response);
    else if (first === 'files') this.#serveFile(second, response);
    else await this.#page.serve(url, request, response);
  }

  async #serveResponseUrl(key: string, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = readArgs(url, request.headers['content-type'] ?? '', await readBody(request));
    this.journal.write('response-url', 'post', { body });
    const fault = this.faults.strike('response_url', null);
    if (fault?.kind === 'status') return send(response, fault.status ?? 503, 'text/plain', 'fault');
    if (fault?.kind === 'drop-before-store') return void request.socket.destroy();
    try {
      this.#hub.responseUrls.post(this.#hub, key, body);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isGone = error.code === 'used_url' || error.code === 'expired_url';
      return isGone
        ? send(response, 404, 'text/plain', error.code)
        : sendJson(response, { ok: false, error: error.code, ...error.fields }, 400);
    }
    send(response, 200, 'text/plain', 'ok');
  }

  async #takeUpload(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = this.world.files.get(id);
    if (file === undefined) return send(response, 404, 'text/plain', 'No such upload');
    const bytes = fileBytes(request.headers['content-type'] ?? '', await readBody(request));
    if (bytes.length !== file.length)
      return send(response, 400, 'text/plain', `Expected ${file.length} bytes, got ${bytes.length}`);
    file.bytes = bytes;
    return send(response, 200, 'text/plain', `OK - ${bytes.length}`);
  }

  #serveFile(id: string, response: ServerResponse): void {
    const file = this.world.files.get(id);
    if (!file?.bytes) send(response, 404, 'text/plain', 'No such file');
    else send(response, 200, mimeType(file.name), file.bytes, { 'x-content-type-options': 'nosniff' });
  }

  // What people do.

  say: Actor['say'] = (what) => this.#actor.say(what);
  command: Actor['command'] = async (what) => await this.#actor.command(what);
  click: Actor['click'] = async (what) => await this.#actor.click(what);
  submitView: Actor['submitView'] = async (what) => await this.#actor.submitView(what);
  closeView: Actor['closeView'] = async (what) => await this.#actor.closeView(what);
  shortcut: Actor['shortcut'] = async (what) => await this.#actor.shortcut(what);
  suggest: Actor['suggest'] = async (what) => await this.#actor.suggest(what);
  openHome: Actor['openHome'] = (userId, tab) => this.#actor.openHome(userId, tab);

  /** A person brings the bot into a channel. */
  inviteBot(channelId: string, userId: string): void {
    addMember(this.#hub, this.#known(channelId), this.botUserId, userId);
  }
  removeBot(channelId: string): void {
    removeMember(this.#hub, this.#known(channelId), this.botUserId);
  }
  join(channelId: string, userId: string, inviterId: string | null = null): void {
    addMember(this.#hub, this.#known(channelId), userId, inviterId);
  }
  leave(channelId: string, userId: string): void {
    removeMember(this.#hub, this.#known(channelId), userId);
  }
  /** Opens (or finds) the bot's direct conversation with a person; the channel's id. */
  directChannel(userId: string): string {
    return this.world.directChannel(userId).id;
  }
  archive(channelId: string, userId: string): void {
    this.#known(channelId).archived = true;
    this.world.changed({ kind: 'member', channelId });
    this.sendEvent({ type: 'channel_archive', channel: channelId, user: userId });
  }
  /** Any other event, such as `app_uninstalled` or `tokens_revoked`. */
  sendEvent(event: Json): void {
    this.#hub.delivery.event(event);
  }

  #known(channelId: string): Channel {
    const channel = this.world.channels.get(channelId);
    if (channel === undefined) throw new Error(`No channel ${channelId}`);
    return channel;
  }

  // What people see.

  /** All messages of a channel, replies too, oldest first; without the lines about people coming and going. */
  messages(channelId: string): readonly Message[] {
    return this.#known(channelId).messages.filter(({ subtype }) => subtype === null);
  }
  /** A thread's first message and its replies. */
  thread(channelId: string, ts: string): readonly Message[] {
    const root = this.world.message(channelId, ts);
    return root === undefined ? [] : [root, ...this.world.replies(channelId, ts)];
  }
  ephemerals(userId: string, channelId?: string): readonly Ephemeral[] {
    return this.world.ephemerals.filter(
      (one) => one.userId === userId && (channelId === undefined || one.channelId === channelId),
    );
  }
  openViews(userId: string): readonly View[] {
    return this.world.openViews(userId);
  }
  home(userId: string): View | undefined {
    return this.world.homes.get(userId);
  }
  /** A message as the Web API would show it. */
  apiMessage(channelId: string, ts: string): Json | undefined {
    const message = this.world.message(channelId, ts);
    return message === undefined ? undefined : toApiMessage(message, this.world, this.#url, true);
  }
  onEvent(listener: (change: Change) => void): () => void {
    return this.world.onChange(listener);
  }

  /** The panel's state is another now: the page looks again. */
  panelChanged(): void {
    this.world.changed({ kind: 'panel' });
  }

  /** Waits until `look` gives something true, and gives that. Throws after `timeoutMs`. */
  async waitFor<T>(look: () => T, timeoutMs = 5_000): Promise<NonNullable<T>> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const seen = look();
      if (seen) return seen;
      if (Date.now() > end) {
        const last = this.journal.lines.slice(-5).map(({ kind, name }) => `${kind} ${name}`);
        throw new Error(`Nothing after ${timeoutMs} ms for ${String(look)}; last: ${last.join(', ')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  // What goes wrong.

  /** Slack is down (503, sockets broken) or up again. */
  outage(on: boolean): void {
    this.#isOut = on;
    if (on) this.#socketMode.closeAll();
  }
  closeSockets(): void {
    this.#socketMode.closeAll();
  }
  refreshSockets(): void {
    this.#socketMode.refreshAll();
  }
  freezeSockets(): void {
    this.#socketMode.freezeAll();
  }

  async close(): Promise<void> {
    this.#hub.delivery.close();
    this.#page.close();
    this.#httpDispatch?.close();
    this.#socketMode.close();
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
