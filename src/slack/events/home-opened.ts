import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { HomeState } from '../home-state.ts';
import type { Listening } from '../listening.ts';
import { homeView } from '../messages/home.ts';
import { patiently } from '../posting.ts';

/** Draws a person's Home as things are now. */
export async function publishHome(
  client: WebClient,
  teamId: string,
  userId: string,
  { desk, clock }: Pick<Listening, 'desk' | 'clock'>,
  state?: HomeState,
): Promise<void> {
  const view = homeView(await desk().home({ teamId, userId }), clock.now(), state);
  await patiently(() => client.views.publish({ user_id: userId, view }));
}

export function registerHome(app: App, listening: Listening): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    if (event.tab !== 'home') return;
    await publishHome(client, context.teamId ?? '', event.user, listening);
  });
}
