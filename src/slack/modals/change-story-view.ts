import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Story } from '../../news/story.ts';
import { callbackIds, changeFields, fieldAction } from '../ids.ts';
import { limits } from '../limits.ts';
import { context, options, plain } from '../messages/parts.ts';
import { literal, say } from '../sanitize.ts';

const DAY_MS = 86_400_000;
const claimLimit = 300;
const mostOthers = 99;

const quietChoices = [
  ['3 days without news', '3d'],
  ['7 days without news', '7d'],
  ['30 days without news', '30d'],
  ['Never by itself', 'never'],
] as const;
const muteChoices = [
  ['As it is', 'keep'],
  ['Muted for 2 hours', '2h'],
  ['Muted for a day', '1d'],
  ['Muted for a week', '7d'],
  ['Muted until somebody resumes it', 'pause'],
] as const;
const resumeChoices = [
  ['As it is', 'keep'],
  ['Resume', 'resume'],
] as const;

function field(
  id: keyof typeof changeFields,
  label: string,
  element: InputBlock['element'],
  hint?: string,
): InputBlock {
  return {
    type: 'input',
    block_id: changeFields[id],
    optional: id !== 'claim' && id !== 'mute',
    label: plain(label, 2000),
    ...(hint === undefined ? {} : { hint: plain(hint, 2000) }),
    element,
  };
}

function select(
  id: keyof typeof changeFields,
  label: string,
  choices: readonly (readonly [string, string])[],
  value: string | null,
  hint?: string,
): InputBlock {
  const all = options(choices);
  const initial = all.find((one) => one.value === value);
  const element = { type: 'static_select' as const, action_id: fieldAction, options: all };
  return field(id, label, { ...element, ...(initial ? { initial_option: initial } : {}) }, hint);
}

/** Longer than five: `options` is for menus that Slack keeps so short. */
function others(stories: readonly Story[]): InputBlock {
  const all = stories.slice(0, mostOthers).map(({ id, number, title, claim }) => ({
    text: plain(`${number}. ${title ?? claim}`, limits.option),
    value: id,
  }));
  return field(
    'merge',
    'Merge into another story',
    { type: 'static_select', action_id: fieldAction, options: all, placeholder: plain('Not merged', 75) },
    'What is known of this one is counted there, and this one ends.',
  );
}

function quietValue({ stopAfterQuietMs }: Story): string | null {
  if (stopAfterQuietMs === null) return 'never';
  const days = `${Math.round(stopAfterQuietMs / DAY_MS)}d`;
  return quietChoices.some(([, value]) => value === days) ? days : null;
}

const box = (label: string, value: string) => ({
  type: 'checkboxes' as const,
  action_id: fieldAction,
  options: [{ text: plain(label, limits.option), value }],
});

/** One window for a story: name, claim, mute, end, merge, hand over. Empty fields change nothing. */
export function changeStoryView(
  story: Story,
  stories: readonly Story[],
  now: number,
  warning: string | null,
): ModalView {
  const silent = story.state === 'paused' || (story.mutedUntil !== null && story.mutedUntil > now);
  const rest = stories.filter(({ id, channelId }) => id !== story.id && channelId === story.channelId);
  const title = literal(story.title ?? '', 80);
  const blocks: KnownBlock[] = [
    ...(warning === null ? [] : [context(say`${warning}`)]),
    field(
      'title',
      'Short title',
      {
        type: 'plain_text_input',
        action_id: fieldAction,
        max_length: 80,
        ...(title === '' ? {} : { initial_value: title }),
      },
      'Shown in lists and digests beside the claim.',
    ),
    field(
      'claim',
      'Claim',
      {
        type: 'plain_text_input',
        action_id: fieldAction,
        multiline: true,
        max_length: claimLimit,
        initial_value: literal(story.claim, claimLimit),
      },
      'Where you change it, every article is read again against it, and the thread is told.',
    ),
    select(
      'mute',
      'Alerts',
      silent ? resumeChoices : muteChoices,
      'keep',
      'What moves meanwhile is told when the mute ends.',
    ),
    select('until', 'Stop following after', quietChoices, quietValue(story)),
    ...(rest.length === 0 ? [] : [others(rest)]),
    field(
      'channel',
      'Hand over to another channel',
      {
        type: 'conversations_select',
        action_id: fieldAction,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        placeholder: plain('Stays here', 75),
      },
      'One that you and Second Source are both in.',
    ),
    ...(story.isPrivate
      ? [field('confirm', 'This story is private', box('Yes, show it to everybody who sees the other channel', 'yes'))]
      : []),
    field(
      'person',
      'Hand over to a person',
      { type: 'users_select', action_id: fieldAction, placeholder: plain('Nobody else', 75) },
      'Who keeps it from now on; that person is told.',
    ),
    field('stop', 'Archive', box('Stop following; what is known is kept', 'stop')),
  ];
  return {
    type: 'modal',
    callback_id: callbackIds.change,
    title: plain('Change story', limits.modalTitle),
    submit: plain('Save', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    private_metadata: JSON.stringify({ storyId: story.id, channelId: story.channelId }),
    blocks,
  };
}
