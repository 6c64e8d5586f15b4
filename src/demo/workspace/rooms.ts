import { ApiError } from './api-error.ts';
import { type Args, requiredText } from './args.ts';
import type { Hub } from './hub.ts';
import type { Channel, Message, User } from './world.ts';

/** A channel that the bot may know of. Throws `channel_not_found`, also for a private one that it is not in. */
export function visibleChannel(hub: Hub, id: string): Channel {
  const { world } = hub;
  const channel = world.channels.get(id);
  if (channel === undefined) throw new ApiError('channel_not_found');
  if (channel.kind !== 'public' && !channel.members.has(world.bot.id)) throw new ApiError('channel_not_found');
  return channel;
}

/** A channel that the bot is in. Throws `channel_not_found` or `not_in_channel`. */
export function ownChannel(hub: Hub, args: Args): Channel {
  const channel = visibleChannel(hub, requiredText(args, 'channel', 'channel_not_found'));
  if (!channel.members.has(hub.world.bot.id)) throw new ApiError('not_in_channel');
  return channel;
}

/** Where to post: a channel that the bot is in, or the direct conversation with a user whose id is given. */
export function postTarget(hub: Hub, args: Args): Channel {
  const id = requiredText(args, 'channel', 'channel_not_found');
  const user = hub.world.users.get(id);
  if (user !== undefined && !user.isBot) {
    if (user.deleted) throw new ApiError('user_is_deactivated');
    return hub.world.directChannel(user.id);
  }
  const channel = ownChannel(hub, args);
  if (channel.archived) throw new ApiError('is_archived');
  return channel;
}

export function knownUser(hub: Hub, id: string): User {
  const user = hub.world.users.get(id);
  if (user === undefined) throw new ApiError('user_not_found');
  return user;
}

export function knownMessage(hub: Hub, channel: Channel, ts: string): Message {
  const message = hub.world.message(channel.id, ts);
  if (message === undefined) throw new ApiError('message_not_found');
  return message;
}
