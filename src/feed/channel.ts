import type { FeedFormat, ParsedFeed } from '../news/entry.ts';
import {
  atomLink,
  authorKeys,
  authorsOf,
  firstDate,
  firstLine,
  languageKeys,
  languageOf,
  pageLink,
  pick,
} from './feed-fields.ts';
import type { FeedDocument } from './formats/format.ts';
import { attributeOf, type Element } from './scan-xml.ts';
import type { Source } from './text-construct.ts';
import { entryTable, toEntry } from './to-entry.ts';
import { warningsOf } from './warnings.ts';
import { charactersOf } from './xml-text.ts';

const table = entryTable({
  id: ['guid', 'atom:id', 'dc:identifier', 'dcterms:identifier'],
  title: ['title', 'atom:title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title'],
  summary: [
    'description',
    'abstract',
    'dc:description',
    'atom:summary',
    'dcterms:abstract',
    'summary',
    'itunes:summary',
    'media:description',
    'itunes:subtitle',
  ],
  content: ['content:encoded', 'atom:content', 'xhtml:body', 'body', 'content', 'fullitem'],
  published: [
    'pubdate',
    'dcterms:issued',
    'atom:published',
    'atom:issued',
    'dcterms:created',
    'atom:created',
    'dc:date',
    'dcterms:date',
    'published',
    'date',
  ],
  updated: ['atom:updated', 'atom:modified', 'dcterms:modified', 'updated', 'lastbuilddate'],
});

const nothing: Element = {
  key: '',
  attributes: [],
  children: [],
  start: 0,
  end: 0,
  hasMarkup: false,
  isPlain: false,
  base: null,
  language: null,
};

function numberIn(source: Source, element: Element, key: string): number | null {
  const words = firstLine(source, pick(element, [key]));
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(words) ? Number(words) : null;
}

const periodMinutes = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/** What the feed asks of those who poll it: minutes between two polls, hours (UTC) and days without. */
function manners(
  source: Source,
  channel: Element,
): Pick<ParsedFeed, 'ttl' | 'everyMinutes' | 'skipHours' | 'skipDays'> {
  const ttl = numberIn(source, channel, 'ttl');
  const period = periodMinutes.get(firstLine(source, pick(channel, ['sy:updateperiod'])).toLowerCase());
  const frequency = numberIn(source, channel, 'sy:updatefrequency') ?? 1;
  const listed = (key: string) =>
    channel.children.filter((child) => child.key === key).flatMap(({ children }) => children);
  const hours = listed('skiphours').map((hour) => Number(charactersOf(source.text, hour).trim() || Number.NaN) % 24);
  const days = listed('skipdays').map((day) => charactersOf(source.text, day).trim().toLowerCase());
  const skipHours = [...new Set(hours.filter((hour) => Number.isInteger(hour) && hour >= 0))];
  return {
    ...(ttl === null ? {} : { ttl }),
    ...(period === undefined || frequency <= 0 ? {} : { everyMinutes: period / frequency }),
    ...(skipHours.length === 0 ? {} : { skipHours }),
    ...(days.length === 0 ? {} : { skipDays: days }),
  };
}

/** RSS and RDF differ in where the entries stand: inside the channel, or behind it. */
export function parseChannel(
  document: FeedDocument,
  format: FeedFormat,
  versionOf: (root: Element) => string | null,
): ParsedFeed {
  if (document.kind !== 'xml' || document.scan.root === null) throw new TypeError('A channel is XML');
  const { scan } = document;
  const root = document.scan.root;
  const channel = root.key === 'channel' ? root : (root.children.find(({ key }) => key === 'channel') ?? nothing);
  const isItem = ({ key }: Element) => key === 'item';
  const items = [...(root === channel ? [] : root.children.filter(isItem)), ...channel.children.filter(isItem)];
  const bare: Source = { text: scan.text, isClean: document.isClean, base: document.url, unreadDates: [] };
  const links = pick(channel, ['link', 'atom:link']);
  const link = pageLink(bare, links);
  const source: Source = { ...bare, base: document.url ?? link };
  const hub = atomLink(source, links, 'hub');
  const self = atomLink(source, links, 'self');
  const description = firstLine(
    source,
    pick(channel, [
      'description',
      'abstract',
      'atom:subtitle',
      'atom:tagline',
      'dc:description',
      'itunes:summary',
      'tagline',
      'subtitle',
    ]),
  );
  const updated = firstDate(
    source,
    pick(channel, [
      'lastbuilddate',
      'pubdate',
      'dc:date',
      'atom:updated',
      'atom:modified',
      'dcterms:modified',
      'dcterms:issued',
    ]),
  );
  const authors = authorsOf(source, pick(channel, authorKeys));
  // The one who runs the channel did not write what is in it.
  const writers = channel.children.some(({ key }) => key === 'managingeditor') ? [] : authors;
  const entries = items.map((item) => toEntry(source, item, table, writers)).filter((entry) => entry !== null);
  return {
    format,
    version: versionOf(root),
    title: firstLine(source, pick(channel, ['title', 'atom:title', 'dc:title', 'dcterms:title'])),
    link: link ?? pageLink(source, links) ?? hrefOf(source, channel),
    language: languageOf(source, channel, pick(channel, languageKeys)),
    ...manners(source, channel),
    ...(hub === null ? {} : { hub }),
    ...(self === null ? {} : { self }),
    ...(description === '' ? {} : { description }),
    ...(updated === null ? {} : { updated }),
    ...(authors.length === 0 ? {} : { authors }),
    entries,
    warnings: warningsOf(scan, source.unreadDates),
  };
}

function hrefOf(source: Source, channel: Element): string | null {
  const href = attributeOf(channel, 'href');
  return href === null ? null : (URL.parse(href, source.base ?? undefined)?.href ?? null);
}
