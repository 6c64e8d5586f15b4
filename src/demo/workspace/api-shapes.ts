import type { Json } from './json.ts';
import { toWireBlocks, toWireText } from './wire-text.ts';
import type { Channel, Message, SharedFile, User, View, World } from './world.ts';

// Domain objects as the Web API and the events show them.

export function toApiUser(user: User, world: World): Json {
  return {
    id: user.id,
    team_id: world.teamId,
    name: user.name,
    real_name: user.realName,
    deleted: user.deleted,
    is_bot: user.isBot,
    is_app_user: false,
    is_admin: false,
    tz: 'Etc/UTC',
    tz_label: 'Coordinated Universal Time',
    tz_offset: 0,
    profile: { real_name: user.realName, display_name: user.name },
    updated: 0,
  };
}

export function toApiChannel(channel: Channel, world: World): Json {
  const isIm = channel.kind === 'im';
  const person = [...channel.members].find((id) => id !== world.bot.id);
  return {
    id: channel.id,
    created: channel.createdAt,
    is_archived: channel.archived,
    is_channel: channel.kind === 'public',
    is_group: false,
    is_im: isIm,
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_ext_shared: channel.shared,
    is_org_shared: false,
    is_shared: channel.shared,
    is_general: false,
    is_member: channel.members.has(world.bot.id),
    context_team_id: world.teamId,
    ...(isIm
      ? { user: person, is_open: true }
      : {
          name: channel.name,
          name_normalized: channel.name,
          topic: { value: channel.topic, creator: '', last_set: 0 },
          purpose: { value: '', creator: '', last_set: 0 },
          num_members: channel.members.size,
        }),
  };
}

export function toApiFile(file: SharedFile, world: World, baseUrl: string): Json {
  const shares = Object.fromEntries(file.shares.map(({ channelId, ts }) => [channelId, [{ ts, channel_name: '' }]]));
  const isPublic = file.shares.some(({ channelId }) => world.channels.get(channelId)?.kind === 'public');
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    size: file.length,
    mimetype: mimeType(file.name),
    filetype: file.name.split('.').at(-1) ?? '',
    user: world.bot.id,
    mode: 'hosted',
    is_public: isPublic,
    alt_txt: file.altText,
    url_private: `${baseUrl}/files/${file.id}`,
    permalink: `${baseUrl}/files/${file.id}`,
    channels: file.shares.map(({ channelId }) => channelId),
    shares: { [isPublic ? 'public' : 'private']: shares },
  };
}

export function mimeType(name: string): string {
  const type = {
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    csv: 'text/csv',
    json: 'application/json',
  }[name.split('.').at(-1)?.toLowerCase() ?? ''];
  return type ?? 'text/plain';
}

/** A message as history and events show it. Metadata only where it is asked for, as in the Web API. */
export function toApiMessage(message: Message, world: World, baseUrl: string, withMetadata: boolean): Json {
  const isRoot = message.threadTs === message.ts;
  const replies = isRoot ? world.replies(message.channelId, message.ts) : [];
  const root =
    message.broadcast && message.threadTs !== null ? world.message(message.channelId, message.threadTs) : undefined;
  return {
    type: 'message',
    ...subtypeOf(message),
    user: message.userId,
    text: toWireText(message.text),
    ts: message.ts,
    team: world.teamId,
    ...(message.clientMsgId === null ? {} : { client_msg_id: message.clientMsgId }),
    ...(message.botId === null ? {} : botFields(world)),
    ...(message.blocks.length === 0 ? {} : { blocks: toWireBlocks(message.blocks) }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(isRoot ? threadFields(replies) : {}),
    ...(message.threadTs !== null && !isRoot
      ? { parent_user_id: world.message(message.channelId, message.threadTs)?.userId }
      : {}),
    ...(root === undefined ? {} : { root: toApiMessage(root, world, baseUrl, false) }),
    ...(message.editedTs === null ? {} : { edited: { user: message.userId, ts: message.editedTs } }),
    ...(message.metadata !== null && withMetadata ? { metadata: message.metadata } : {}),
    ...(message.files.length === 0 ? {} : { files: filesOf(message, world, baseUrl), upload: false }),
    ...(message.reactions.size === 0 ? {} : { reactions: reactionsOf(message) }),
  };
}

function subtypeOf({ subtype, broadcast }: Message): Json {
  if (subtype !== null) return { subtype };
  return broadcast ? { subtype: 'thread_broadcast' } : {};
}

function botFields(world: World): Json {
  return {
    bot_id: world.botId,
    app_id: world.appId,
    bot_profile: {
      id: world.botId,
      app_id: world.appId,
      name: world.bot.name,
      deleted: false,
      updated: 0,
      team_id: world.teamId,
      icons: {},
    },
  };
}

function threadFields(replies: readonly Message[]): Json {
  const users = [...new Set(replies.map(({ userId }) => userId))];
  return {
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: replies.at(-1)?.ts,
    is_locked: false,
    subscribed: false,
  };
}

function filesOf(message: Message, world: World, baseUrl: string): Json[] {
  return message.files.flatMap((id) => {
    const file = world.files.get(id);
    return file === undefined ? [] : [toApiFile(file, world, baseUrl)];
  });
}

function reactionsOf(message: Message): Json[] {
  return [...message.reactions].map(([name, users]) => ({ name, users: [...users], count: users.size }));
}

export function toApiView(view: View, world: World): Json {
  const blank = { private_metadata: '', callback_id: '', close: null, submit: null, title: null };
  return {
    id: view.id,
    team_id: world.teamId,
    ...blank,
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
    ...view.json,
    type: view.type,
    blocks: toWireBlocks(view.json.blocks),
    state: { values: view.values },
    hash: view.hash,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: world.appId,
    app_installed_team_id: world.teamId,
    bot_id: world.botId,
  };
}
