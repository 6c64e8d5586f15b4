import { parseFeed as readWithPeer } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { feedDocuments } from '../../bench/feed-documents.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';
import { plainLine } from '../../src/feed/plain-text.ts';

type PeerItem = { title?: string | { value?: string }; link?: string; links?: { href?: string }[] };

// On well-formed documents two readers that share no line of code must see the same entries.
describe('beside feedsmith', () => {
  const documents = Object.entries(feedDocuments(40, 11)).filter(([name]) => name !== 'News sitemap');
  it.each(documents)('%s: the same headlines and links in the same order', (_, body) => {
    const { feed } = readWithPeer(body.toString('utf8')) as { feed: { items?: PeerItem[]; entries?: PeerItem[] } };
    const theirs = (feed.items ?? feed.entries ?? []).map(({ title, link, links }) => ({
      title: plainLine(typeof title === 'string' ? title : (title?.value ?? '')),
      url: link ?? links?.[0]?.href,
    }));
    const ours = parseFeed(body).entries.map(({ title, url }) => ({ title, url }));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours).toEqual(theirs);
  });
});
