import { afterEach, describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import { articlesAt, claim, dayEnd, dayOutlets, dayStart, momentsAfter, pathOf } from '../../src/demo/day/articles.ts';
import { type Outlets, startOutlets } from '../../src/demo/outlets.ts';
import { readOpml } from '../../src/feed/opml.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';

let outlets: Outlets | null = null;
afterEach(async () => {
  await outlets?.close();
  outlets = null;
});
const serve = async (now: () => number) => {
  outlets = await startOutlets(dayOutlets, now);
  return outlets;
};
const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  return { response, body: new Uint8Array(await response.arrayBuffer()) };
};

describe('the day', () => {
  const articles = dayOutlets.flatMap(({ articles: own }) => own);

  it('has twelve outlets, four feed formats, three languages and both charsets', () => {
    expect(dayOutlets).toHaveLength(12);
    expect(new Set(dayOutlets.map(({ format }) => format)).size).toBe(4);
    expect(new Set(dayOutlets.map(({ language }) => language.slice(0, 2)))).toEqual(new Set(['en', 'it', 'de']));
    expect(new Set(dayOutlets.map(({ charset }) => charset)).size).toBe(2);
  });
  it('begins with the Financial Times alone', () => {
    const first = articles.filter(({ bearing, published }) => bearing === 'story' && Date.parse(published) <= dayStart);
    expect(first.map(({ slug }) => slug)).toEqual(['us-tells-allies-beijing-ready-to-arm-russia']);
    expect(claim).not.toContain('Financial Times');
  });
  it('has more other news than news of the story', () => {
    const others = articles.filter(({ bearing }) => bearing === 'other').length;
    expect(others).toBeGreaterThan(articles.length - others);
  });
  it('ends after its last moment', () => expect(momentsAfter(0).at(-1)).toBeLessThanOrEqual(dayEnd));
  it('has every address once', () => {
    const paths = dayOutlets.flatMap((outlet) => outlet.articles.map((article) => `${outlet.id}${pathOf(article)}`));
    expect(new Set(paths).size).toBe(paths.length);
  });
  it('quotes nobody but with the words that are handed down', () => {
    const quoted = articles.flatMap(({ body }) =>
      body.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)),
    );
    const handedDown = [
      'If China chooses to support Russia materially in this war, there will likely be consequences.',
      'likely be consequences',
      'tacit assent',
      'No.',
      'No,',
      'a dangerous disinformation campaign',
    ];
    expect(quoted.filter((words) => !handedDown.includes(words))).toEqual([]);
  });
  it('has its origin revised twice: a spelling, then what its headline says', () => {
    const revised = articles.filter(({ revisions }) => revisions !== undefined);
    expect(revised).toHaveLength(1);
    const [article] = revised;
    const [respelt, corrected] = article?.revisions ?? [];
    expect(respelt?.body?.join(' ').replace('armoured', 'armored')).toBe(article?.body.join(' '));
    expect(respelt?.title).toBeUndefined();
    expect(corrected?.title).toMatch(/not clear/);
    expect(corrected?.body?.slice(0, -1)).toEqual(respelt?.body);
  });
  it('keeps of an earlier revision what the later one does not change', () => {
    const origin = dayOutlets.find(({ id }) => id === 'ft');
    const at = (time: string) => origin && articlesAt(origin, Date.parse(time)).at(-2);
    const before = at('2022-03-14T11:19:00Z');
    const between = at('2022-03-14T11:20:00Z');
    expect(between).toMatchObject({ title: before?.title, modified: '2022-03-14T11:20:00Z' });
    expect(between?.body).not.toEqual(before?.body);
  });
});

describe('startOutlets', () => {
  it.each(dayOutlets)('$name: the feed and every page give back what was written', async (outlet) => {
    const { served } = await serve(() => dayEnd);
    const own = served.find((one) => one.outlet.id === outlet.id);
    const { response, body } = await get(own?.feedUrl ?? '');
    const feed = parseFeed(body, { url: own?.feedUrl ?? null, contentType: response.headers.get('content-type') });
    expect({ title: feed.title, warnings: feed.warnings, entries: feed.entries.length }).toEqual({
      title: outlet.name,
      warnings: [],
      entries: outlet.articles.length,
    });
    for (const [index, article] of articlesAt(outlet, dayEnd).entries()) {
      const entry = feed.entries[index];
      expect(entry).toMatchObject({ title: article.title, summary: article.summary });
      expect(Date.parse(entry?.published ?? '')).toBe(Date.parse(article.published));
      const html = Buffer.from((await get(entry?.url ?? '')).body).toString();
      const page = extractArticle(html, entry?.url ?? '');
      expect(page.text.split('\n\n')).toEqual(article.body);
      expect(page).toMatchObject({
        title: article.title,
        outlet: outlet.name,
        canonicalUrl: `${own?.url}${pathOf(article)}`,
        language: outlet.language.slice(0, 2),
        authors: article.authors,
        paywalled: false,
      });
      expect(Date.parse(page.published ?? '')).toBe(Date.parse(article.published));
    }
  });

  it('publishes by the clock', async () => {
    let now = dayStart;
    const { served } = await serve(() => now);
    const tass = served.find(({ outlet }) => outlet.id === 'tass');
    const article = tass?.outlet.articles.find(({ bearing }) => bearing === 'story');
    const url = `${tass?.url}${article === undefined ? '' : pathOf(article)}`;
    expect((await get(url)).response.status).toBe(404);
    now = Date.parse(article?.published ?? '');
    expect((await get(url)).response.status).toBe(200);
  });

  it('answers 304 to whoever has the feed already, until something is published', async () => {
    let now = dayStart;
    const { served, tagOf } = await serve(() => now);
    const [first] = served;
    if (first === undefined) throw new Error('no outlet is served');
    const tag = (await get(first.feedUrl)).response.headers.get('etag') ?? '';
    expect(tag).toBe(tagOf(first));
    expect((await get(first.feedUrl, { 'if-none-match': tag })).response.status).toBe(304);
    now = dayEnd;
    expect(tagOf(first)).not.toBe(tag);
    expect((await get(first.feedUrl, { 'if-none-match': tag })).response.status).toBe(200);
  });

  it('lists its feeds as OPML', async () => {
    const { served, opml } = await serve(() => dayStart);
    expect(readOpml(opml).map(({ title, url }) => [title, url])).toEqual(
      served.map(({ outlet, feedUrl }) => [outlet.name, feedUrl]),
    );
  });
});
