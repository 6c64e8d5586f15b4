import { randomBytes } from 'node:crypto';
import { ApiError } from './api-error.ts';
import { checkedBlocks } from './checked-blocks.ts';
import type { Hub } from './hub.ts';
import { type Json, stringOf } from './json.ts';
import { deleteMessage, editMessage, storeEphemeral, storeMessage, withIds } from './posting.ts';

const mostUses = 5;
const livesMs = 30 * 60_000;

/** What an app posted to a response_url. */
export interface ResponsePost {
  readonly kind: 'ephemeral' | 'in_channel' | 'replace' | 'delete';
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly Json[];
}

interface Ticket {
  readonly channelId: string;
  readonly userId: string;
  /** The message whose element was used; null after a command. */
  readonly messageTs: string | null;
  readonly issuedAt: number;
  uses: number;
  /** Filled as the app answers; the driver hands it to the test. */
  readonly posts: ResponsePost[];
}

/** The response_url endpoint: five posts within thirty minutes. */
export class ResponseUrls {
  readonly #tickets = new Map<string, Ticket>();

  issue(hub: Hub, channelId: string, userId: string, messageTs: string | null): { url: string; posts: ResponsePost[] } {
    const key = randomBytes(12).toString('hex');
    const posts: ResponsePost[] = [];
    this.#tickets.set(key, { channelId, userId, messageTs, issuedAt: Date.now(), uses: 0, posts });
    return { url: `${hub.baseUrl()}/response/${key}`, posts };
  }

  /** Throws ApiError: `used_url`, `expired_url`, or what is wrong with the body. */
  post(hub: Hub, key: string, body: Json): void {
    const ticket = this.#tickets.get(key);
    if (ticket === undefined || Date.now() - ticket.issuedAt > livesMs) throw new ApiError('expired_url');
    if (ticket.uses >= mostUses) throw new ApiError('used_url');
    const post = readPost(hub, ticket, body);
    ticket.uses += 1;
    ticket.posts.push(post);
  }

  /** What a command's or an interaction's direct answer shows, in the same form. */
  show(hub: Hub, channelId: string, userId: string, body: Json): ResponsePost {
    return readPost(hub, { channelId, userId, messageTs: null, issuedAt: Date.now(), uses: 0, posts: [] }, body);
  }
}

function readPost(hub: Hub, ticket: Ticket, body: Json): ResponsePost {
  const { world } = hub;
  const channel = world.channels.get(ticket.channelId);
  if (channel === undefined) throw new ApiError('channel_not_found');
  const original = ticket.messageTs;
  if (body.delete_original === true && original !== null) {
    remove(hub, ticket, original);
    return { kind: 'delete', ts: original, text: '', blocks: [] };
  }
  const text = stringOf(body.text);
  const blocks = checkedBlocks(hub, body.blocks) ?? [];
  if (text === '' && blocks.length === 0) throw new ApiError('no_text');
  if (body.replace_original === true && original !== null) {
    replace(hub, ticket, original, text, blocks);
    return { kind: 'replace', ts: original, text, blocks };
  }
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : null;
  if (body.response_type === 'in_channel') {
    const { ts } = storeMessage(hub, channel, { userId: world.bot.id, text, blocks, threadTs });
    return { kind: 'in_channel', ts, text, blocks };
  }
  const { ts } = storeEphemeral(hub, channel.id, ticket.userId, { text, blocks, threadTs });
  return { kind: 'ephemeral', ts, text, blocks };
}

function replace(hub: Hub, { channelId, userId }: Ticket, ts: string, text: string, blocks: readonly Json[]): void {
  const { world } = hub;
  const ephemeral = world.ephemerals.find((one) => one.ts === ts);
  if (ephemeral !== undefined) {
    ephemeral.text = text;
    ephemeral.blocks = withIds(hub, blocks);
    world.changed({ kind: 'ephemeral', channelId, userId, ts });
    return;
  }
  const channel = world.channels.get(channelId);
  const message = world.message(channelId, ts);
  if (channel === undefined || message === undefined) throw new ApiError('message_not_found');
  editMessage(hub, channel, message, { text, blocks });
}

function remove(hub: Hub, { channelId, userId }: Ticket, ts: string): void {
  const { world } = hub;
  const index = world.ephemerals.findIndex((one) => one.ts === ts);
  if (index >= 0) {
    world.ephemerals.splice(index, 1);
    world.changed({ kind: 'ephemeral', channelId, userId, ts });
    return;
  }
  const channel = world.channels.get(channelId);
  const message = world.message(channelId, ts);
  if (channel === undefined || message === undefined) throw new ApiError('message_not_found');
  deleteMessage(hub, channel, message);
}
