import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import { UnreadablePage } from '../../src/article/unreadable-page.ts';
import type { ExtractedPage } from '../../src/news/article.ts';

type Fixture = { url: string; page: Omit<ExtractedPage, 'text'> & { text: string[] } };

const url = 'https://gazette.example/news/one';
const sentence =
  'The ministry said on Monday that the talks, which began last week, would go on for some days, and that nothing had been agreed.';
const body = `<article>${`<p>${sentence}</p>`.repeat(8)}</article>`;
const page = (head: string, inside = body) => `<!DOCTYPE html><html><head>${head}</head><body>${inside}</body></html>`;
const linked = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('extractArticle', () => {
  const fixtures = globSync('test/fixtures/pages/*/page.html').map((path) => ({ path, name: dirname(path) }));
  it('has pages to read', () => expect(fixtures.length).toBeGreaterThanOrEqual(3));
  it.each(fixtures)('reads $name as its article.json says', ({ path, name }) => {
    const wanted = JSON.parse(readFileSync(`${name}/article.json`, 'utf8')) as Fixture;
    const got = extractArticle(readFileSync(path, 'utf8'), wanted.url);
    expect({ ...got, text: got.text.split('\n\n') }).toEqual(wanted.page);
  });

  it('takes what is not in JSON-LD from OpenGraph and other meta elements', () => {
    const head =
      '<meta property="og:title" content="A &amp; B meet"><meta property="article:published_time" content="2022-03-14T10:00:00+01:00"><meta name="author" content="By Ann Lee and Bo Ray"><meta property="og:locale" content="it_IT">';
    expect(extractArticle(page(head), url)).toMatchObject({
      title: 'A & B meet',
      published: '2022-03-14T09:00:00.000Z',
      authors: ['Ann Lee', 'Bo Ray'],
      language: 'it',
    });
  });

  it('reads entities that stand in JSON-LD, and dates of other nodes than the article', () => {
    const nodes = [
      { '@type': 'NewsArticle', headline: 'Price of &#163;5 &amp; more &#x2019;til May &unknown; &#99999999;' },
      { '@type': 'WebPage', datePublished: '2022-03-14T09:00:00Z' },
    ];
    expect(extractArticle(page(linked({ '@graph': nodes })), url)).toMatchObject({
      title: 'Price of £5 & more ’til May &unknown; &#99999999;',
      published: '2022-03-14T09:00:00.000Z',
    });
  });

  it.each([
    { publisher: 'The Gazette', site: 'gazette', outlet: 'The Gazette' },
    { publisher: 'Associated Press', site: 'The Gazette', outlet: 'The Gazette' },
    { publisher: 'Associated Press', site: '', outlet: 'Associated Press' },
  ])('takes $outlet for the outlet of a page by $publisher on $site', ({ publisher, site, outlet }) => {
    const node = { '@type': 'NewsArticle', headline: 'Talks go on', publisher: { name: publisher } };
    const head = `<meta property="og:site_name" content="${site}">${linked(node)}`;
    expect(extractArticle(page(head), url).outlet).toBe(outlet);
  });

  it('prefers the JSON-LD node that names this page to one that describes another', () => {
    const other = { '@type': 'NewsArticle', headline: 'Another', url: 'https://gazette.example/news/two' };
    const own = { '@type': 'NewsArticle', headline: 'This one', url };
    expect(extractArticle(page(linked([other, own])), url).title).toBe('This one');
  });

  it('does not believe a canonical address on another site', () => {
    const head = '<link rel="canonical" href="https://bank.example.org/stolen">';
    expect(extractArticle(page(head), `${url}?utm_source=x`).canonicalUrl).toBe(url);
  });

  it('takes the body of JSON-LD where the page shows hardly any', () => {
    const articleBody = `${sentence}\n\n${sentence} It will meet again.`.repeat(3);
    const head = linked({ '@type': 'NewsArticle', headline: 'H', articleBody });
    expect(extractArticle(page(head, `<p>${sentence}</p>`), url).text).toContain('It will meet again.');
  });

  it('finds the article in a box with a misleading name', () => {
    const inside = `<div class="sidebar">${body}</div><div class="main"><p>Home</p></div>`;
    expect(extractArticle(page('', inside), url).text).toContain(sentence);
  });

  it('keeps keys like __proto__ from doing anything', () => {
    const head = `<script type="application/ld+json">{"__proto__":{"headline":"Evil"},"@type":"NewsArticle","author":{"__proto__":{"name":"Eve"}},"constructor":{"name":"C"}}</script><title>Good</title>`;
    const got = extractArticle(page(head), url);
    expect(got.title).toBe('Good');
    expect(got.authors).toEqual([]);
    expect(({} as Record<string, unknown>).headline).toBeUndefined();
  });

  it('drops control and bidi characters from text and title', () => {
    const got = extractArticle(
      page('<title>One\u202e two\u0000</title>', `<article>${`<p>\u200b${sentence}\u0007</p>`.repeat(4)}</article>`),
      url,
    );
    expect(got.title).toBe('One two');
    expect(got.text.split('\n\n')[0]).toBe(sentence);
  });

  it.each([
    { what: 'an empty page', html: '  ', says: /empty/ },
    {
      what: 'a robot check',
      html: page(
        '<title>Just a moment...</title>',
        '<p>Checking your browser before accessing gazette.example. It may take a few seconds, so please wait until it is done.</p>',
      ),
      says: /robot check/,
    },
    {
      what: 'a challenge known by its script only',
      html: page(
        '<title>gazette.example</title><script>window._cf_chl_opt={}</script>',
        '<p>Please stand by while we make sure of something; it takes a moment and you need do nothing at all.</p>',
      ),
      says: /robot check/,
    },
    {
      what: 'a consent page',
      html: page(
        '<title>Before you continue</title>',
        '<p>We and our partners use cookies and data to deliver services. Choose Accept all or Reject all to go on to the page that you asked for.</p>',
      ),
      says: /consent/,
    },
    {
      what: 'a login page',
      html: page(
        '<title>Log in – Gazette</title>',
        '<p>Log in to read on with your account, or create a free account in a minute. Forgot your password? We send you a link.</p>',
      ),
      says: /log in/,
    },
    {
      what: 'an error page',
      html: page(
        '<title>Page not found</title>',
        '<p>Sorry, the page you are looking for does not exist any more, or has been moved to another place on our site.</p>',
      ),
      says: /error page/,
    },
    {
      what: 'a shell that needs JavaScript',
      html: page(
        '<title>Gazette</title>',
        '<p>Please enable JavaScript to see this page; without it nothing can be shown to you here, we are sorry to say.</p>',
      ),
      says: /JavaScript/,
    },
    { what: 'a page with a caption only', html: page('<title>T</title>', '<p>A photograph.</p>'), says: /no text/ },
    { what: 'a page nested 200,000 deep', html: page('', `${'<div>'.repeat(200_000)}${body}`), says: /too deep/ },
    { what: 'a page nested in tables', html: page('', `${'<table><tr><td>'.repeat(3000)}${body}`), says: /too deep/ },
    { what: 'a page of 200,000 line breaks', html: page('', 'x, <br>'.repeat(200_000)), says: /too many parts/ },
  ])('says of $what what it is', ({ html, says }) => {
    expect(() => extractArticle(html, url)).toThrow(UnreadablePage);
    expect(() => extractArticle(html, url)).toThrow(says);
  });

  it('does not take a long article about robot checks for one', () => {
    const head = '<title>Just a moment: how robot checks took over the web</title>';
    expect(extractArticle(page(head), url).text).toContain(sentence);
  });

  it.each([
    {
      what: 'a comma run in JSON-LD',
      html: page(`<script type="application/ld+json">{"a":1${', '.repeat(400_000)}</script>`),
    },
    {
      what: 'brackets without end in JSON-LD',
      html: page(`<script type="application/ld+json">${'['.repeat(400_000)}</script>`),
    },
    { what: 'a class of a megabyte', html: page('', `<div class="${'a-'.repeat(500_000)}">${body}</div>`) },
    { what: 'a megabyte of blanks in the title', html: page(`<title>a${' '.repeat(1_000_000)}b</title>`) },
    { what: 'a megabyte of blanks in a paragraph', html: page('', `<p>By${' '.repeat(1_000_000)}x</p>${body}`) },
    { what: 'a byline of a megabyte', html: page(`<meta name="author" content="By ${'and '.repeat(250_000)}">`) },
    { what: 'digits without end in a date', html: page(`<meta name="date" content="${'2022-03-'.repeat(100_000)}">`) },
  ])('is not held up by $what', ({ html }) => {
    const from = performance.now();
    expect(extractArticle(html, url).text).toContain(sentence);
    expect(performance.now() - from).toBeLessThan(5000);
  });

  it('reads no more than 2 MB of a page', () => {
    const got = extractArticle(
      page('', `<article>${`<p>${sentence}</p>`.repeat(20_000)}<p>THE END.</p></article>`),
      url,
    );
    expect(got.text.length).toBeLessThanOrEqual(400_000);
    expect(got.text).not.toContain('THE END');
  });
});
