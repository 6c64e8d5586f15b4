import { afterAll, expect, it } from 'vitest';
import { exportList, importList } from '../../src/desk/feed-lists.ts';
import { createFeedParser } from '../../src/feed/feed-parser-worker.ts';
import { createFeedFetcher } from '../../src/web/fetch-feed.ts';
import { createPageFetcher } from '../../src/web/fetch-page.ts';
import { describeStores } from '../support/database.ts';
import { useOutlet } from '../support/web-outlet.ts';

const outlet = useOutlet();
const web = { userAgent: 'SecondSource/0', allowPrivateNetworks: true };
const fetchers = { feeds: createFeedFetcher(web), parser: createFeedParser(), pages: createPageFetcher(web) };
afterAll(() => Promise.all([fetchers.feeds.close(), fetchers.parser.close(), fetchers.pages.close()]));
const machine = { now: () => 1_000 };
const owner = { teamId: 'T1', userId: 'U1' };
const serve = (path: string, status: number, body: string) =>
  outlet.on(path, (_, response) => response.writeHead(status).end(body));
const outline = (path: string, title: string) =>
  `<outline type="rss" text="${title}" xmlUrl="${path.startsWith('/') ? outlet.url(path) : path}"/>`;

describeStores('lists of feeds', (open) => {
  it('imports the living, says why the dead are dead, and reads its own export back to the same', async () => {
    const store = await open();
    serve('/a.xml', 200, '<rss version="2.0"><channel><title>A</title><language>en</language></channel></rss>');
    serve('/b.xml', 200, '<rss version="2.0"><channel><title>B &amp; C</title></channel></rss>');
    serve('/page', 200, '<!doctype html><html><body>no feed</body></html>');
    serve('/gone', 410, '');
    await store.feeds.add(
      { url: outlet.url('/b.xml'), title: 'B & C', siteUrl: null, outlet: 'B & C', language: null, addedBy: null },
      1,
    );
    const opml = `<opml><body>${outline('/a.xml', 'The "A" - World')}${outline('/b.xml', 'B')}${outline('/page', 'Page')}${outline('/gone', 'Gone')}${outline('ftp://x.example/f', 'Odd')}${outline('https://a:b@x.example/f', 'Told')}${outline(`https://x.example/${'f'.repeat(3000)}`, 'Long')}</body></opml>`;
    serve('/list.opml', 200, opml);
    const told: number[] = [];
    const outcome = await importList(outlet.url('/list.opml'), owner, { store, ...fetchers, machine }, (done) => {
      told.push(done);
      return Promise.resolve();
    });
    if (outcome.kind !== 'imported') throw new Error(outcome.reason);
    const { added, known, dead, total } = outcome.report;
    expect(total).toBe(7);
    expect(added.map(({ url, addedBy, language }) => ({ url, addedBy, language }))).toEqual([
      { url: outlet.url('/a.xml'), addedBy: owner, language: 'en' },
    ]);
    expect(known.map(({ url }) => url)).toEqual([outlet.url('/b.xml')]);
    const reasons = Object.fromEntries(dead.map(({ title, reason }) => [title, reason]));
    expect(reasons).toMatchObject({
      Page: expect.stringContaining('a web page is there instead of a feed'),
      Gone: expect.stringContaining('410'),
      Odd: expect.stringContaining('no http'),
      Told: expect.stringContaining('password'),
      Long: 'the address is too long',
    });

    const before = await store.feeds.list();
    const exported = exportList(before);
    for (const { id } of before) await store.feeds.remove(id);
    const again = await importList(exported, owner, { store, ...fetchers, machine });
    expect(again).toMatchObject({ kind: 'imported', report: { total: 2, dead: [], known: [] } });
    const names = (feeds: typeof before) => feeds.map(({ url, title, outlet: name }) => ({ url, title, name }));
    expect(names(await store.feeds.list())).toEqual(names(before));
  });
  it.each([
    ['words', 'neither the address'],
    ['<html><p>nothing</p></html>', 'no OPML'],
  ])('refuses %j', async (text, reason) => {
    const outcome = await importList(text, owner, { store: await open(), ...fetchers, machine });
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
  });
});
