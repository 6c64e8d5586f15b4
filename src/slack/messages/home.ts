import type { HomeView, KnownBlock } from '@slack/types';
import type { StoryView } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import type { Feed } from '../../news/feed.ts';
import { actionIds, callbackIds } from '../ids.ts';
import { type MoreValue, moreValue } from '../payloads.ts';
import { literal, type Mrkdwn, say } from '../sanitize.ts';
import { feedLine, feedsInWords, illFirst } from './feeds.ts';
import { nextStep } from './next-step.ts';
import { actions, bullets, button, context, header, localTime, options, richText } from './parts.ts';
import { standing, stateInWords } from './stories.ts';

const storiesShown = 30;
const feedsShown = 10;

const channelMention = (id: string): Mrkdwn => ({
  mrkdwn: /^[CG][A-Z0-9]+$/.test(id) ? `<#${id}>` : 'a direct message',
});

function storyBlock(view: StoryView, now: number): KnownBlock {
  const { story } = view;
  const entry = (label: string, value: MoreValue) => [label, moreValue(value)] as const;
  const state = stateInWords(story, now);
  const news = story.lastNewsAt === null ? '' : say` · last news ${localTime(story.lastNewsAt)}`;
  return {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: say`*${literal(story.title ?? story.claim, 160)}*\n${standing(view)}${state === 'following' ? '' : ` · ${state}`} · number ${story.number} in ${channelMention(story.channelId)}${news}`
        .mrkdwn,
      verbatim: true,
    },
    accessory: {
      type: 'overflow',
      action_id: actionIds.more,
      options: options([
        entry('Sources', { verb: 'sources', storyId: story.id }),
        entry('Timeline', { verb: 'timeline', storyId: story.id }),
        state === 'following'
          ? entry('Mute for a day', { verb: 'mute', storyId: story.id })
          : entry('Resume', { verb: 'resume', storyId: story.id }),
        entry('Change or hand over', { verb: 'change', storyId: story.id }),
        entry('Stop following', { verb: 'stop', storyId: story.id }),
      ]),
    },
  };
}

/** The stories of the channels that the person is in, and how the feeds are. */
export function homeView(
  { stories, feeds }: { readonly stories: readonly StoryView[]; readonly feeds: readonly Feed[] },
  now: number,
): HomeView {
  const order = illFirst(feeds);
  const ill = order.filter(({ state, lastError }) => state !== 'active' || lastError !== null);
  const listed = (ill.length > 0 ? ill : order).slice(0, feedsShown);
  const checked = Math.max(0, ...feeds.map(({ lastSuccessAt }) => lastSuccessAt ?? 0));
  const rest = stories.length - storiesShown;
  return {
    type: 'home',
    callback_id: callbackIds.home,
    blocks: [
      header('Your stories'),
      nextStep({ stories, feeds, now }),
      ...actions(
        button(actionIds.openTrack, 'Track a story', { style: 'primary' }),
        button(actionIds.openSettings, 'Alert settings', {}),
      ),
      ...stories.slice(0, storiesShown).map((view) => storyBlock(view, now)),
      ...(rest > 0
        ? [context(say`and ${count(rest, 'more story', 'more stories')}: /story list in their channels`)]
        : []),
      { type: 'divider' },
      header('Feeds'),
      context(say`${feedsInWords(feeds)}`, checked === 0 ? null : say`last read ${localTime(checked)}`),
      ...(listed.length === 0 ? [] : [richText(bullets(listed.map(feedLine)))]),
    ],
  };
}
