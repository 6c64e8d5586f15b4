import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answered } from './acting.ts';
import { ApiError } from './api-error.ts';
import { toApiMessage } from './api-shapes.ts';
import { type Click, click, suggest } from './click.ts';
import { Delivery } from './delivery.ts';
import { Faults } from './faults.ts';
import { HttpDispatch } from './http-dispatch.ts';
import type { Hub } from './hub.ts';
import { Journal } from './journal.ts';
import type { Json } from './json.ts';
import { Limiter } from './limiter.ts';
import { defaultBot, defaultChannels, defaultUsers, secrets, type WorkspaceOptions } from './options.ts';
import { PageServer } from './page-server.ts';
import { addMember, removeMember } from './posting.ts';
import { ResponseUrls } from './response-urls.ts';
import { serve } from './routes.ts';
import { checkedShortcuts, shortcut } from './shortcuts.ts';
import { SocketMode } from './socket-mode.ts';
import { closeView, type Submitted, submitView } from './submit-view.ts';
import { command, openHome, say } from './talk.ts';
import { type Change, type Channel, type Ephemeral, type Message, type View, World } from './world.ts';

export type { WorkspaceOptions };

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
      options.bot ?? defaultBot,
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
        this.faults,
        this.world,
        secrets,
        options.retryDelaysMs ?? [0, 60_000, 300_000],
      ),
      responseUrls: new ResponseUrls(),
      scopes: options.scopes === undefined ? null : new Set(options.scopes),
      shortcuts: checkedShortcuts(options.shortcuts ?? []),
      oauthCodes: new Map(),
      fileProcessingMs: options.fileProcessingMs ?? 200,
      baseUrl: () => this.#url,
      socketUrl: () => this.#newSocketUrl(),
    };
    this.#page = new PageServer(this.#hub, {
      commands: options.commands ?? [],
      shortcuts: options.shortcuts ?? [],
      panel: options.panel ?? null,
    });
    this.#server = createServer(
      (request, response) => void serve(this.#hub, this.#page, this.#isOut, request, response),
    );
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

  // What people do.

  say(what: Parameters<typeof say>[1]): Message {
    return say(this.#hub, what);
  }
  async command(what: Parameters<typeof command>[1]): Promise<Answered> {
    return await command(this.#hub, what);
  }
  async click(what: Click): Promise<Answered> {
    return await click(this.#hub, what);
  }
  async submitView(what: Parameters<typeof submitView>[1]): Promise<Submitted> {
    return await submitView(this.#hub, what);
  }
  async closeView(what: Parameters<typeof closeView>[1]): Promise<void> {
    await closeView(this.#hub, what);
  }
  async shortcut(what: Parameters<typeof shortcut>[1]): Promise<Answered> {
    return await shortcut(this.#hub, what);
  }
  async suggest(what: Parameters<typeof suggest>[1]): Promise<unknown> {
    return await suggest(this.#hub, what);
  }
  openHome(userId: string, tab: 'home' | 'messages' = 'home'): void {
    openHome(this.#hub, userId, tab);
  }

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
    this.#setArchived(channelId, userId, true);
  }
  unarchive(channelId: string, userId: string): void {
    this.#setArchived(channelId, userId, false);
  }
  #setArchived(channelId: string, userId: string, archived: boolean): void {
    const channel = this.#known(channelId);
    channel.archived = archived;
    this.world.changed({ kind: 'member', channelId });
    const type = `${channel.kind === 'private' ? 'group' : 'channel'}_${archived ? 'archive' : 'unarchive'}`;
    if (channel.members.has(this.botUserId)) this.sendEvent({ type, channel: channelId, user: userId });
  }
  /** A public channel becomes a private one; its members stay. */
  convertToPrivate(channelId: string, userId: string): void {
    const channel = this.#known(channelId);
    channel.kind = 'private';
    this.world.changed({ kind: 'member', channelId });
    const ts = this.world.nextTs();
    const said = { type: 'message', subtype: 'channel_convert_to_private', user: userId, ts, event_ts: ts };
    if (channel.members.has(this.botUserId)) this.sendEvent({ ...said, channel: channelId, channel_type: 'group' });
  }
  /** The account is closed: it can't be written to, and is in no channel. */
  deactivate(userId: string): void {
    const user = this.world.users.get(userId);
    if (user === undefined) throw new Error(`No user ${userId}`);
    user.deleted = true;
    for (const channel of this.world.channels.values())
      if (channel.kind !== 'im') removeMember(this.#hub, channel, userId);
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
  async waitFor<T>(look: () => T, timeoutMs = 20_000): Promise<NonNullable<T>> {
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
