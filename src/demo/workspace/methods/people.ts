import { ApiError } from '../api-error.ts';
import { toApiUser } from '../api-shapes.ts';
import { optionalText, requiredText } from '../args.ts';
import { knownUser } from '../rooms.ts';
import { type Method, special, tier3, tier4 } from './method.ts';

export const apiTest: Method = {
  token: 'none',
  scopes: [],
  perMinute: special,
  run(_hub, args) {
    const error = optionalText(args, 'error');
    if (error !== null) throw new ApiError(error, { args });
    return { args: Object.fromEntries(Object.entries(args).filter(([key]) => key !== 'token')) };
  },
};

export const authTest: Method = {
  token: 'bot',
  scopes: [],
  perMinute: special,
  run: (hub) => ({
    url: `${hub.baseUrl()}/`,
    team: hub.world.teamName,
    user: hub.world.bot.name,
    team_id: hub.world.teamId,
    user_id: hub.world.bot.id,
    bot_id: hub.world.botId,
    is_enterprise_install: false,
  }),
};

export const userInfo: Method = {
  token: 'bot',
  scopes: ['users:read'],
  perMinute: tier4,
  run: (hub, args) => ({ user: toApiUser(knownUser(hub, requiredText(args, 'user', 'user_not_found')), hub.world) }),
};

export const botInfo: Method = {
  token: 'bot',
  scopes: ['users:read'],
  perMinute: tier3,
  run({ world }, args) {
    if ((optionalText(args, 'bot') ?? world.botId) !== world.botId) throw new ApiError('bot_not_found');
    const { id: user_id, name } = world.bot;
    return { bot: { id: world.botId, app_id: world.appId, user_id, name, deleted: false, updated: 0, icons: {} } };
  },
};

export const teamInfo: Method = {
  token: 'bot',
  scopes: ['team:read'],
  perMinute: tier3,
  run: ({ world }) => ({ team: { id: world.teamId, name: world.teamName, domain: 'the-desk', icon: {} } }),
};
