import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn, toWireBlocks, toWireText, typedToWire } from '../../../src/demo/workspace/wire-text.ts';

describe('toWireText', () => {
  it.each([
    { sent: 'A & B', back: 'A &amp; B' },
    { sent: 'A &amp; B', back: 'A &amp; B' },
    { sent: '1 < 2 > 0', back: '1 &lt; 2 &gt; 0' },
    { sent: '<script>', back: '&lt;script&gt;' },
    { sent: '<@U0ADA00001> <#C0NEWSDESK|newsdesk> <!here>', back: '<@U0ADA00001> <#C0NEWSDESK|newsdesk> <!here>' },
    { sent: '<https://ft.example/a?b=1&c=2|FT & co>', back: '<https://ft.example/a?b=1&c=2|FT & co>' },
    { sent: '<javascript:alert(1)|x>', back: '&lt;javascript:alert(1)|x&gt;' },
    { sent: '&lt;!channel&gt;', back: '&lt;!channel&gt;' },
    { sent: 'a <b <@U0ADA00001>', back: 'a &lt;b <@U0ADA00001>' },
  ])('$sent → $back', ({ sent, back }) => expect(toWireText(sent)).toBe(back));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>&@#!|;:ampltgU0 ht/'.split('')) }),
        (text) => toWireText(toWireText(text)) === toWireText(text),
      ),
    );
  });
});

describe('toWireBlocks', () => {
  it('escapes text objects, and leaves rich text and values alone', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'A & B' } },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'A & B' }] }] },
      { type: 'actions', elements: [{ type: 'button', value: 'a&b', text: { type: 'plain_text', text: '<b>' } }] },
    ];
    expect(toWireBlocks(blocks)).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'A &amp; B' } },
      blocks[1],
      {
        type: 'actions',
        elements: [{ type: 'button', value: 'a&b', text: { type: 'plain_text', text: '&lt;b&gt;' } }],
      },
    ]);
  });
});

describe('typedToWire', () => {
  it.each([
    { typed: 'See https://ft.example/a.', wire: 'See <https://ft.example/a>.' },
    { typed: 'Tom & Jerry <3', wire: 'Tom &amp; Jerry &lt;3' },
    {
      typed: '<@U0SECOND01> who denied https://a.example/x?y=1&z=2',
      wire: '<@U0SECOND01> who denied <https://a.example/x?y=1&amp;z=2>',
    },
    { typed: '<https://a.example|already>', wire: '<https://a.example|already>' },
  ])('$typed → $wire', ({ typed, wire }) => expect(typedToWire(typed)).toBe(wire));
});

it('mentionsIn finds user ids, not their escaped likes', () => {
  expect(mentionsIn('<@U0ADA00001> and <@U0BEN00002|ben> not &lt;@U0EVE00003&gt;')).toEqual([
    'U0ADA00001',
    'U0BEN00002',
  ]);
});
