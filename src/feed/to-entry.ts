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
import { contentOf, hasTags, htmlOf, type Source, safeContent } from './text-construct.ts';
import { charactersOf } from './xml-text.ts';

/** Which elements give which field, the best one first. */
export type EntryKeys = Readonly<
  Record<'id' | 'title' | 'summary' | 'content' | 'published' | 'updated', readonly string[]>
>;

type Field = keyof EntryKeys | 'links' | 'original' | 'enclosures' | 'authors' | 'language' | 'groups';

/** Key → field and rank in it, so that an entry's children are sorted in one pass. */
export type EntryTable = ReadonlyMap<string, { readonly field: Field; readonly rank: number }>;

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
  const fields = Object.entries(all) as [Field, readonly string[]][];
  return new Map(fields.flatMap(([field, names]) => names.map((name, rank) => [name, { field, rank }] as const)));
}

type Fields = Record<Field, readonly Element[]>;
const none: readonly Element[] = [];

function sortFields(entry: Element, table: EntryTable): Fields {
  const fields: Record<Field, readonly Element[]> = {
    id: none,
    title: none,
    summary: none,
    content: none,
    published: none,
    updated: none,
    links: none,
    original: none,
    enclosures: none,
    authors: none,
    language: none,
    groups: none,
  };
  const rankOf = ({ key }: Element) => table.get(key)?.rank ?? 0;
  for (const child of entry.children) {
    const field = table.get(child.key)?.field;
    if (field === undefined) continue;
    const there = fields[field];
    if (there === none) fields[field] = [child];
    else (there as Element[]).push(child);
  }
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

const oneParagraph = /^\s*<p[^<>]*>[^<]*<\/p>\s*$/i;

function summaryAndContent(source: Source, fields: Fields): { summary: string; content: string } {
  let summary = '';
  let summaryHtml = '';
  let summaryBase: string | null = null;
  for (const child of fields.summary) {
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
  const isRich = hasTags(summaryHtml) && !oneParagraph.test(summaryHtml);
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
