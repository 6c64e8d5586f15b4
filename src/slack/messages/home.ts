import type { HomeView, KnownBlock } from '@slack/types';
import type { HomeData } from '../../desk/upkeep.ts';
import { count } from '../../lib/text.ts';
import { firstState, type HomeState } from '../home-state.ts';
import { actionIds, callbackIds } from '../ids.ts';
import { homeFeeds } from './home-feeds.ts';
import { homeStories } from './home-stories.ts';
import { nextStep } from './next-step.ts';
import { actions, bold, button, header, line, richText, words } from './parts.ts';

/** "3 possible denials and 1 possible confirmation wait for a decision", with the button that shows them. */
function waiting({ questions }: HomeData): KnownBlock[] {
  if (questions.length === 0) return [];
  const denials = questions.filter(({ stance }) => stance === 'denies').length;
  const confirmations = questions.length - denials;
  const told = [
    ...(denials === 0 ? [] : [count(denials, 'possible denial')]),
    ...(confirmations === 0 ? [] : [count(confirmations, 'possible confirmation')]),
  ].join(' and ');
  return [
    richText(line(bold(`${told} to settle. `), words('What you say counts for everybody in the story’s channel.'))),
    ...actions(button(actionIds.openQuestions, 'Settle them', { style: 'primary' })),
  ];
}

/** The stories of the channels that the person is in, what waits for a decision, and how the feeds are. */
export function homeView(data: HomeData, now: number, state: HomeState = firstState): HomeView {
  const { stories, feeds } = data;
  const shown = homeStories(data, now, state);
  return {
    type: 'home',
    callback_id: callbackIds.home,
    private_metadata: JSON.stringify(shown.state),
    blocks: [
      header('Your stories'),
      // First what somebody has to do.
      ...waiting(data),
      nextStep({ stories, feeds, now }),
      ...actions(
        button(actionIds.openTrack, 'Track a story', data.questions.length > 0 ? {} : { style: 'primary' }),
        button(actionIds.openSettings, 'Alert settings', {}),
      ),
      ...shown.blocks,
      { type: 'divider' },
      ...homeFeeds(feeds),
    ],
  };
}
