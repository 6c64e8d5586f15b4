import { httpUrl } from '../lib/url.ts';
import { tidyLine } from './plain-text.ts';
import { readTags } from './read-tags.ts';

/** An address that may be a feed's, with the title that the page gives it. */
export type FeedHint = { readonly url: string; readonly title: string };

const feedType =
  /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^application\/(?:rss|json|xml)$|^text\/(?:xml|rss)/i;
const feedPath =
  /(?:^|[/._-])(?:rss|atom|feed|feeds)(?:\d?\.?(?:xml|rdf|json|php|aspx?)?)(?:[/?]|$)|\.(?:rss|atom|rdf)(?:$|\?)/i;
const mostHints = 30;

/** The feeds that a page links to: `<link rel=alternate>` first, then links that look like feeds. `url`: the page's own. */
export function feedHints(html: string, url: string): readonly FeedHint[] {
  const declared = new Map<string, FeedHint>();
  const linked = new Map<string, FeedHint>();
  let base = url;
  for (const { name, isEnd, attribute } of readTags(html)) {
    if (isEnd || (name !== 'link' && name !== 'a' && name !== 'base')) continue;
    const href = attribute('href')?.trim() ?? '';
    const address = href === '' ? null : httpUrl(href, base);
    if (address === null) continue;
    if (name === 'base') {
      base = address;
    } else if (name === 'link') {
      const rels = (attribute('rel') ?? '').toLowerCase().split(/\s+/);
      const isFeed =
        rels.includes('feed') || (rels.includes('alternate') && feedType.test(attribute('type')?.trim() ?? ''));
      // WordPress offers its API as application/json, and blogs the comments of every page.
      if (!isFeed || /\/wp-json\/|\/oembed/i.test(address) || declared.size >= mostHints) continue;
      if (!declared.has(address)) declared.set(address, { url: address, title: tidyLine(attribute('title') ?? '') });
    } else if (feedPath.test(new URL(address).pathname) && linked.size < mostHints) {
      linked.set(address, { url: address, title: '' });
    }
  }
  const isComments = ({ url: address, title }: FeedHint) =>
    /comments?\b/i.test(address) || /comment|kommentar|commenti|comentario/i.test(title);
  const all = [...declared.values(), ...[...linked.values()].filter(({ url: address }) => !declared.has(address))];
  return [...all.filter((hint) => !isComments(hint)), ...all.filter(isComments)];
}

/** Where feeds often are when a site does not say: under the section that the address names, and at the root. */
export function wellKnownFeeds(url: string): readonly string[] {
  const page = URL.parse(url);
  if (page === null) return [];
  const section = page.pathname.endsWith('/') ? page.pathname : page.pathname.replace(/\/[^/]*\.[^/]*$|$/, '/');
  const places = ['feed/', 'rss', 'rss.xml', 'feed.xml', 'atom.xml', 'index.xml', 'feeds/all.rss.xml', 'feed.json'];
  const folders = section === '/' ? ['/'] : [section, '/'];
  return folders.flatMap((folder) => places.map((place) => new URL(folder + place, page.origin).href));
}

/** The sitemaps that a robots.txt names, those for news first. */
export function robotsSitemaps(robots: string, url: string): readonly string[] {
  const sitemaps = new Set<string>();
  for (const line of robots.split(/[\r\n]+/).slice(0, 5000)) {
    const address = /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1];
    const absolute = address === undefined ? null : httpUrl(address, url);
    if (absolute !== null && sitemaps.size < mostHints) sitemaps.add(absolute);
  }
  const isNews = (address: string) => /news|latest|recent/i.test(new URL(address).pathname);
  return [...[...sitemaps].filter(isNews), ...[...sitemaps].filter((address) => !isNews(address))];
}
