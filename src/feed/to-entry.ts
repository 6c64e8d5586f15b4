import { cut } from '../lib/text.ts';
import { httpUrl } from '../lib/url.ts';
import type { Entry } from '../news/entry.ts';
import { parseEntryDate } from './entry-date.ts';
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
  textLink,
} from './feed-fields.ts';
import { plainLine, tidyLine } from './plain-text.ts';
import { attributeOf, type Element } from './scan-xml.ts';
import { contentOf, hasTags, htmlOf, plainOf, type Source, safeContent } from './text-construct.ts';
import { charactersOf } from './xml-text.ts';

/** Which elements give which field, the best one first. */
export type EntryKeys = Readonly<
  Record<'id' | 'title' | 'summary' | 'content' | 'published' | 'updated', readonly string[]>
>;

type Field = keyof EntryKeys | 'links' | 'original' | 'enclosures' | 'authors' | 'language' | 'groups';

const fieldNames = [
  'id',
  'title',
  'summary',
  'content',
  'published',
  'updated',
  'links',
  'original',
  'enclosures',
  'authors',
  'language',
  'groups',
] as const satisfies readonly Field[];

/** Key → field (by its place in `fieldNames`) and rank in it, so that an entry's children are sorted in one pass. */
export type EntryTable = ReadonlyMap<string, { readonly field: number; readonly rank: number }>;

/** Each key may stand in one field only. */
export function entryTable(keys: EntryKeys): EntryTable {
  const all: Record<Field, readonly string[]> = {
    ...keys,
    links: ['link', 'atom:link'],
    original: ['feedburner:origlink'],
    enclosures: ['enclosure'],
    authors: authorKeys,
    language: languageKeys,
    groups: ['media:group'],
  };
  return new Map(fieldNames.flatMap((name, field) => all[name].map((key, rank) => [key, { field, rank }] as const)));
}

type Fields = Record<Field, readonly Element[]>;
const none: readonly Element[] = [];

function sortFields(entry: Element, table: EntryTable): Fields {
  const lists: Element[][] = [];
  let isRanked = true;
  for (const child of entry.children) {
    const place = table.get(child.key);
    if (place === undefined) continue;
    const there = lists[place.field];
    if (there === undefined) lists[place.field] = [child];
    else {
      there.push(child);
      isRanked = false;
    }
  }
  const fields: Fields = {
    id: lists[0] ?? none,
    title: lists[1] ?? none,
    summary: lists[2] ?? none,
    content: lists[3] ?? none,
    published: lists[4] ?? none,
    updated: lists[5] ?? none,
    links: lists[6] ?? none,
    original: lists[7] ?? none,
    enclosures: lists[8] ?? none,
    authors: lists[9] ?? none,
    language: lists[10] ?? none,
    groups: lists[11] ?? none,
  };
  if (isRanked) return fields;
  const rankOf = ({ key }: Element) => table.get(key)?.rank ?? 0;
  for (const field of rankedFields) {
    if (fields[field].length > 1) fields[field] = fields[field].toSorted((a, b) => rankOf(a) - rankOf(b));
  }
  return fields;
}

const rankedFields = ['id', 'title', 'summary', 'content', 'published', 'updated', 'authors', 'language'] as const;

function guidLink(source: Source, guids: readonly Element[]): string | null {
  for (const guid of guids) {
    if (guid.key !== 'guid' && guid.key !== 'atom:id') continue;
    const permanent = guid.key === 'guid' ? (attributeOf(guid, 'ispermalink') ?? 'true').toLowerCase() : 'true';
    const words = charactersOf(source.text, guid).trim();
    if (permanent !== 'false' && /^https?:\/\//i.test(words)) return httpUrl(words);
  }
  return null;
}

function enclosureLink(source: Source, fields: Fields): string | null {
  for (const enclosure of fields.enclosures) {
    const url = httpUrl(attributeOf(enclosure, 'url')?.trim() || 'about:blank', enclosure.base ?? source.base);
    if (url !== null) return url;
  }
  return atomLink(source, fields.links, 'enclosure');
}

function aboutLink(source: Source, entry: Element): string | null {
  const about = attributeOf(entry, 'rdf:about') ?? attributeOf(entry, 'href');
  return about === null ? null : httpUrl(about, entry.base ?? source.base);
}

function entryLink(source: Source, entry: Element, fields: Fields): string | null {
  return (
    textLink(source, fields.original) ??
    pageLink(source, fields.links) ??
    guidLink(source, fields.id) ??
    aboutLink(source, entry) ??
    enclosureLink(source, fields)
  );
}

/** `<p>…</p>` and nothing else. */
function isOneParagraph(html: string): boolean {
  const open = html.indexOf('<');
  const close = html.indexOf('<', open + 1);
  if (close < 0 || html.lastIndexOf('<') !== close) return false;
  return /^\s*<p[^<>]*>/i.test(html) && /^<\/p>\s*$/i.test(html.slice(close));
}

function summaryAndContent(source: Source, fields: Fields): { summary: string; content: string } {
  let summary = '';
  let summaryHtml = '';
  let summaryBase: string | null = null;
  for (const child of fields.summary) {
    const plain = plainOf(source.text, child);
    if (plain !== null) {
      summary = tidyLine(plain);
      if (summary === '') continue;
      break;
    }
    const html = htmlOf(source.text, child);
    summary = plainLine(html);
    if (summary === '') continue;
    summaryHtml = html;
    summaryBase = child.base;
    break;
  }
  for (const child of fields.content) {
    const content = contentOf(source, child);
    if (content !== '') return { summary, content };
  }
  for (const group of summary === '' ? fields.groups : []) {
    summary ||= firstLine(source, pick(group, ['media:description']));
  }
  // A summary with paragraphs and links is all the content there is: its mark-up is kept there.
  const isRich = hasTags(summaryHtml) && !isOneParagraph(summaryHtml);
  return { summary, content: isRich ? safeContent(summaryHtml, summaryBase ?? source.base) : '' };
}

function idOf(source: Source, entry: Element, guids: readonly Element[]): string | null {
  for (const guid of guids) {
    const id = tidyLine(charactersOf(source.text, guid));
    if (id !== '') return id;
  }
  return tidyLine(attributeOf(entry, 'rdf:about') ?? '') || null;
}

/** An entry element as an entry; null where nothing is in it. `feedAuthors`: who wrote it where it does not say. */
export function toEntry(
  source: Source,
  entry: Element,
  table: EntryTable,
  feedAuthors: readonly string[],
): Entry | null {
  const fields = sortFields(entry, table);
  const { summary, content } = summaryAndContent(source, fields);
  const title = firstLine(source, fields.title);
  const authors = authorsOf(source, fields.authors);
  const language = languageOf(source, entry, fields.language);
  const lastModified = attributeOf(entry, 'lastmod');
  const read: Entry = {
    id: idOf(source, entry, fields.id),
    url: entryLink(source, entry, fields),
    title: title === '' ? cut(summary, 120) : title,
    summary,
    content,
    published: firstDate(source, fields.published),
    updated: firstDate(source, fields.updated) ?? (lastModified === null ? null : parseEntryDate(lastModified)),
    authors: authors.length > 0 ? authors : feedAuthors,
    ...(language === null ? {} : { language }),
  };
  const isEmpty = entry.children.length === 0 && read.id === null && read.url === null;
  return isEmpty ? null : read;
}
