import { ApiError } from '../api-error.ts';
import { toApiChannel, toApiMessage } from '../api-shapes.ts';
import { type Args, count, flag, optionalText, requiredText } from '../args.ts';
import type { Hub } from '../hub.ts';
import type { Json } from '../json.ts';
import { addMember } from '../posting.ts';
import { knownUser, ownChannel, visibleChannel } from '../rooms.ts';
import type { Channel, Message } from '../world.ts';
import { type Method, tier2, tier3, tier4 } from './method.ts';

const read = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const history = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** One page of a list. The cursor is the place of the next item, in base 64 as Slack's look. */
function page<T>(items: readonly T[], args: Args, otherwise: number): { items: readonly T[]; cursor: string } {
  const given = optionalText(args, 'cursor');
  const start = given === null ? 0 : Number(Buffer.from(given, 'base64').toString('utf8').replace('next:', ''));
  if (!Number.isInteger(start)) throw new ApiError('invalid_cursor');
  const end = start + count(args, 'limit', otherwise, 1000);
  return {
    items: items.slice(start, end),
    cursor: end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '',
  };
}

function inRange(message: Message, args: Args): boolean {
  const oldest = optionalText(args, 'oldest');
  const latest = optionalText(args, 'latest');
  const inclusive = flag(args, 'inclusive');
  const at = micros(message.ts);
  if (oldest !== null && (inclusive ? at < micros(oldest) : at <= micros(oldest))) return false;
  return latest === null || (inclusive ? at <= micros(latest) : at < micros(latest));
}

// Text, since a microsecond stamp has more digits than a number keeps exactly once it is divided.
function micros(ts: string): number {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return Number(seconds) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}

function messagesPage(hub: Hub, messages: readonly Message[], args: Args): Json {
  const withMetadata = flag(args, 'include_all_metadata');
  const { items, cursor } = page(messages, args, 100);
  return {
    messages: items.map((message) => toApiMessage(message, hub.world, hub.baseUrl(), withMetadata)),
    has_more: cursor !== '',
    response_metadata: { next_cursor: cursor },
  };
}

function listed(channels: readonly Channel[], hub: Hub, args: Args): Json {
  const types = (optionalText(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  const wanted = channels.filter(({ kind, archived }) => {
    if (archived && flag(args, 'exclude_archived')) return false;
    return types.includes(kind === 'im' ? 'im' : `${kind}_channel`);
  });
  const { items, cursor } = page(wanted, args, 100);
  return {
    channels: items.map((channel) => toApiChannel(channel, hub.world)),
    response_metadata: { next_cursor: cursor },
  };
}

const bot = { token: 'bot', scopes: read } as const;

export const info: Method = {
  ...bot,
  perMinute: tier3,
  run: (hub, args) => ({
    channel: toApiChannel(visibleChannel(hub, requiredText(args, 'channel', 'channel_not_found')), hub.world),
  }),
};

export const list: Method = {
  ...bot,
  perMinute: tier2,
  run(hub, args) {
    const { world } = hub;
    const known = [...world.channels.values()].filter(
      ({ kind, members }) => kind === 'public' || members.has(world.bot.id),
    );
    return listed(known, hub, args);
  },
};

export const ofUser: Method = {
  ...bot,
  perMinute: tier3,
  run(hub, args) {
    const { world } = hub;
    const user = knownUser(hub, optionalText(args, 'user') ?? world.bot.id);
    // Private channels are listed only where the bot is in them too.
    const shared = [...world.channels.values()].filter(
      ({ kind, members }) => members.has(user.id) && (kind === 'public' || members.has(world.bot.id)),
    );
    return listed(shared, hub, args);
  },
};

export const members: Method = {
  ...bot,
  perMinute: tier4,
  run(hub, args) {
    const channel = visibleChannel(hub, requiredText(args, 'channel', 'channel_not_found'));
    const { items, cursor } = page([...channel.members], args, 100);
    return { members: items, response_metadata: { next_cursor: cursor } };
  },
};

export const messages: Method = {
  token: 'bot',
  scopes: history,
  perMinute: tier3,
  run(hub, args) {
    const channel = ownChannel(hub, args);
    const newestFirst = hub.world
      .topLevel(channel.id)
      .filter((message) => inRange(message, args))
      .reverse();
    return messagesPage(hub, newestFirst, args);
  },
};

export const replies: Method = {
  token: 'bot',
  scopes: history,
  perMinute: tier3,
  run(hub, args) {
    const channel = ownChannel(hub, args);
    const root = hub.world.message(channel.id, requiredText(args, 'ts', 'thread_not_found'));
    if (root === undefined) throw new ApiError('thread_not_found');
    const rest = hub.world.replies(channel.id, root.threadTs ?? root.ts).filter((message) => inRange(message, args));
    const isRoot = root.threadTs === null || root.threadTs === root.ts;
    return messagesPage(hub, isRoot ? [root, ...rest] : [root], args);
  },
};

export const open: Method = {
  token: 'bot',
  scopes: ['im:write', 'mpim:write'],
  perMinute: tier3,
  run(hub, args) {
    const users = requiredText(args, 'users', 'users_list_not_supplied').split(',');
    const [first = ''] = users;
    if (users.length > 1) throw new ApiError('not_enough_users');
    const user = knownUser(hub, first);
    if (user.isBot) throw new ApiError('cannot_dm_bot');
    return { channel: { id: hub.world.directChannel(user.id).id } };
  },
};

export const join: Method = {
  token: 'bot',
  scopes: ['channels:join'],
  perMinute: tier3,
  run(hub, args) {
    const channel = visibleChannel(hub, requiredText(args, 'channel', 'channel_not_found'));
    if (channel.kind !== 'public') throw new ApiError('method_not_supported_for_channel_type');
    if (channel.archived) throw new ApiError('is_archived');
    addMember(hub, channel, hub.world.bot.id, null);
    return { channel: toApiChannel(channel, hub.world) };
  },
};
