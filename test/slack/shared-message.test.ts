import { describe, expect, it } from 'vitest';
import { readSharedMessage, SharedMessage } from '../../src/slack/shared-message.ts';

const read = (message: object) => readSharedMessage(SharedMessage.parse({ ts: '1.0', ...message }));
const link = 'https://fjordtimes.example/pier';

describe('a message that somebody shares with us', () => {
  it.each([
    {
      what: 'a link in words',
      message: { text: `look: <${link}|the pier>, now` },
      is: { link, words: 'look: the pier, now' },
    },
    { what: 'the first of two links', message: { text: `<${link}> <https://b.example/>` }, is: { link, words: '' } },
    {
      what: 'a link with “&”',
      message: { text: '<https://a.example/?x=1&amp;y=2>' },
      is: { link: 'https://a.example/?x=1&y=2', words: '' },
    },
    { what: 'a link that ends a sentence', message: { text: `see ${link}.` }, is: { link, words: 'see' } },
    { what: 'a bare link in bold', message: { text: `*${link}*` }, is: { link, words: '' } },
    {
      what: 'a link of Slack’s own before one that leads out',
      message: { text: `<https://desk.slack.com/archives/C1/p1> <${link}>` },
      is: { link, words: '' },
    },
    {
      what: 'only a link of Slack’s own',
      message: { text: 'as in <https://desk.slack.com/archives/C1/p1>' },
      is: { link: null, words: 'as in' },
    },
    {
      what: 'a quoted, bold, struck and coded text',
      message: { text: '&gt; *The council* ~sold~ the _pier_ to `Norsund`' },
      is: { link: null, words: 'The council sold the pier to Norsund' },
    },
    {
      what: 'marks within words',
      message: { text: 'snake_case stays_so, 2*3*4 too' },
      is: { link: null, words: 'snake_case stays_so, 2*3*4 too' },
    },
    {
      what: 'a time and a ratio, which are no emoji',
      message: { text: 'at 12:30:45, 3:1' },
      is: { link: null, words: 'at 12:30:45, 3:1' },
    },
    {
      what: 'emoji by name',
      message: { text: ':fire: Pier sold :+1::skin-tone-3:' },
      is: { link: null, words: 'Pier sold' },
    },
    {
      what: 'people, groups and channels',
      message: { text: '<@U1> <!subteam^S1|@desk> <#C1|news> <!here>' },
      is: { link: null, words: '@someone @desk #news' },
    },
    {
      what: 'an app’s attachment',
      message: { text: '', attachments: [{ title: 'Pier sold', title_link: link, text: 'More of it', fallback: 'x' }] },
      is: { link, words: 'Pier sold' },
    },
    {
      what: 'the preview of a link',
      message: { text: 'this', attachments: [{ from_url: link, title: 'Pier sold' }] },
      is: { link, words: 'this' },
    },
    {
      what: 'an app’s blocks, without its buttons',
      message: {
        text: '',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: `*<${link}|Pier sold>*` } },
          {
            type: 'rich_text',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'to Norsund' }] }],
          },
          {
            type: 'actions',
            elements: [{ type: 'button', text: { type: 'plain_text', text: 'Mute' }, url: 'https://b.example' }],
          },
        ],
      },
      is: { link, words: 'Pier sold to Norsund' },
    },
    { what: 'emoji alone', message: { text: ':fire: 🔥' }, is: { link: null, words: '' } },
    { what: 'nothing', message: {}, is: { link: null, words: '' } },
    {
      what: 'nonsense in every field',
      message: { text: 3, attachments: 'x', blocks: { a: 1 } },
      is: { link: null, words: '' },
    },
    {
      what: 'an address that is none',
      message: { text: '<https://> <javascript:alert(1)>' },
      is: { link: null, words: expect.any(String) },
    },
  ])('is read: $what', ({ message, is }) => expect(read(message)).toEqual(is));

  it.each([
    { what: 'a run of marks', text: `a${'*'.repeat(39_000)}b` },
    { what: 'a run of colons', text: `a${':a'.repeat(19_000)}` },
    { what: 'blank lines', text: `${'\n'.repeat(39_000)}x` },
    { what: 'open brackets', text: '<'.repeat(39_000) },
    { what: 'open mentions', text: '<@U1|'.repeat(7_000) },
    { what: 'half addresses', text: '<https://a'.repeat(3_900) },
    { what: 'quotes', text: '&gt; '.repeat(7_000) },
  ])('that holds $what does not hold us up', ({ text }) => {
    const begun = performance.now();
    read({ text });
    // A second stands far from what it takes (milliseconds) and far from what backtracking would.
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('nested beyond reason is read to a depth', () => {
    let nested: object = { text: 'deep' };
    for (let depth = 0; depth < 2000; depth += 1) nested = { elements: [nested] };
    expect(read({ blocks: [nested] })).toEqual({ link: null, words: '' });
  });
});
