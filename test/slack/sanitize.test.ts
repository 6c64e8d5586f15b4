import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, escaped, fromSlack, link, literal, say, withPeople } from '../../src/slack/sanitize.ts';

const bidi = '\u202e';
const zeroWidth = '\u200b';

describe('escaped', () => {
  it.each([
    { foreign: 'AT&T <b>', shown: 'AT&amp;T &lt;b&gt;' },
    { foreign: '&lt;!channel&gt;', shown: '&amp;lt;!channel&amp;gt;' },
    { foreign: '<!channel> look', shown: '&lt;!channel&gt; look' },
    { foreign: `<${zeroWidth}!here>${bidi}abc`, shown: '&lt;!here&gt;abc' },
    { foreign: 'line\n> not a quote\u0007', shown: 'line &gt; not a quote' },
  ])('$foreign → $shown', ({ foreign, shown }) => expect(escaped(foreign)).toBe(shown));

  it('cuts so that the escaped form keeps the limit and no entity is broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const shown = escaped(`${text}&<>${text}`, limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
      }),
    );
  });
});

describe('literal', () => {
  it.each([
    { foreign: 'Is 3 < 4? <ok>', shown: 'Is 3 < 4? <ok>' },
    { foreign: '<!channel> <@U123> <#C1>', shown: '‹!channel> ‹@U123> ‹#C1>' },
    { foreign: `<${zeroWidth}!here>`, shown: '‹!here>' },
    { foreign: '  two\n lines\t', shown: 'two lines' },
  ])('$foreign → $shown', ({ foreign, shown }) => expect(literal(foreign)).toBe(shown));

  it('never cuts through a character beyond the basic plane', () => {
    expect(literal('🙂🙂🙂', 5)).toBe('🙂🙂…');
    expect(literal('🙂🙂', 4)).toBe('🙂🙂');
  });
});

describe('address', () => {
  it.each([
    { url: 'https://a.example/x?a=1|2', shown: 'https://a.example/x?a=1%7C2' },
    { url: 'https://a.example/<!channel>', shown: 'https://a.example/%3C!channel%3E' },
    { url: 'https://user:secret@a.example/', shown: 'https://a.example/' },
    { url: 'javascript:alert(1)', shown: null },
    { url: 'ftp://a.example/', shown: null },
    { url: 'not an address', shown: null },
    { url: `https://a.example/${'x'.repeat(3000)}`, shown: null },
    { url: null, shown: null },
  ])('$url → $shown', ({ url, shown }) => expect(address(url)).toBe(shown));
});

describe('say', () => {
  it('escapes what is foreign and passes what we made', () => {
    const made = link('https://a.example/?a=1&b=2', 'The <Times> | daily');
    expect(say`*${'<!here>'}* says ${made}\nend ${3}`.mrkdwn).toBe(
      '*&lt;!here&gt;* says <https://a.example/?a=1&amp;b=2|The &lt;Times&gt; ¦ daily>\nend 3',
    );
  });
});

describe('withPeople', () => {
  it('names people, and nothing else', () => {
    expect(withPeople('Settled by <@U0ADA00001>: <!channel> <@lower> & <#C1>.').mrkdwn).toBe(
      'Settled by <@U0ADA00001>: &lt;!channel&gt; &lt;@lower&gt; &amp; &lt;#C1&gt;.',
    );
  });
});

describe('fromSlack', () => {
  it.each([
    { sent: '<@UBOT> who denies it &amp; why?', words: 'who denies it & why?' },
    { sent: 'ask <@U2|ben> in <#C1|news>', words: 'ask @someone in #news' },
    { sent: 'see <https://a.example/?a=1&amp;b=2|a.example>', words: 'see https://a.example/?a=1&b=2' },
    { sent: '&lt;!channel&gt; <!here>', words: '<!channel>' },
  ])('$sent → $words', ({ sent, words }) => expect(fromSlack(sent, 'UBOT')).toBe(words));
});
