import type { Outcome } from './delivery.ts';
import type { Hub } from './hub.ts';
import type { Json } from './json.ts';
import type { ResponsePost } from './response-urls.ts';
import type { Channel, User } from './world.ts';

// What all that people do has in common.

/** What the app answered. `posts` grows while it posts to the response_url. */
export interface Answered {
  readonly acked: boolean;
  /** The payload of the acknowledgement; undefined where it was empty. */
  readonly ack: unknown;
  /** Why there was no acknowledgement: `timeout`, `no_connection`, `connection_lost`, `http_error`. */
  readonly reason: string | null;
  /** What the acknowledgement and the response_url showed, in order. */
  readonly posts: readonly ResponsePost[];
}

export function answered(outcome: Outcome, posts: readonly ResponsePost[]): Answered {
  if (outcome.kind === 'failed') return { acked: false, ack: undefined, reason: outcome.reason, posts };
  return { acked: true, ack: outcome.payload, reason: null, posts };
}

export function personIn(hub: Hub, userId: string): User {
  const user = hub.world.users.get(userId);
  if (user === undefined || user.isBot) throw new Error(`No person ${userId} in the workspace`);
  return user;
}

/** A channel that the person is in. */
export function channelOf(hub: Hub, channelId: string, userId: string): Channel {
  const channel = hub.world.channels.get(channelId);
  if (channel === undefined || !channel.members.has(userId)) throw new Error(`${userId} is in no channel ${channelId}`);
  return channel;
}

export function newTrigger(hub: Hub, userId: string, channelId: string | null, viewId: string | null): string {
  const id = `${Math.floor(Math.random() * 1e13)}.${hub.world.teamId}.${hub.world.id('').toLowerCase()}`;
  hub.world.triggers.set(id, { userId, channelId, viewId, issuedAt: Date.now(), used: false });
  return id;
}

export function headsOf(hub: Hub, user: User): Json {
  const { world } = hub;
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: world.teamId },
    api_app_id: world.appId,
    team: { id: world.teamId, domain: 'the-desk' },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelName({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'private' ? 'privategroup' : name;
}
