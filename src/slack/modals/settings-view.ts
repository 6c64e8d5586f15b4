import type { InputBlock, KnownBlock, ModalView, Option } from '@slack/types';
import type { ChannelSettings, NoiseLevel, QuietBreaker } from '../../news/channel-settings.ts';
import { callbackIds, fieldAction, settingsFields } from '../ids.ts';
import { limits } from '../limits.ts';
import { context, plain } from '../messages/parts.ts';
import { say } from '../sanitize.ts';

type Choice<T extends string> = readonly [value: T, label: string, why?: string];

const levels: readonly Choice<NoiseLevel>[] = [
  ['all', 'Everything', 'Outlets that only cite others stay in threads.'],
  ['important', 'What changes the picture', 'First pickup, new sources, denials, confirmations, corrections.'],
  ['digest', 'The digest only', 'Nothing in between, not even denials.'],
];
const breakers: readonly Choice<QuietBreaker>[] = [
  ['denial', 'Denials'],
  ['confirmation', 'Confirmations'],
  ['correction', 'Corrections and withdrawals'],
];
const followUps: readonly Choice<ChannelSettings['followUps']>[] = [
  ['surfaced', 'Show new sources and corrections here too', 'As replies that the channel sees.'],
  ['thread', 'Keep them in the thread', 'Only denials, sure or possible, show in the channel.'],
];
const answers: readonly Choice<ChannelSettings['answers']>[] = [
  ['questions', 'Answer plain questions in story threads'],
  ['mentions', 'Answer only when named'],
];
const languages: readonly Choice<ChannelSettings['answerLanguage']>[] = [
  ['en', 'English'],
  ['it', 'Italiano'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
];
const mayStop: readonly Choice<ChannelSettings['mayStop']>[] = [
  ['everyone', 'Everybody here may stop a story'],
  ['keeper', 'Only who tracked it, or was handed it'],
];
const digests: readonly Choice<'morning' | 'evening' | 'evenIfQuiet'>[] = [
  ['morning', 'In the morning'],
  ['evening', 'In the evening'],
  ['evenIfQuiet', 'Also when nothing moved'],
];
const quiet: readonly Choice<'quiet'>[] = [
  ['quiet', 'Keep quiet hours', 'What is held is said when they end, in order.'],
];

/** Those of newsrooms that we know of; the one that was chosen is always among them. */
const zones = [
  'UTC',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Rome',
  'Europe/Madrid',
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/Zurich',
  'Europe/Vienna',
  'Europe/Stockholm',
  'Europe/Oslo',
  'Europe/Copenhagen',
  'Europe/Helsinki',
  'Europe/Warsaw',
  'Europe/Prague',
  'Europe/Athens',
  'Europe/Bucharest',
  'Europe/Kyiv',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Africa/Lagos',
  'Africa/Nairobi',
  'Asia/Jerusalem',
  'Asia/Beirut',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Singapore',
  'Asia/Manila',
  'Asia/Hong_Kong',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Seoul',
  'Asia/Tokyo',
  'Australia/Perth',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/St_Johns',
  'America/Halifax',
  'America/New_York',
  'America/Toronto',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Mexico_City',
  'America/Bogota',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
];

const two = (n: number) => String(n).padStart(2, '0');
/** "22:00", as Slack's time fields want it. */
const clockTime = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

function optionsOf<T extends string>(choices: readonly Choice<T>[]): Option[] {
  return choices.map(([value, label, why]) => ({
    text: plain(label, limits.option),
    value,
    ...(why === undefined ? {} : { description: plain(why, limits.option) }),
  }));
}

const chosen = (options: readonly Option[], values: readonly string[]) =>
  options.filter(({ value }) => values.includes(value ?? ''));

function field(
  id: keyof typeof settingsFields,
  label: string,
  element: InputBlock['element'],
  hint?: string,
): InputBlock {
  return {
    type: 'input',
    block_id: settingsFields[id],
    optional: element.type === 'checkboxes',
    label: plain(label, 2000),
    ...(hint === undefined ? {} : { hint: plain(hint, 2000) }),
    element,
  };
}

function radio<T extends string>(
  id: keyof typeof settingsFields,
  label: string,
  choices: readonly Choice<T>[],
  value: T,
) {
  const options = optionsOf(choices);
  const [initial] = chosen(options, [value]);
  return {
    ...field(id, label, {
      type: 'radio_buttons',
      action_id: fieldAction,
      options,
      ...(initial ? { initial_option: initial } : {}),
    }),
  };
}

function boxes<T extends string>(
  id: keyof typeof settingsFields,
  label: string,
  choices: readonly Choice<T>[],
  values: readonly T[],
  hint?: string,
) {
  const options = optionsOf(choices);
  const initial = chosen(options, values);
  return field(
    id,
    label,
    {
      type: 'checkboxes',
      action_id: fieldAction,
      options,
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
    hint,
  );
}

const time = (id: keyof typeof settingsFields, label: string, minute: number) =>
  field(id, label, { type: 'timepicker', action_id: fieldAction, initial_time: clockTime(minute) });

function zoneField(timeZone: string): InputBlock {
  const all = zones.includes(timeZone) ? zones : [timeZone, ...zones];
  const options = all.map((zone) => ({ text: plain(zone.replaceAll('_', ' '), limits.option), value: zone }));
  const initial = options.find(({ value }) => value === timeZone);
  return {
    ...field('zone', 'Time zone', {
      type: 'static_select',
      action_id: fieldAction,
      options,
      ...(initial ? { initial_option: initial } : {}),
    }),
  };
}

function languageField(language: ChannelSettings['answerLanguage']): InputBlock {
  const options = languages.map(([value, name]) => ({ text: plain(name, limits.option), value }));
  const initial = options.find(({ value }) => value === language);
  const element = {
    type: 'static_select' as const,
    action_id: fieldAction,
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
  return field('language', 'Language of answers', element, 'Of our own sentences. Quotes stay in the original.');
}

function frame(
  channelId: string | null,
): Pick<ModalView, 'type' | 'callback_id' | 'title' | 'close' | 'private_metadata'> {
  return {
    type: 'modal',
    callback_id: callbackIds.settings,
    title: plain('Alert settings', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    private_metadata: JSON.stringify({ channelId }),
  };
}

/** From Home: first which channel. `problem`: why the one that was chosen can't be steered. */
export function chooseChannelView(problem: string | null): ModalView {
  return {
    ...frame(null),
    submit: plain('Next', limits.modalTitle),
    blocks: [
      {
        type: 'input',
        block_id: settingsFields.channel,
        label: plain('Settings of which channel?', 2000),
        hint: plain('One that you and Second Source are both in.', 2000),
        element: {
          type: 'conversations_select',
          action_id: fieldAction,
          filter: { include: ['public', 'private'], exclude_bot_users: true },
        },
      },
      ...(problem === null ? [] : [context(say`${problem}`)]),
    ],
  };
}

/** How the channel is told, in one window: each choice with what it means. */
export function settingsView(channelId: string, settings: ChannelSettings): ModalView {
  const { digest } = settings;
  const blocks: KnownBlock[] = [
    context({ mrkdwn: /^[CG][A-Z0-9]+$/.test(channelId) ? `For <#${channelId}>` : 'For this conversation' }),
    radio('level', 'What is told here', levels, settings.level),
    radio('followUps', 'What follows the first message', followUps, settings.followUps),
    field(
      'cap',
      'At most so many alerts an hour',
      {
        type: 'number_input',
        action_id: fieldAction,
        is_decimal_allowed: false,
        min_value: '1',
        max_value: '100',
        initial_value: String(settings.capPerHour),
      },
      'What is over goes into threads, with one line that says how many. Denials and corrections have as many again.',
    ),
    zoneField(settings.timeZone),
    boxes('quiet', 'Quiet hours', quiet, settings.quiet === null ? [] : ['quiet']),
    time('quietFrom', 'Quiet begins at', settings.quiet?.from ?? 22 * 60),
    time('quietTo', 'and ends at', settings.quiet?.to ?? 7 * 60),
    boxes('breaks', 'May break the quiet', breakers, settings.breaksQuiet),
    boxes(
      'digest',
      'Digest',
      digests,
      [
        ...(digest.morning === null ? [] : (['morning'] as const)),
        ...(digest.evening === null ? [] : (['evening'] as const)),
        ...(digest.evenIfQuiet ? (['evenIfQuiet'] as const) : []),
      ],
      'What moved, what is new, what fell silent.',
    ),
    time('morning', 'Morning digest at', digest.morning ?? 8 * 60),
    time('evening', 'Evening digest at', digest.evening ?? 18 * 60),
    radio('answers', 'Questions', answers, settings.answers),
    languageField(settings.answerLanguage),
    radio('mayStop', 'Stopping', mayStop, settings.mayStop),
  ];
  return { ...frame(channelId), submit: plain('Save', limits.modalTitle), blocks };
}
