import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import { findVariant } from '../../src/article/page-variant.ts';

const url = 'https://www.harbour.example/live/port-strike';
const said = (words: string) =>
  `${words} The union and the port authority will meet again in the evening, officials said.`;
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>Port strike: live</title>${head}</head><body><main><h1>Port strike: live</h1>${body}</main></body></html>`;
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a live blog', () => {
  it('is read post by post from JSON-LD, newest first as on the page', () => {
    const html = page(
      ld({
        '@type': 'LiveBlogPosting',
        headline: 'Port strike: live',
        url,
        liveBlogUpdate: [
          {
            '@type': 'BlogPosting',
            headline: 'Minister denies',
            datePublished: '2031-05-06T11:40:00+02:00',
            articleBody: said('The minister denied that soldiers will unload ships.'),
            url: `${url}#p2`,
          },
          {
            '@type': 'BlogPosting',
            headline: 'Cranes stand still',
            datePublished: '2031-05-06T09:00:00Z',
            articleBody: `<p>${said('All cranes stand still.')}</p><p>Ships wait.</p>`,
          },
        ],
      }),
      '<div class="live-blog">Loading</div>',
    );
    const { text } = extractArticle(html, url);
    expect(text.split('\n\n').map((line) => line.slice(0, 24))).toEqual([
      '2031-05-06 09:40 UTC',
      'Minister denies',
      'The minister denied that',
      '2031-05-06 09:00 UTC',
      'Cranes stand still',
      'All cranes stand still. ',
      'Ships wait.',
    ]);
  });
  it.each([
    {
      system: 'microdata',
      open: (n: number) =>
        `<div id="u${n}" itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">`,
    },
    { system: 'blocks by id', open: (n: number) => `<div id="block-${n}" class="live-blog-block">` },
    { system: 'posts by class', open: (n: number) => `<article class="live-post" data-post-id="${n}">` },
  ])('is parted where it is marked up by $system', ({ open }) => {
    const close = open(0).startsWith('<article') ? '</article>' : '</div>';
    const posts = [2, 1].map(
      (n) =>
        `${open(n)}<time datetime="2031-05-06T0${n}:15:00Z">0${n}.15</time><h2>Update ${n}</h2><p>${said(`Ferry ${n} has left.`)}</p>${close}`,
    );
    const { text } = extractArticle(page('<meta name="kind" content="liveblog">', posts.join('')), url);
    expect(text.split('\n\n').slice(0, 4)).toEqual([
      '2031-05-06 02:15 UTC',
      'Update 2',
      said('Ferry 2 has left.'),
      '2031-05-06 01:15 UTC',
    ]);
  });
  it('is not seen in an article that links to one', () => {
    const body = `${`<p>${said('The strike goes on.')}</p>`.repeat(6)}<a href="/live">Follow our live blog</a>`;
    expect(extractArticle(page('', body), url).text).not.toContain('UTC');
  });
});

describe('a plainer form of a page', () => {
  it.each([
    { html: '<link rel="amphtml" href="/amp/port-strike">', found: 'https://www.harbour.example/amp/port-strike' },
    {
      html: '<link href="https://amp.harbour.example/a?x=1&amp;y=2" rel=amphtml>',
      found: 'https://amp.harbour.example/a?x=1&y=2',
    },
    {
      html: '<link rel="alternate" media="print" href="?print=1">',
      found: 'https://www.harbour.example/live/port-strike?print=1',
    },
    { html: '<a class="tool print-version" href="/print/1">Print</a>', found: 'https://www.harbour.example/print/1' },
    { html: '<a title="Druckversion" href="/druck/1">x</a>', found: 'https://www.harbour.example/druck/1' },
    { html: '<link rel="amphtml" href="https://other.example/a">', found: null },
    { html: '<link rel="amphtml" href="javascript:alert(1)">', found: null },
    { html: `<link rel="amphtml" href="${url}">`, found: null },
    { html: '<p>nothing</p>', found: null },
  ])('$html → $found', ({ html, found }) => expect(findVariant(html, url)).toBe(found));
});
