import { z } from 'zod';
import { cut } from '../../lib/text.ts';
import { httpUrl } from '../../lib/url.ts';
import type { Entry, ParsedFeed } from '../../news/entry.ts';
import { escapeHtml } from '../entities.ts';
import { parseEntryDate } from '../entry-date.ts';
import { plainLine, tidyLine, withoutControls } from '../plain-text.ts';
import { safeContent } from '../text-construct.ts';
import type { Format } from './format.ts';

const words = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const Author = z.object({ name: words, url: words }).catch({});
const People = z
  .union([z.array(Author), Author.transform((author) => [author])])
  .optional()
  .catch(undefined);
const Item = z.object({
  id: words,
  url: words,
  external_url: words,
  title: words,
  content_html: words,
  content_text: words,
  summary: words,
  date_published: words,
  date_modified: words,
  author: Author.optional(),
  authors: People,
  language: words,
});
const Hub = z.object({ type: words, url: words }).catch({});
const Document = z.object({
  version: words,
  title: words,
  home_page_url: words,
  feed_url: words,
  description: words,
  author: Author.optional(),
  authors: People,
  language: words,
  hubs: z.array(Hub).optional().catch(undefined),
  items: z.array(z.unknown()).catch([]),
});
type Item = z.infer<typeof Item>;

function namesOf(of: { author?: z.infer<typeof Author> | undefined; authors?: z.infer<typeof People> }): string[] {
  const people = [...(of.authors ?? []), ...(of.author === undefined ? [] : [of.author])];
  return [...new Set(people.map(({ name, url }) => tidyLine(name ?? url ?? '')).filter((name) => name !== ''))];
}

function toEntry(item: Item, base: string | null, feedAuthors: readonly string[], unreadDates: string[]): Entry {
  const dateOf = (text: string | undefined) => {
    if (text === undefined || text.trim() === '') return null;
    const date = parseEntryDate(text);
    if (date === null && unreadDates.length < 1000) unreadDates.push(cut(tidyLine(text), 40));
    return date;
  };
  const address = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : httpUrl(text, base));
  const isAddress = item.id !== undefined && /^https?:\/\//i.test(item.id.trim());
  const summary = plainLine(item.summary ?? '');
  const isHtml = item.content_html !== undefined && item.content_html.trim() !== '';
  const content = isHtml ? (item.content_html ?? '') : escapeHtml(item.content_text ?? '');
  const title = plainLine(item.title ?? '');
  const authors = namesOf(item);
  const language = tidyLine(item.language ?? '');
  return {
    id: item.id === undefined ? null : tidyLine(item.id) || null,
    url: address(item.url) ?? address(item.external_url) ?? (isAddress ? address(item.id) : null),
    title: title !== '' ? title : cut(summary || plainLine(content), 120),
    summary,
    content: isHtml ? safeContent(content, base) : withoutControls(content),
    published: dateOf(item.date_published),
    updated: dateOf(item.date_modified),
    authors: authors.length > 0 ? authors : feedAuthors,
    ...(language === '' ? {} : { language }),
  };
}

function isJsonFeed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { version, items } = value as { version?: unknown; items?: unknown };
  return (typeof version === 'string' && version.includes('jsonfeed.org')) || Array.isArray(items);
}

/** JSON Feed 1 and 1.1; one ill-formed item never costs another. */
export const jsonFeed: Format = {
  name: 'json',
  detects: (document) => document.kind === 'json' && isJsonFeed(document.value),
  parse: (document): ParsedFeed => {
    if (document.kind !== 'json') throw new TypeError('A JSON Feed is JSON');
    const feed = Document.parse(document.value);
    const base = document.url ?? feed.feed_url ?? feed.home_page_url ?? null;
    const unreadDates: string[] = [];
    const items = feed.items.flatMap((item) => Item.safeParse(item).data ?? []);
    const hub = feed.hubs?.map(({ url }) => httpUrl(url ?? 'about:blank', base)).find((url) => url !== null);
    const self = feed.feed_url === undefined ? null : httpUrl(feed.feed_url, base);
    const description = plainLine(feed.description ?? '');
    const authors = namesOf(feed);
    const dropped = feed.items.length - items.length;
    return {
      format: 'json',
      version: /(\d+(?:\.\d+)?)$/.exec(feed.version ?? '')?.[1] ?? null,
      title: plainLine(feed.title ?? ''),
      link: feed.home_page_url === undefined ? null : httpUrl(feed.home_page_url, base),
      language: tidyLine(feed.language ?? '') || null,
      ...(hub === undefined ? {} : { hub }),
      ...(self === null ? {} : { self }),
      ...(description === '' ? {} : { description }),
      ...(authors.length === 0 ? {} : { authors }),
      entries: items.map((item) => toEntry(item, base, authors, unreadDates)),
      warnings: [
        ...(document.isCutOff ? ['The document is cut off: it ends before its items do.'] : []),
        ...(dropped > 0 ? [`${dropped === 1 ? 'One item is' : `${dropped} items are`} no object and left out.`] : []),
        ...(unreadDates.length > 0
          ? [
              `${unreadDates.length === 1 ? 'One date' : `${unreadDates.length} dates`} could not be read: “${unreadDates[0]}”.`,
            ]
          : []),
      ],
    };
  },
};
