import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { StoryView } from '../../desk/desk.ts';
import type { HomeData } from '../../desk/upkeep.ts';
import type { HomeFilter, HomeState } from '../home-state.ts';
import { homeFilters } from '../home-state.ts';
import { actionIds } from '../ids.ts';
import { type MoreValue, moreValue } from '../payloads.ts';
import { literal, type Mrkdwn, say } from '../sanitize.ts';
import { actions, button, context, localTime, options, plain } from './parts.ts';
import { standing, stateInWords } from './stories.ts';

/** Home takes 100 blocks; fewer stories can be read in one go on a phone. */
const pageSize = 20;
const dayMs = 86_400_000;

const labels: Readonly<Record<HomeFilter, string>> = {
  all: 'All stories',
  moved: 'Moved in the last 24 hours',
  contested: 'Contested or denied',
  waiting: 'Waiting for a decision',
};

export const channelMention = (id: string): Mrkdwn => ({
  mrkdwn: /^[CG][A-Z0-9]+$/.test(id) ? `<#${id}>` : 'a direct message',
});

function storyBlock(view: StoryView, open: number, now: number): KnownBlock {
  const { story } = view;
  const entry = (label: string, value: MoreValue) => [label, moreValue(value)] as const;
  const state = stateInWords(story, now);
  const news =
    story.lastNewsAt === null
      ? say`followed since ${localTime(story.trackedAt)}`
      : say`last news ${localTime(story.lastNewsAt)}`;
  const place = say`number ${story.number} in ${channelMention(story.channelId)}`;
  return {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: say`*${literal(story.title ?? story.claim, 160)}*\n${standing(view)}${state === 'following' ? '' : ` · ${state}`}${open === 0 ? '' : say` · *${open} to settle*`}\n${news} · ${place}`
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

function fitsFilter({ stories, questions }: HomeData, now: number): Record<HomeFilter, readonly StoryView[]> {
  const asked = new Set(questions.map(({ story }) => story.id));
  return {
    all: stories,
    moved: stories.filter(({ story }) => (story.lastNewsAt ?? 0) > now - dayMs),
    contested: stories.filter(({ ledger }) => ledger.status === 'contested' || ledger.status === 'denied'),
    waiting: stories.filter(({ story }) => asked.has(story.id)),
  };
}

/** What to show of the stories. Slack keeps what was chosen under a block's id: a new one for each state. */
function chooser(counts: Record<HomeFilter, number>, state: HomeState, hasChannels: boolean): ActionsBlock {
  const all = homeFilters.map((value) => ({ text: plain(`${labels[value]} (${counts[value]})`, 75), value }));
  const initial = all.find(({ value }) => value === state.filter);
  return {
    type: 'actions',
    block_id: `home-${state.filter}-${state.channelId ?? 'any'}`,
    elements: [
      {
        type: 'static_select',
        action_id: actionIds.homeFilter,
        options: all,
        ...(initial === undefined ? {} : { initial_option: initial }),
      },
      ...(hasChannels
        ? [
            {
              type: 'conversations_select' as const,
              action_id: actionIds.homeChannel,
              placeholder: plain('Any channel', 150),
              filter: { include: ['public' as const, 'private' as const], exclude_bot_users: true },
              ...(state.channelId === null ? {} : { initial_conversation: state.channelId }),
            },
          ]
        : []),
      ...(state.filter === 'all' && state.channelId === null
        ? []
        : [button(actionIds.homeAll, 'Show all', { speech: 'Show all stories' })]),
    ],
  };
}

/** One page of the stories that were asked for, and the state as it really is: a page that is not there is the last one. */
export function homeStories(
  data: HomeData,
  now: number,
  asked: HomeState,
): { readonly blocks: readonly KnownBlock[]; readonly state: HomeState } {
  const by = fitsFilter(data, now);
  const channels = new Set(data.stories.map(({ story }) => story.channelId));
  const stories = by[asked.filter].filter(
    ({ story }) => asked.channelId === null || story.channelId === asked.channelId,
  );
  const last = Math.max(0, Math.ceil(stories.length / pageSize) - 1);
  const state = { ...asked, page: Math.min(asked.page, last) };
  const from = state.page * pageSize;
  const page = stories.slice(from, from + pageSize);
  const open = Map.groupBy(data.questions, ({ story }) => story.id);
  if (data.stories.length === 0 && asked.channelId === null) return { blocks: [], state };
  const counts = {
    all: by.all.length,
    moved: by.moved.length,
    contested: by.contested.length,
    waiting: by.waiting.length,
  };
  return {
    state,
    blocks: [
      chooser(counts, state, channels.size > 1 || state.channelId !== null),
      ...(page.length === 0 ? [context(nothing(state))] : []),
      ...page.map((view) => storyBlock(view, open.get(view.story.id)?.length ?? 0, now)),
      ...(last === 0
        ? []
        : [
            context(say`${from + 1}–${from + page.length} of ${stories.length} stories`),
            ...actions(
              state.page === 0 ? null : button(actionIds.homePage, 'Newer', { value: String(state.page - 1) }),
              state.page === last ? null : button(actionIds.homePage, 'Older', { value: String(state.page + 1) }),
            ),
          ]),
    ],
  };
}

function nothing({ filter, channelId }: HomeState): Mrkdwn {
  const where = channelId === null ? say`` : say` in ${channelMention(channelId)}`;
  switch (filter) {
    case 'all':
      return say`No story that you may see is followed${where}.`;
    case 'moved':
      return say`No story${where} has moved in the last 24 hours.`;
    case 'contested':
      return say`No story${where} is contested or denied.`;
    case 'waiting':
      return say`No story${where} waits for a decision.`;
  }
}
