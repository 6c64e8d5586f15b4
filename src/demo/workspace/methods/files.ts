import { ApiError } from '../api-error.ts';
import { toApiFile } from '../api-shapes.ts';
import { count, optionalText, requiredText, structure } from '../args.ts';
import { checkedBlocks } from '../checked-blocks.ts';
import type { Hub } from '../hub.ts';
import { objectsOf, stringOf } from '../json.ts';
import { storeMessage } from '../posting.ts';
import { ownChannel } from '../rooms.ts';
import type { SharedFile } from '../world.ts';
import { type Method, tier4 } from './method.ts';

const write = { token: 'bot', scopes: ['files:write'], perMinute: tier4 } as const;
const mostBytes = 50 * 1024 * 1024;

function knownFile(hub: Hub, id: string): SharedFile {
  const file = hub.world.files.get(id);
  if (file === undefined) throw new ApiError('file_not_found');
  return file;
}

export const getUploadUrl: Method = {
  ...write,
  run(hub, args) {
    const { world } = hub;
    const file: SharedFile = {
      id: world.id('F'),
      name: requiredText(args, 'filename'),
      altText: optionalText(args, 'alt_txt') ?? '',
      length: count(args, 'length', 1, mostBytes),
      title: requiredText(args, 'filename'),
      bytes: null,
      completedAt: null,
      shares: [],
    };
    world.files.set(file.id, file);
    return { upload_url: `${hub.baseUrl()}/upload/${file.id}`, file_id: file.id };
  },
};

export const completeUpload: Method = {
  ...write,
  run(hub, args) {
    const wanted = objectsOf(structure(args, 'files', 'invalid_arguments'));
    if (wanted.length === 0) throw new ApiError('invalid_arguments');
    const files = wanted.map(({ id, title }) => {
      const file = knownFile(hub, stringOf(id));
      if (file.bytes === null || file.completedAt !== null) throw new ApiError('file_not_found');
      if (typeof title === 'string') file.title = title;
      return file;
    });
    const channelId = optionalText(args, 'channel_id');
    const channel = channelId === null ? null : ownChannel(hub, { channel: channelId });
    const blocks = checkedBlocks(hub, structure(args, 'blocks', 'invalid_blocks_format'));
    for (const file of files) file.completedAt = Date.now();
    if (channel !== null) {
      const message = storeMessage(hub, channel, {
        userId: hub.world.bot.id,
        text: optionalText(args, 'initial_comment') ?? '',
        blocks: blocks ?? [],
        threadTs: optionalText(args, 'thread_ts'),
        files: files.map(({ id }) => id),
      });
      for (const file of files) file.shares.push({ channelId: channel.id, ts: message.ts });
    }
    return { files: files.map((file) => ({ ...toApiFile(file, hub.world, hub.baseUrl()) })) };
  },
};

export const fileInfo: Method = {
  token: 'bot',
  scopes: ['files:read'],
  perMinute: tier4,
  run: (hub, args) => ({
    file: toApiFile(knownFile(hub, requiredText(args, 'file', 'file_not_found')), hub.world, hub.baseUrl()),
  }),
};
