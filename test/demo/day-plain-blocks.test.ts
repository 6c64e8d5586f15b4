import { expect, it } from 'vitest';
import { plainBlocks } from '../../src/demo/plain-blocks.ts';

const nameOf = (id: string) => ({ U1: 'Ada Marsh', C1: 'foreign-desk' })[id] ?? id;
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });

it.each([
  { what: 'a header', block: { type: 'header', text: { type: 'plain_text', text: 'Denied' } }, text: '== Denied ==' },
  {
    what: 'links, names, dates and entities',
    block: {
      type: 'section',
      text: mrkdwn('*<https://a.example/x|Reuters>* to <@U1> in <#C1> at <!date^1^{time}|00:00 UTC>: A &amp; B &lt;3'),
    },
    text: 'Reuters to Ada Marsh in foreign-desk at 00:00 UTC: A & B <3',
  },
  {
    what: 'fields',
    block: { type: 'section', fields: [mrkdwn('*Denied*\nnobody'), mrkdwn('*Outlets*\n2')] },
    text: '· Denied: nobody\n· Outlets: 2',
  },
  {
    what: 'a quote and a numbered list',
    block: {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_quote', elements: [{ type: 'text', text: '“No,”\nhe said' }] },
        {
          type: 'rich_text_list',
          style: 'ordered',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://a.example', text: 'A' }] },
            { type: 'rich_text_section', elements: [{ type: 'date', timestamp: 1, fallback: '00:00' }] },
          ],
        },
      ],
    },
    text: '| “No,”\n| he said\n1. A\n2. 00:00',
  },
  {
    what: 'a table',
    block: {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: 'Outlet' },
          { type: 'raw_text', text: 'Role' },
        ],
        [
          { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'CNN' }] }] },
          { type: 'raw_text', text: 'Cites' },
        ],
      ],
    },
    text: 'Outlet  Role\nCNN     Cites',
  },
  {
    what: 'buttons',
    block: {
      type: 'actions',
      elements: [
        { type: 'button', text: { type: 'plain_text', text: 'Read' } },
        { type: 'overflow', options: [] },
      ],
    },
    text: '[Read] […]',
  },
  { what: 'a block of a kind that it does not know', block: { type: 'video' }, text: '' },
  { what: 'what is no block', block: 7, text: '' },
])('shows $what as text', ({ block, text }) => expect(plainBlocks([block], nameOf)).toBe(text));
