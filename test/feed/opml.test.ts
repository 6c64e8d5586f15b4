import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../src/feed/opml.ts';

describe('readOpml', () => {
  it('reads nested outlines with their groups, each address once', () => {
    const feeds = readOpml(`<?xml version="1.0"?><opml version="2.0"><body>
      <outline text="Wires"><outline text="Europe &amp; UK"><outline type="rss" text="Harbour" xmlUrl="https://h.example/rss?a=1&amp;b=2" htmlUrl="https://h.example/"/></outline>
      <OUTLINE TITLE='Desk' XMLURL='https://d.example/atom'></OUTLINE></outline>
      <outline text="Again" xmlUrl="https://d.example/atom"/><outline text="Alone" type="rss" url="https://a.example/f"/></body></opml>`);
    expect(feeds).toEqual([
      {
        url: 'https://h.example/rss?a=1&b=2',
        title: 'Harbour',
        siteUrl: 'https://h.example/',
        groups: ['Wires', 'Europe & UK'],
      },
      { url: 'https://d.example/atom', title: 'Desk', siteUrl: null, groups: ['Wires'] },
      { url: 'https://a.example/f', title: 'Alone', siteUrl: null, groups: [] },
    ]);
  });
  it.each([
    ['no OPML', 'hello'],
    ['an external entity', '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><outline text="&x;"/></opml>'],
    ['deep nesting', '<outline text="x">'.repeat(200_000)],
    ['commented out', '<opml><!-- <outline xmlUrl="https://a.example/"/> --></opml>'],
  ])('%s gives no feeds', (_, text) => expect(readOpml(text)).toEqual([]));
  it('reads back what was written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((words) =>
      words
        .replace(/[\p{C}\s\u00a0\u2028\u2029]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    );
    const feed = fc.record({
      url: fc.webUrl({ withQueryParameters: true }),
      title: text,
      siteUrl: fc.option(fc.webUrl()),
    });
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 10 }), (feeds) => {
        expect(readOpml(writeOpml('Feeds', feeds))).toEqual(feeds.map((one) => ({ ...one, groups: [] })));
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});
