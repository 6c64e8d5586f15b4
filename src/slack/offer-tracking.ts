import type { WebClient } from '@slack/web-api';
import type { ThreadQuestion } from '../desk/desk.ts';
import type { Listening } from './listening.ts';
import { linkOfferMessage } from './messages/link-offer.ts';
import { firstLink } from './payloads.ts';
import { bodyOf, patiently } from './posting.ts';

/** The link that somebody names us for, outside a story's thread; null where the message is a question. */
export function linkToTrack({ mentioned, text }: ThreadQuestion): string | null {
  const link = mentioned ? firstLink(text) : null;
  return link === null || text.replace(link, ' ').includes('?') ? null : link;
}

/**
 * A mention gives no leave to open a window: a button does. For the one who named us, once for each message, though it
 * comes as `message` and as `app_mention`, each perhaps twice.
 */
export async function offerTracking(
  asked: ThreadQuestion,
  link: string,
  client: WebClient,
  { desk, once, clock }: Listening,
): Promise<void> {
  const { teamId, channelId, userId, ts, threadTs } = asked;
  if (!(await once(`offer ${teamId} ${channelId} ${ts}`, clock.now()))) return;
  const similar = await desk().similar(asked, { claim: '', originUrl: link });
  const known = similar.find(({ story }) => story.state !== 'stopped')?.story ?? null;
  const body = bodyOf(linkOfferMessage(link, known, channelId));
  const thread = threadTs === ts ? {} : { thread_ts: threadTs };
  // Nobody else is in a direct message, and what is ephemeral there is gone at the next look.
  if (channelId.startsWith('D'))
    await patiently(() => client.chat.postMessage({ channel: channelId, ...body, ...thread }));
  else await patiently(() => client.chat.postEphemeral({ channel: channelId, user: userId, ...body, ...thread }));
}
