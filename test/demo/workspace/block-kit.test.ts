import { describe, expect, it } from 'vitest';
import { findBlockFaults, findViewFaults } from '../../../src/demo/workspace/block-kit/check.ts';
import type { Json } from '../../../src/demo/workspace/json.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
const option = (value: string, text = value) => ({ text: plain(text), value });
const x = (length: number) => 'x'.repeat(length);
const section: Json = { type: 'section', text: mrkdwn('x') };
const rich = (...elements: object[]): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const table = (rows: number, columns: number): Json => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ type: 'raw_text', text: 'x' }))),
});
const input: Json = { type: 'input', label: plain('L'), element: { type: 'plain_text_input', action_id: 'v' } };

const good: readonly { what: string; blocks: readonly Json[] }[] = [
  { what: 'a header of 150', blocks: [{ type: 'header', text: plain(x(150)) }] },
  { what: 'a section of 3,000', blocks: [{ type: 'section', text: mrkdwn(x(3000)) }] },
  {
    what: 'ten fields of 2,000',
    blocks: [{ type: 'section', fields: Array.from({ length: 10 }, () => mrkdwn(x(2000))) }],
  },
  {
    what: 'a section with a menu beside it',
    blocks: [{ ...section, accessory: { type: 'overflow', action_id: 'm', options: [option('a')] } }],
  },
  { what: 'fifty blocks', blocks: Array.from({ length: 50 }, () => section) },
  { what: 'a table of 100 by 20', blocks: [table(100, 20)] },
  {
    what: 'rich text with a date',
    blocks: [
      rich(
        { type: 'date', timestamp: 1, format: '{time}', fallback: 'x' },
        { type: 'text', text: '<!channel>', style: { bold: true } },
      ),
    ],
  },
  {
    what: 'feedback buttons',
    blocks: [
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: plain('Yes'), value: 'y' },
            negative_button: { text: plain('No'), value: 'n' },
          },
        ],
      },
    ],
  },
  {
    what: 'a collapsed container',
    blocks: [{ type: 'container', title: plain('Quiet'), is_collapsible: true, child_blocks: [section, table(2, 2)] }],
  },
];

const bad: readonly { what: string; blocks: readonly Json[]; fault: string }[] = [
  {
    what: 'an unknown block',
    blocks: [{ type: 'banner' }],
    fault: 'unsupported type: banner [json-pointer:/blocks/0/type]',
  },
  {
    what: 'an alert',
    blocks: [{ type: 'alert', text: mrkdwn('x') }],
    fault: 'unsupported type: alert [json-pointer:/blocks/0/type]',
  },
  {
    what: 'a header of 151',
    blocks: [section, { type: 'header', text: plain(x(151)) }],
    fault: 'must be less than 151 characters [json-pointer:/blocks/1/text/text]',
  },
  {
    what: 'a header in mrkdwn',
    blocks: [{ type: 'header', text: mrkdwn('x') }],
    fault: 'must be equal to plain_text [json-pointer:/blocks/0/text/type]',
  },
  {
    what: 'a section of 3,001',
    blocks: [{ type: 'section', text: mrkdwn(x(3001)) }],
    fault: 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    what: 'an empty text',
    blocks: [{ type: 'section', text: mrkdwn('') }],
    fault: 'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    what: 'a section with nothing',
    blocks: [{ type: 'section' }],
    fault: 'missing required field: text or fields [json-pointer:/blocks/0]',
  },
  {
    what: 'eleven fields',
    blocks: [{ type: 'section', fields: Array.from({ length: 11 }, () => mrkdwn('x')) }],
    fault: 'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  },
  {
    what: 'a button text of 76',
    blocks: [{ type: 'actions', elements: [button({ text: plain(x(76)) })] }],
    fault: 'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  },
  {
    what: 'a button value of 2,001',
    blocks: [{ type: 'actions', elements: [button({ value: x(2001) })] }],
    fault: 'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  },
  {
    what: 'a button with a script for an address',
    blocks: [{ type: 'actions', elements: [button({ url: 'javascript:x' })] }],
    fault: 'must be a valid URL [json-pointer:/blocks/0/elements/0/url]',
  },
  {
    what: 'a misspelt property',
    blocks: [{ ...section, blockid: 'b' }],
    fault: 'invalid additional property: blockid [json-pointer:/blocks/0]',
  },
  {
    what: 'no elements',
    blocks: [{ type: 'actions' }],
    fault: 'missing required field: elements [json-pointer:/blocks/0/elements]',
  },
  {
    what: '26 elements',
    blocks: [{ type: 'actions', elements: Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })) }],
    fault: 'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  },
  {
    what: 'one action_id twice in a block',
    blocks: [{ type: 'actions', elements: [button(), button()] }],
    fault: 'action_id already exists in block [json-pointer:/blocks/0/elements]',
  },
  {
    what: 'one block_id twice',
    blocks: [
      { ...section, block_id: 'b' },
      { ...section, block_id: 'b' },
    ],
    fault: 'block_id already exists [json-pointer:/blocks/1/block_id]',
  },
  {
    what: 'six options in an overflow menu',
    blocks: [
      {
        ...section,
        accessory: {
          type: 'overflow',
          action_id: 'm',
          options: ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => option(one)),
        },
      },
    ],
    fault: 'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
  },
  {
    what: 'an option value of 151',
    blocks: [{ ...section, accessory: { type: 'overflow', action_id: 'm', options: [option(x(151), 'x')] } }],
    fault: 'must be less than 151 characters [json-pointer:/blocks/0/accessory/options/0/value]',
  },
  {
    what: 'a select without options',
    blocks: [{ type: 'actions', elements: [{ type: 'static_select', action_id: 's' }] }],
    fault: 'must have exactly one of options and option_groups [json-pointer:/blocks/0/elements/0]',
  },
  {
    what: 'a select that begins with a stranger',
    blocks: [
      {
        type: 'actions',
        elements: [{ type: 'static_select', action_id: 's', options: [option('a')], initial_option: option('b') }],
      },
    ],
    fault: 'initial option must be among the options [json-pointer:/blocks/0/elements/0]',
  },
  {
    what: '51 blocks',
    blocks: Array.from({ length: 51 }, () => section),
    fault: 'no more than 50 items allowed [json-pointer:/blocks]',
  },
  { what: '101 rows', blocks: [table(101, 1)], fault: 'no more than 100 items allowed [json-pointer:/blocks/0/rows]' },
  {
    what: '21 columns',
    blocks: [table(1, 21)],
    fault: 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
  },
  { what: 'two tables', blocks: [table(1, 1), table(1, 1)], fault: 'only_one_table_allowed [json-pointer:/blocks]' },
  {
    what: 'a table of 10,001 characters',
    blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: x(10_001) }]] }],
    fault: 'table must be less than 10001 characters [json-pointer:/blocks]',
  },
  {
    what: 'an image without words',
    blocks: [{ type: 'image', image_url: 'https://a.example/x.png' }],
    fault: 'missing required field: alt_text [json-pointer:/blocks/0/alt_text]',
  },
  {
    what: 'an image of nothing',
    blocks: [{ type: 'image', alt_text: 'x' }],
    fault: 'must have exactly one of image_url and slack_file [json-pointer:/blocks/0]',
  },
  {
    what: 'an empty rich text leaf',
    blocks: [rich({ type: 'text', text: '' })],
    fault: 'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
  },
  {
    what: 'a leaf that Slack has no word for',
    blocks: [rich({ type: 'citation', url: 'https://a.example' })],
    fault: 'unsupported type: citation [json-pointer:/blocks/0/elements/0/elements/0/type]',
  },
  {
    what: '11 things in a context',
    blocks: [{ type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('x')) }],
    fault: 'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  },
];

describe('blocks of a message', () => {
  it.each(good)('take $what', ({ blocks }) => expect(findBlockFaults(blocks, 'message')).toEqual([]));
  it.each(bad)('refuse $what', ({ blocks, fault }) => expect(findBlockFaults(blocks, 'message')).toEqual([fault]));
});

const modal = (more: Json = {}, blocks: readonly Json[] = [section]): Json => ({
  type: 'modal',
  title: plain('T'),
  blocks,
  ...more,
});

describe('a view', () => {
  it.each([
    { what: 'a modal with an alert', view: modal({}, [{ type: 'alert', text: mrkdwn('x'), level: 'info' }]) },
    { what: 'a modal with an input and a submit', view: modal({ submit: plain('Go') }, [input]) },
    {
      what: 'a hundred blocks',
      view: modal(
        {},
        Array.from({ length: 100 }, () => section),
      ),
    },
    { what: 'a Home with a table', view: { type: 'home', blocks: [table(2, 2)] } },
    { what: 'a Home with nothing yet', view: { type: 'home', blocks: [] } },
  ])('may be $what', ({ view }) => expect(findViewFaults(view)).toEqual([]));

  it.each([
    {
      what: 'a title of 25',
      view: modal({ title: plain(x(25)) }),
      fault: 'must be less than 25 characters [json-pointer:/view/title/text]',
    },
    {
      what: 'a title in mrkdwn',
      view: modal({ title: mrkdwn('T') }),
      fault: 'must be equal to plain_text [json-pointer:/view/title/type]',
    },
    {
      what: 'an input without a submit',
      view: modal({}, [input]),
      fault: 'missing required field: submit [json-pointer:/view]',
    },
    {
      what: 'private_metadata of 3,001',
      view: modal({ private_metadata: x(3001) }),
      fault: 'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    },
    {
      what: '101 blocks',
      view: modal(
        {},
        Array.from({ length: 101 }, () => section),
      ),
      fault: 'no more than 100 items allowed [json-pointer:/view/blocks]',
    },
    {
      what: 'a table in a modal',
      view: modal({}, [table(1, 1)]),
      fault: 'unsupported type: table [json-pointer:/view/blocks/0/type]',
    },
    {
      what: 'feedback buttons in a modal',
      view: modal({}, [{ type: 'context_actions', elements: [] }]),
      fault: 'unsupported type: context_actions [json-pointer:/view/blocks/0/type]',
    },
    {
      what: 'an alert in a Home',
      view: { type: 'home', blocks: [{ type: 'alert', text: mrkdwn('x') }] },
      fault: 'unsupported type: alert [json-pointer:/view/blocks/0/type]',
    },
    {
      what: 'a title in a Home',
      view: { type: 'home', title: plain('T'), blocks: [] },
      fault: 'invalid additional property: title [json-pointer:/view]',
    },
    {
      what: 'two fields that want the focus',
      view: modal(
        { submit: plain('Go') },
        [0, 1].map(() => ({ ...input, element: { type: 'plain_text_input', focus_on_load: true } })),
      ),
      fault: 'focus_on_load may be set on one element only [json-pointer:/view/blocks]',
    },
  ])('may not have $what', ({ view, fault }) => expect(findViewFaults(view)).toEqual([fault]));
});
