import type { App } from '@slack/bolt';
import type { Listening } from '../listening.ts';
import { welcomeMessage } from '../messages/welcome.ts';
import { bodyOf, patiently } from '../posting.ts';

/** Somebody invited us to a channel: one short message, to that person only. */
export function registerInvited(app: App, { desk, once, clock }: Listening): void {
  app.event('member_joined_channel', async ({ event, context, client }) => {
    const { user, channel, inviter } = event;
    if (user !== context.botUserId || inviter === undefined) return;
    if (!(await once(`welcome ${context.teamId ?? ''} ${channel} ${event.event_ts}`, clock.now()))) return;
    const welcome = bodyOf(welcomeMessage((await desk().feeds()).length > 0));
    await patiently(() => client.chat.postEphemeral({ channel, user: inviter, ...welcome }));
  });
}
