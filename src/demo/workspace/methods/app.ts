import { ApiError } from '../api-error.ts';
import { optionalText, requiredText, structure } from '../args.ts';
import { findBlockFaults } from '../block-kit/check.ts';
import { isObject } from '../json.ts';
import { knownMessage, ownChannel } from '../rooms.ts';
import { type Method, special, tier3 } from './method.ts';

export const openConnection: Method = {
  token: 'app',
  scopes: [],
  perMinute: special,
  run: (hub) => ({ url: hub.socketUrl() }),
};

export const validateBlocks: Method = {
  token: 'none',
  scopes: [],
  perMinute: tier3,
  run(_hub, args) {
    const blocks = structure(args, 'blocks', 'invalid_blocks_format');
    if (!Array.isArray(blocks) || !blocks.every(isObject)) throw new ApiError('invalid_blocks_format');
    const faults = findBlockFaults(blocks, 'message');
    if (faults.length === 0) return {};
    throw new ApiError('invalid_blocks', {
      errors: faults,
      response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
    });
  },
};

export const addReaction: Method = {
  token: 'bot',
  scopes: ['reactions:write'],
  perMinute: tier3,
  run(hub, args) {
    const channel = ownChannel(hub, args);
    const message = knownMessage(hub, channel, requiredText(args, 'timestamp', 'no_item_specified'));
    const name = requiredText(args, 'name', 'invalid_name');
    const users = message.reactions.get(name) ?? new Set<string>();
    if (users.has(hub.world.bot.id)) throw new ApiError('already_reacted');
    message.reactions.set(name, users.add(hub.world.bot.id));
    hub.world.changed({ kind: 'update', channelId: channel.id, ts: message.ts });
    return {};
  },
};

/** "… is checking 41 feeds", under a thread, until the app's next message in it. */
export const setStatus: Method = {
  token: 'bot',
  scopes: ['chat:write', 'assistant:write'],
  perMinute: special,
  run(hub, args) {
    const channelId = requiredText(args, 'channel_id', 'channel_not_found');
    const threadTs = requiredText(args, 'thread_ts', 'invalid_thread_ts');
    const channel = ownChannel(hub, { channel: channelId });
    if (hub.world.message(channel.id, threadTs) === undefined) throw new ApiError('invalid_thread_ts');
    const status = optionalText(args, 'status') ?? '';
    const key = `${channel.id} ${threadTs}`;
    if (status === '') hub.world.statuses.delete(key);
    else hub.world.statuses.set(key, status);
    hub.world.changed({ kind: 'status', channelId: channel.id, ts: threadTs });
    return {};
  },
};

export const exchangeCode: Method = {
  token: 'none',
  scopes: [],
  perMinute: special,
  run({ world, secrets, oauthCodes, scopes }, args) {
    if (optionalText(args, 'client_id') !== secrets.clientId) throw new ApiError('invalid_client_id');
    if (optionalText(args, 'client_secret') !== secrets.clientSecret) throw new ApiError('bad_client_secret');
    const installer = oauthCodes.get(requiredText(args, 'code', 'invalid_code'));
    if (installer === undefined) throw new ApiError('invalid_code');
    oauthCodes.delete(requiredText(args, 'code'));
    return {
      app_id: world.appId,
      authed_user: { id: installer },
      scope: [...(scopes ?? ['chat:write', 'commands', 'app_mentions:read', 'channels:history'])].join(','),
      token_type: 'bot',
      access_token: secrets.botToken,
      bot_user_id: world.bot.id,
      team: { id: world.teamId, name: world.teamName },
      enterprise: null,
      is_enterprise_install: false,
    };
  },
};
