import { type Answered, answered, channelName, channelOf, newTrigger, personIn } from './acting.ts';
import { toApiView } from './api-shapes.ts';
import type { Outcome } from './delivery.ts';
import type { Hub } from './hub.ts';
import { isObject, stringOf } from './json.ts';
import { addMember, storeMessage } from './posting.ts';
import type { ResponsePost } from './response-urls.ts';
import { typedToWire } from './wire-text.ts';
import type { Channel, Message, User } from './world.ts';

/** A message, or a reply with `threadTs`. Mentions in wire form: `<@U…>`. */
export function say(
  hub: Hub,
  what: { userId: string; channelId: string; text: string; threadTs?: string; broadcast?: boolean },
): Message {
  personIn(hub, what.userId);
  const channel = channelOf(hub, what.channelId, what.userId);
  const root = what.threadTs === undefined ? undefined : hub.world.message(channel.id, what.threadTs);
  if (what.threadTs !== undefined && root === undefined)
    throw new Error(`No message ${what.threadTs} in ${channel.id}`);
  return storeMessage(hub, channel, {
    userId: what.userId,
    text: typedToWire(what.text),
    threadTs: root === undefined ? null : (root.threadTs ?? root.ts),
    broadcast: what.broadcast ?? false,
  });
}

/** A slash command: `/story list`, or the text after `/story`. Resolves when it is acknowledged or was not. */
export async function command(hub: Hub, what: { userId: string; channelId: string; text: string }): Promise<Answered> {
  const user = personIn(hub, what.userId);
  const channel = channelOf(hub, what.channelId, user.id);
  const [, command = '/story', text = ''] = /^(\/\S+)\s*(.*)$/s.exec(what.text.trim()) ?? [
    null,
    '/story',
    what.text.trim(),
  ];
  if (command === '/invite') return invite(hub, channel, user, text);
  const { world, secrets } = hub;
  const { url, posts } = hub.responseUrls.issue(hub, channel.id, user.id, null);
  const outcome = await hub.delivery.interact('slash_commands', {
    token: secrets.verificationToken,
    team_id: world.teamId,
    team_domain: 'the-desk',
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: url,
    trigger_id: newTrigger(hub, user.id, channel.id, null),
  });
  showAck(hub, outcome, channel.id, user.id, posts);
  return answered(outcome, posts);
}

// Slack's own command: the app never hears of it.
function invite(hub: Hub, channel: Channel, inviter: User, text: string): Answered {
  const wanted = text
    .replace(/^<?@|>$/g, '')
    .trim()
    .toLowerCase();
  const people = [...hub.world.users.values()];
  const invited = people.find(({ id, name, realName }) =>
    [id, name, realName].some((one) => one.toLowerCase() === wanted),
  );
  if (invited === undefined) throw new Error(`Nobody here is called "${text}"`);
  addMember(hub, channel, invited.id, inviter.id);
  return { acked: true, ack: undefined, reason: null, posts: [] };
}

function showAck(hub: Hub, outcome: Outcome, channelId: string, userId: string, posts: ResponsePost[]): void {
  if (outcome.kind !== 'acked' || !isObject(outcome.payload)) return;
  if (stringOf(outcome.payload.text) === '' && outcome.payload.blocks === undefined) return;
  posts.push(hub.responseUrls.show(hub, channelId, userId, outcome.payload));
}

/** The person opens the app's Home (or its messages). */
export function openHome(hub: Hub, userId: string, tab: 'home' | 'messages' = 'home'): void {
  const user = personIn(hub, userId);
  const { world, delivery } = hub;
  const view = world.homes.get(user.id);
  delivery.event({
    type: 'app_home_opened',
    user: user.id,
    channel: world.directChannel(user.id).id,
    tab,
    ...(tab === 'home' && view !== undefined ? { view: toApiView(view, world) } : {}),
  });
}
