import type { Log, Rooms } from '../desk/ports.ts';
import { slackCode } from './delivery.ts';
import type { ClientFor } from './messenger.ts';
import { patiently } from './posting.ts';

const keptMs = 60_000;
const pagesAtMost = 100;
const keptAtMost = 2000;

type Kind = Awaited<ReturnType<Rooms['describe']>>;
type Room = { readonly kind: Kind; readonly isShared: boolean };

/** Asked once a minute at most; what failed is asked again at once. */
function createCache<T>(now: () => number) {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  const get = (key: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known !== undefined && known.until > now()) return known.value;
    if (kept.size >= keptAtMost) kept.clear();
    const value = ask();
    kept.set(key, { until: now() + keptMs, value });
    value.catch(() => kept.delete(key));
    return value;
  };
  return { get, drop: (key: string) => kept.delete(key) };
}

/** Who may see what: kinds and members of conversations, as Slack tells them. Where it does not, nobody is let in. */
export function createRooms(clientFor: ClientFor, { now, log }: { now: () => number; log: Log }): Rooms {
  const rooms = createCache<Room>(now);
  const members = createCache<ReadonlySet<string>>(now);

  async function askRoom(teamId: string, channelId: string): Promise<Room> {
    const client = await clientFor(teamId);
    const { channel } = await patiently(() => client.conversations.info({ channel: channelId }));
    if (channel === undefined) return { kind: 'unknown', isShared: true };
    const isShared = channel.is_ext_shared === true || channel.is_pending_ext_shared === true;
    if (channel.is_im === true) return { kind: 'direct', isShared };
    return { kind: channel.is_private === true || channel.is_mpim === true ? 'private' : 'public', isShared };
  }

  async function askMembers(teamId: string, channelId: string): Promise<ReadonlySet<string>> {
    const client = await clientFor(teamId);
    const all = new Set<string>();
    let cursor: string | undefined;
    for (let page = 0; page < pagesAtMost; page += 1) {
      const options = { channel: channelId, limit: 500, ...(cursor === undefined ? {} : { cursor }) };
      const answer = await patiently(() => client.conversations.members(options));
      for (const member of answer.members ?? []) all.add(member);
      cursor = answer.response_metadata?.next_cursor || undefined;
      if (cursor === undefined) break;
    }
    return all;
  }

  const failed = (what: string, channelId: string, error: unknown) =>
    log.warn('slack-room-unknown', { what, channelId, code: slackCode(error), error });

  return {
    async describe(teamId, channelId) {
      if (channelId.startsWith('D')) return 'direct';
      try {
        return (await rooms.get(`${teamId} ${channelId}`, () => askRoom(teamId, channelId))).kind;
      } catch (error) {
        failed('kind', channelId, error);
        return 'unknown';
      }
    },
    async hasMember(teamId, channelId, userId) {
      try {
        return (await members.get(`${teamId} ${channelId}`, () => askMembers(teamId, channelId))).has(userId);
      } catch (error) {
        failed('members', channelId, error);
        return false;
      }
    },
    async isShared(teamId, channelId) {
      if (channelId.startsWith('D')) return false;
      try {
        return (await rooms.get(`${teamId} ${channelId}`, () => askRoom(teamId, channelId))).isShared;
      } catch (error) {
        failed('shared', channelId, error);
        return true;
      }
    },
    changed(teamId, channelId) {
      rooms.drop(`${teamId} ${channelId}`);
      members.drop(`${teamId} ${channelId}`);
    },
  };
}
