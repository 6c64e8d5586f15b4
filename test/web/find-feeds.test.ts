import { afterAll, describe, expect, it } from 'vitest';
import { createFeedParser } from '../../src/feed/feed-parser-worker.ts';
import { createFeedFetcher } from '../../src/web/fetch-feed.ts';
import { createPageFetcher } from '../../src/web/fetch-page.ts';
import { findFeeds } from '../../src/web/find-feeds.ts';
import { useOutlet } from '../support/web-outlet.ts';

const outlet = useOutlet();
const web = { userAgent: 'SecondSource/0', allowPrivateNetworks: true, limits: { totalMs: 2000 } };
const fetchers = { feeds: createFeedFetcher(web), parser: createFeedParser(), pages: createPageFetcher(web) };
afterAll(() => Promise.all([fetchers.feeds.close(), fetchers.parser.close(), fetchers.pages.close()]));
const find = (path: string) => findFeeds(outlet.url(path), fetchers);
const feed = (title: string, date = '2022-03-14T09:34:00Z') =>
  `<rss version="2.0"><channel><title>${title}</title><language>en</language><item><title>x</title><pubDate>${date}</pubDate></item></channel></rss>`;
const serve = (path: string, body: string) => outlet.on(path, (_, response) => response.end(body));

describe('findFeeds', () => {
  it('takes the address itself where it is a feed', async () => {
    serve('/direct.xml', feed('Desk'));
    expect(await find('/direct.xml')).toEqual([
      {
        isAddress: true,
        url: outlet.url('/direct.xml'),
        title: 'Desk',
        language: 'en',
        entries: 1,
        lastEntry: '2022-03-14T09:34:00.000Z',
        entriesADay: null,
      },
    ]);
  });
  it('fetches and reads what a page links to, the living before the dead', async () => {
    serve(
      '/site',
      '<link rel="alternate" type="application/rss+xml" href="/dead"><link rel="alternate" type="application/rss+xml" href="/live"><link rel="alternate" type="application/rss+xml" href="/broken">',
    );
    serve('/dead', feed('Dead', '2012-01-01'));
    serve('/live', feed('Live'));
    serve('/broken', '<html>no</html>');
    expect((await find('/site')).map(({ title }) => title)).toEqual(['Live', 'Dead']);
  });
  it('looks in the usual places', async () => {
    serve('/plain/', '<p>no links');
    serve('/plain/rss.xml', feed('Hidden'));
    expect((await find('/plain/')).map(({ url }) => url)).toEqual([outlet.url('/plain/rss.xml')]);
  });
  it('looks for news sitemaps in robots.txt', async () => {
    serve('/none/', '<p>nothing');
    serve('/robots.txt', `Sitemap: ${outlet.url('/news.xml')}`);
    serve(
      '/news.xml',
      '<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc></url></urlset>',
    );
    expect((await find('/none/')).map(({ url }) => url)).toEqual([outlet.url('/news.xml')]);
  });
  it('goes from a sitemap index to its news', async () => {
    serve(
      '/index.xml',
      `<sitemapindex><sitemap><loc>${outlet.url('/old.xml')}</loc></sitemap><sitemap><loc>${outlet.url('/news.xml')}</loc></sitemap></sitemapindex>`,
    );
    expect((await find('/index.xml')).map(({ url }) => url)).toEqual([outlet.url('/news.xml')]);
  });
  it('says why an address can’t be had', async () => {
    outlet.on('/shut', (_, response) => response.writeHead(403).end());
    await expect(find('/shut')).rejects.toThrow('the server answers 403 to feed readers');
  });
});
