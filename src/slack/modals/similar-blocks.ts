import type { KnownBlock } from '@slack/types';
import type { SimilarStory } from '../../desk/ways-in.ts';
import { actionIds } from '../ids.ts';
import { button } from '../messages/parts.ts';
import { placeInWords } from '../messages/place.ts';
import { stateInWords } from '../messages/stories.ts';
import { literal, say } from '../sanitize.ts';

/** "Already followed here as 3: …", with a way to follow that one. `channelId`: where the form was opened, null in Home. */
export function similarBlocks(similar: readonly SimilarStory[], channelId: string | null, now: number): KnownBlock[] {
  if (similar.length === 0) return [];
  const rows = similar.map(({ story }): KnownBlock => {
    const here = story.channelId === channelId;
    const place = here ? say`here` : say`in ${placeInWords(story)}`;
    const state = stateInWords(story, now);
    const held = state === 'following' ? '' : `, ${state}`;
    return {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: say`*Already followed ${place} as ${story.number}${held}:* ${literal(story.title ?? story.claim, 140)}`
          .mrkdwn,
        verbatim: true,
      },
      accessory: button(actionIds.followSame, here || channelId === null ? 'Follow the same' : 'Follow here too', {
        value: story.id,
        speech: `Follow the same story as number ${story.number}`,
      }),
    };
  });
  return [...rows, { type: 'divider' }];
}
