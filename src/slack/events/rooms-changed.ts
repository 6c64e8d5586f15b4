import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Listening } from '../listening.ts';

const Turned = z.object({ subtype: z.literal('channel_convert_to_private'), channel: z.string() });

/** Who is in a channel, whether it is open, and to whom, changes: what we know of it changes at once. */
export function registerRoomsChanged(app: App, { desk }: Listening): void {
  const room = (teamId: string | undefined, channelId: string) => ({ teamId: teamId ?? '', channelId });
  app.event('member_left_channel', ({ event, context }) => desk().roomChanged(room(context.teamId, event.channel)));
  app.event('member_joined_channel', async ({ event, context }) => {
    const joined = room(context.teamId, event.channel);
    // What our removal paused goes on.
    await (event.user === context.botUserId ? desk().channelOpened(joined) : desk().roomChanged(joined));
  });
  for (const name of ['channel_left', 'group_left'] as const)
    app.event(name, ({ event, context }) => desk().leftChannel(room(context.teamId, event.channel)));
  for (const name of ['channel_archive', 'group_archive'] as const)
    app.event(name, ({ event, context }) => desk().channelArchived(room(context.teamId, event.channel)));
  for (const name of ['channel_unarchive', 'group_unarchive'] as const)
    app.event(name, ({ event, context }) => desk().channelOpened(room(context.teamId, event.channel)));
  app.event('message', async ({ event, context }) => {
    const turned = Turned.safeParse(event).data;
    if (turned !== undefined) await desk().channelTurnedPrivate(room(context.teamId, turned.channel));
  });
}
