import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  deleted: boolean;
}

export type ChannelKind = 'public' | 'private' | 'im';

export interface Channel {
  readonly id: string;
  name: string;
  kind: ChannelKind;
  archived: boolean;
  /** With another organisation (Slack Connect). */
  shared: boolean;
  topic: string;
  readonly createdAt: number;
  readonly members: Set<string>;
  readonly messages: Message[];
}

export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Json;
}

/** A stored message, with the blocks as they were sent. `threadTs` of a thread's first message is its own `ts`. */
export interface Message {
  readonly ts: string;
  readonly channelId: string;
  /** The author: a person's id, or the bot's user id. */
  readonly userId: string;
  readonly botId: string | null;
  text: string;
  blocks: readonly Json[];
  metadata: Metadata | null;
  threadTs: string | null;
  /** A reply that the channel shows too ("also send to channel"). */
  broadcast: boolean;
  readonly subtype: 'channel_join' | 'channel_leave' | null;
  readonly clientMsgId: string | null;
  editedTs: string | null;
  readonly files: readonly string[];
  readonly reactions: Map<string, Set<string>>;
}

/** A message that one person alone sees. */
export interface Ephemeral {
  readonly ts: string;
  readonly channelId: string;
  /** Who sees it. */
  readonly userId: string;
  readonly threadTs: string | null;
  text: string;
  blocks: readonly Json[];
}

export interface View {
  readonly id: string;
  readonly userId: string;
  readonly type: 'modal' | 'home';
  /** The view as the app sent it. */
  json: Json;
  hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
  /** The channel in which the person was when it opened. */
  readonly channelId: string | null;
  /** block_id → action_id → state, in Slack's form. */
  values: Record<string, Record<string, Json>>;
  /** block_id → what the app says is wrong with it, from the last submission. */
  errors: Readonly<Record<string, string>>;
}

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly altText: string;
  readonly length: number;
  title: string;
  bytes: Buffer | null;
  completedAt: number | null;
  readonly shares: { channelId: string; ts: string }[];
}

export interface Trigger {
  readonly userId: string;
  readonly channelId: string | null;
  readonly viewId: string | null;
  readonly issuedAt: number;
  used: boolean;
}

/** Something changed that a page or a waiting test may want to look at again. */
export interface Change {
  readonly kind: 'message' | 'update' | 'delete' | 'ephemeral' | 'view' | 'home' | 'member' | 'status' | 'panel';
  readonly channelId?: string;
  readonly userId?: string;
  readonly ts?: string;
}

export interface UserSeed {
  readonly id?: string;
  readonly name: string;
  readonly realName?: string;
}

export interface ChannelSeed {
  readonly id?: string;
  readonly name: string;
  readonly private?: boolean;
  /** With another organisation (Slack Connect). */
  readonly shared?: boolean;
  readonly topic?: string;
  /** User names or ids; everybody where left out. */
  readonly members?: readonly string[];
  /** Whether the bot is in; true for public channels, false for private ones, where left out. */
  readonly bot?: boolean;
}

const idLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Everything that the workspace holds, in memory. */
export class World {
  readonly teamId = 'T0DESK2022';
  readonly teamName = 'The Desk';
  readonly appId = 'A0SECOND01';
  readonly botId = 'B0SECOND01';
  readonly bot: User;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly ephemerals: Ephemeral[] = [];
  readonly views: View[] = [];
  readonly homes = new Map<string, View>();
  readonly files = new Map<string, SharedFile>();
  readonly triggers = new Map<string, Trigger>();
  readonly statuses = new Map<string, string>();
  readonly now: () => number;
  readonly #listeners = new Set<(change: Change) => void>();
  #lastMicros = 0;

  constructor(
    users: readonly UserSeed[],
    channels: readonly ChannelSeed[],
    bot: { readonly name: string; readonly realName: string },
    now: () => number,
  ) {
    this.now = now;
    this.bot = { id: 'U0SECOND01', ...bot, isBot: true, deleted: false };
    this.users.set(this.bot.id, this.bot);
    for (const seed of users) {
      const id = seed.id ?? this.id(`U0${seed.name.slice(0, 4).toUpperCase()}`);
      this.users.set(id, { id, name: seed.name, realName: seed.realName ?? seed.name, isBot: false, deleted: false });
    }
    for (const seed of channels) this.#seedChannel(seed);
  }

  #seedChannel(seed: ChannelSeed): void {
    const people = [...this.users.values()].filter((user) => !user.isBot);
    const members = people.filter(
      ({ id, name }) => seed.members === undefined || seed.members.includes(id) || seed.members.includes(name),
    );
    const channel = this.addChannel(seed.name, seed.private === true ? 'private' : 'public', seed.id);
    channel.topic = seed.topic ?? '';
    channel.shared = seed.shared ?? false;
    for (const { id } of members) channel.members.add(id);
    if (seed.bot ?? seed.private !== true) channel.members.add(this.bot.id);
  }

  addChannel(name: string, kind: ChannelKind, id = this.id(kind === 'im' ? 'D' : 'C')): Channel {
    const created = Math.floor(this.now() / 1000);
    const channel: Channel = {
      id,
      name,
      kind,
      archived: false,
      shared: false,
      topic: '',
      createdAt: created,
      members: new Set(),
      messages: [],
    };
    this.channels.set(id, channel);
    return channel;
  }

  /** The direct conversation of the bot and a person, opened where there is none yet. */
  directChannel(userId: string): Channel {
    for (const channel of this.channels.values()) {
      if (channel.kind === 'im' && channel.members.has(userId)) return channel;
    }
    const channel = this.addChannel('', 'im');
    channel.members.add(userId).add(this.bot.id);
    return channel;
  }

  /** An id as Slack writes them: the prefix filled up to eleven capitals and digits. */
  id(prefix: string): string {
    const missing = Math.max(4, 11 - prefix.length);
    return prefix + [...randomBytes(missing)].map((byte) => idLetters[byte % idLetters.length]).join('');
  }

  /** A message's time stamp, later than every one before it. */
  nextTs(): string {
    this.#lastMicros = Math.max(Math.floor(this.now() * 1000), this.#lastMicros + 1);
    const seconds = Math.floor(this.#lastMicros / 1_000_000);
    return `${seconds}.${String(this.#lastMicros % 1_000_000).padStart(6, '0')}`;
  }

  message(channelId: string, ts: string): Message | undefined {
    return this.channels.get(channelId)?.messages.find((message) => message.ts === ts);
  }

  replies(channelId: string, threadTs: string): Message[] {
    const messages = this.channels.get(channelId)?.messages ?? [];
    return messages.filter((message) => message.threadTs === threadTs && message.ts !== threadTs);
  }

  /** What the channel itself shows: first messages and the replies sent to the channel too. */
  topLevel(channelId: string): Message[] {
    const messages = this.channels.get(channelId)?.messages ?? [];
    return messages.filter(({ ts, threadTs, broadcast }) => threadTs === null || threadTs === ts || broadcast);
  }

  openViews(userId: string): View[] {
    return this.views.filter((view) => view.userId === userId);
  }

  view(viewId: string): View | undefined {
    return this.views.find(({ id }) => id === viewId) ?? [...this.homes.values()].find(({ id }) => id === viewId);
  }

  changed(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
