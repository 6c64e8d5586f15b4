import type { Log, Rooms } from '../desk/ports.ts';
import { slackCode } from './delivery.ts';
import type { ClientFor } from './messenger.ts';
import { patiently } from './posting.ts';

const keptMs = 60_000;
const pagesAtMost = 100;
const keptAtMost = 2000;

type Kind = Awaited<ReturnType<Rooms['describe']>>;

/** Asked once a minute at most; what failed is asked again at once. */
function createCache<T>(now: () => number) {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known !== undefined && known.until > now()) return known.value;
    if (kept.size >= keptAtMost) kept.clear();
    const value = ask();
    kept.set(key, { until: now() + keptMs, value });
    value.catch(() => kept.delete(key));
    return value;
  };
}

/** Who may see what: kinds and members of conversations, as Slack tells them. Where it does not, nobody is let in. */
export function createRooms(clientFor: ClientFor, { now, log }: { now: () => number; log: Log }): Rooms {
  const kinds = createCache<Kind>(now);
  const members = createCache<ReadonlySet<string>>(now);

  async function askKind(teamId: string, channelId: string): Promise<Kind> {
    const client = await clientFor(teamId);
    const { channel } = await patiently(() => client.conversations.info({ channel: channelId }));
    if (channel === undefined) return 'unknown';
    if (channel.is_im === true) return 'direct';
    return channel.is_private === true || channel.is_mpim === true ? 'private' : 'public';
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
        return await kinds(`${teamId} ${channelId}`, () => askKind(teamId, channelId));
      } catch (error) {
        failed('kind', channelId, error);
        return 'unknown';
      }
    },
    async hasMember(teamId, channelId, userId) {
      try {
        return (await members(`${teamId} ${channelId}`, () => askMembers(teamId, channelId))).has(userId);
      } catch (error) {
        failed('members', channelId, error);
        return false;
      }
    },
  };
}
