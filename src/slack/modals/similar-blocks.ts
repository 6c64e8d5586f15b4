import type { KnownBlock } from '@slack/types';
import type { SimilarStory } from '../../desk/ways-in.ts';
import type { Story } from '../../news/story.ts';
import { actionIds } from '../ids.ts';
import { button } from '../messages/parts.ts';
import { placeInWords } from '../messages/place.ts';
import { stateInWords } from '../messages/stories.ts';
import { literal, type Mrkdwn, say } from '../sanitize.ts';

/** "Already followed here as 3: …", with a way to follow that one. `channelId`: where the form was opened, null in Home. */
export function similarBlocks(similar: readonly SimilarStory[], channelId: string | null, now: number): KnownBlock[] {
  if (similar.length === 0) return [];
  const rows = similar.map(({ story }): KnownBlock => {
    const here = story.channelId === channelId;
    const place = here ? say`here` : say`in ${placeInWords(story)}`;
    const state = stateInWords(story, now);
    if (state === 'stopped') return row(story, say`*Stopped here, as ${story.number}:*`, 'Take it up again');
    const held = state === 'following' ? '' : `, ${state}`;
    const label = here || channelId === null ? 'Follow the same' : 'Follow here too';
    return row(story, say`*Already followed ${place} as ${story.number}${held}:*`, label);
  });
  return [...rows, { type: 'divider' }];
}

function row(story: Story, lead: Mrkdwn, label: string): KnownBlock {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: say`${lead} ${literal(story.title ?? story.claim, 140)}`.mrkdwn, verbatim: true },
    accessory: button(actionIds.followSame, label, { value: story.id, speech: `${label}: story ${story.number}` }),
  };
}
