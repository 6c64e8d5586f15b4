import { ApiError } from '../api-error.ts';
import { toApiMessage } from '../api-shapes.ts';
import { type Args, flag, objectStructure, optionalText, requiredText, structure } from '../args.ts';
import { checkedBlocks } from '../checked-blocks.ts';
import type { Hub } from '../hub.ts';
import { isObject, type Json } from '../json.ts';
import { deleteMessage, editMessage, storeEphemeral, storeMessage } from '../posting.ts';
import { knownMessage, ownChannel, postTarget, visibleChannel } from '../rooms.ts';
import type { Channel, Message, Metadata } from '../world.ts';
import { type Method, special, tier3, tier4 } from './method.ts';

const mostText = 40_000;
const mostMetadata = 8_000;

function readText(args: Args): string {
  const text = optionalText(args, 'text') ?? '';
  if (text.length > mostText) throw new ApiError('msg_too_long');
  return text;
}

function readMetadata(args: Args): Metadata | undefined {
  const value = objectStructure(args, 'metadata', 'invalid_metadata_format');
  if (value === undefined) return undefined;
  const { event_type, event_payload } = value;
  if (typeof event_type !== 'string' || !isObject(event_payload)) throw new ApiError('invalid_metadata_format');
  if (Object.values(event_payload).some((inner) => inner === null)) throw new ApiError('invalid_metadata_format');
  if (JSON.stringify(value).length > mostMetadata) throw new ApiError('metadata_too_large');
  return { event_type, event_payload };
}

/** The first message of the thread that `thread_ts` names. Throws `thread_not_found`. */
function readThread(hub: Hub, channel: Channel, args: Args): string | null {
  const ts = optionalText(args, 'thread_ts');
  if (ts === null) return null;
  const message = hub.world.message(channel.id, ts);
  if (message === undefined) throw new ApiError('thread_not_found');
  return message.threadTs ?? message.ts;
}

function ownMessage(hub: Hub, channel: Channel, args: Args, refusal: string): Message {
  const message = knownMessage(hub, channel, requiredText(args, 'ts', 'message_not_found'));
  if (message.botId === null) throw new ApiError(refusal);
  return message;
}

const write = { token: 'bot', scopes: ['chat:write'] } as const;

export const postMessage: Method = {
  ...write,
  perMinute: special,
  run(hub, args) {
    const channel = postTarget(hub, args);
    const text = readText(args);
    const blocks = checkedBlocks(hub, structure(args, 'blocks', 'invalid_blocks_format'));
    if (text === '' && (blocks ?? []).length === 0) throw new ApiError('no_text');
    const metadata = readMetadata(args) ?? null;
    const threadTs = readThread(hub, channel, args);
    const broadcast = threadTs !== null && flag(args, 'reply_broadcast');
    const { bot } = hub.world;
    const message = storeMessage(hub, channel, {
      userId: bot.id,
      text,
      blocks: blocks ?? [],
      metadata,
      threadTs,
      broadcast,
    });
    return { channel: channel.id, ts: message.ts, message: toApiMessage(message, hub.world, hub.baseUrl(), true) };
  },
};

export const update: Method = {
  ...write,
  perMinute: tier3,
  run(hub, args) {
    const channel = ownChannel(hub, args);
    const message = ownMessage(hub, channel, args, 'cant_update_message');
    const blocks = checkedBlocks(hub, structure(args, 'blocks', 'invalid_blocks_format'));
    const metadata = readMetadata(args);
    if (optionalText(args, 'text') === null && blocks === undefined) throw new ApiError('no_text');
    const broadcast = flag(args, 'reply_broadcast') && message.threadTs !== null;
    editMessage(hub, channel, message, {
      ...(optionalText(args, 'text') === null ? {} : { text: readText(args) }),
      ...(blocks === undefined ? {} : { blocks }),
      ...(metadata === undefined ? {} : { metadata }),
      broadcast,
    });
    const shown = toApiMessage(message, hub.world, hub.baseUrl(), true);
    return { channel: channel.id, ts: message.ts, text: shown.text, message: shown };
  },
};

export const remove: Method = {
  ...write,
  perMinute: tier3,
  run(hub, args) {
    const channel = ownChannel(hub, args);
    const message = ownMessage(hub, channel, args, 'cant_delete_message');
    deleteMessage(hub, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
};

export const postEphemeral: Method = {
  ...write,
  perMinute: tier4,
  run(hub, args) {
    const channel = ownChannel(hub, args);
    const userId = requiredText(args, 'user', 'user_not_in_channel');
    if (!channel.members.has(userId)) throw new ApiError('user_not_in_channel');
    const text = readText(args);
    const blocks = checkedBlocks(hub, structure(args, 'blocks', 'invalid_blocks_format')) ?? [];
    if (text === '' && blocks.length === 0) throw new ApiError('no_text');
    const { ts } = storeEphemeral(hub, channel.id, userId, { text, blocks, threadTs: readThread(hub, channel, args) });
    return { message_ts: ts };
  },
};

export const getPermalink: Method = {
  token: 'bot',
  scopes: [],
  perMinute: special,
  run(hub, args): Json {
    const channel = visibleChannel(hub, requiredText(args, 'channel', 'channel_not_found'));
    const message = knownMessage(hub, channel, requiredText(args, 'message_ts', 'message_not_found'));
    const inThread = message.threadTs !== null && message.threadTs !== message.ts;
    const query = inThread ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    return {
      channel: channel.id,
      permalink: `${hub.baseUrl()}/archives/${channel.id}/p${message.ts.replace('.', '')}${query}`,
    };
  },
};
