import { cut } from '../lib/text.ts';
import { httpUrl } from '../lib/url.ts';
import type { Entry } from '../news/entry.ts';
import { parseEntryDate } from './entry-date.ts';
import { tidyLine } from './plain-text.ts';
import { attributeOf, type Element } from './scan-xml.ts';
import { contentOf, hasTags, htmlOf, lineOf, safeContent } from './text-construct.ts';
import { charactersOf } from './xml-text.ts';

/** What is being read: the document's text, its fallback base address, and what went wrong so far. */
export type Source = { readonly text: string; readonly base: string | null; readonly unreadDates: string[] };

/** Which elements give which field, the best one first. */
export type EntryKeys = {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly content: readonly string[];
  readonly published: readonly string[];
  readonly updated: readonly string[];
};

function childrenOf(element: Element, key: string): Element[] {
  return element.children.filter((child) => child.key === key);
}

function* inOrder(element: Element, keys: readonly string[]): Generator<Element> {
  const { children } = element;
  for (const key of keys) for (const child of children) if (child.key === key) yield child;
}

/** The first of the fields, in the order of `keys`, that says something. */
export function firstLine(source: Source, element: Element, keys: readonly string[]): string {
  for (const child of inOrder(element, keys)) {
    const line = lineOf(source.text, child);
    if (line !== '') return line;
  }
  return '';
}

export function firstDate(source: Source, element: Element, keys: readonly string[]): string | null {
  for (const child of inOrder(element, keys)) {
    const words = charactersOf(source.text, child).trim();
    if (words === '') continue;
    const date = parseEntryDate(words);
    if (date !== null) return date;
    if (source.unreadDates.length < 1000) source.unreadDates.push(cut(tidyLine(words), 40));
  }
  return null;
}

/** `rel` of an Atom link, short form. */
export function relOf(link: Element): string {
  const rel = (attributeOf(link, 'rel') ?? 'alternate').trim().toLowerCase();
  return rel.replace('http://www.iana.org/assignments/relation/', '') || 'alternate';
}

function isPage(link: Element): boolean {
  const type = attributeOf(link, 'type');
  return type === null || type.trim() === '' || /html|text\/plain/i.test(type);
}

/** The address of an Atom link with that relation, those that lead to a page first. */
export function atomLink(source: Source, element: Element, rel: string): string | null {
  const links = [...inOrder(element, ['atom:link', 'link'])].filter((link) => relOf(link) === rel);
  for (const link of [...links.filter(isPage), ...links]) {
    const address = (attributeOf(link, 'href') ?? charactersOf(source.text, link)).trim();
    // An empty address is the base itself, which is a page only where it was declared (xml:base).
    const isSelf = address === '' && link.base === source.base;
    const url = isSelf ? null : httpUrl(address, link.base ?? source.base);
    if (url !== null) return url;
  }
  return null;
}

function textLink(source: Source, element: Element, key: string): string | null {
  for (const child of element.children) {
    if (child.key !== key) continue;
    const words = charactersOf(source.text, child).trim();
    const url = words === '' ? null : httpUrl(words, child.base ?? source.base);
    if (url !== null) return url;
  }
  return null;
}

function guidLink(source: Source, entry: Element): string | null {
  for (const guid of entry.children) {
    if (guid.key !== 'guid' && guid.key !== 'atom:id') continue;
    const permanent = guid.key === 'guid' ? (attributeOf(guid, 'ispermalink') ?? 'true').toLowerCase() : 'true';
    const words = charactersOf(source.text, guid).trim();
    if (permanent !== 'false' && /^https?:\/\//i.test(words)) return httpUrl(words);
  }
  return null;
}

function enclosureLink(source: Source, entry: Element): string | null {
  for (const enclosure of childrenOf(entry, 'enclosure')) {
    const url = httpUrl(attributeOf(enclosure, 'url')?.trim() || 'about:blank', enclosure.base ?? source.base);
    if (url !== null) return url;
  }
  return atomLink(source, entry, 'enclosure');
}

/** The page that a channel or an entry stands for. */
export function pageLink(source: Source, element: Element): string | null {
  return textLink(source, element, 'link') ?? atomLink(source, element, 'alternate');
}

function entryLink(source: Source, entry: Element): string | null {
  return (
    textLink(source, entry, 'feedburner:origlink') ??
    pageLink(source, entry) ??
    guidLink(source, entry) ??
    httpUrl(
      attributeOf(entry, 'rdf:about') ?? attributeOf(entry, 'href') ?? 'about:blank',
      entry.base ?? source.base,
    ) ??
    enclosureLink(source, entry)
  );
}

/** "ann@desk.example (Ann Lee)" and "Ann Lee <ann@desk.example>" are Ann Lee; an address alone stays. */
function personOf(line: string): string {
  const named =
    /^[\w.+-]+@[\w.-]+\s*\(([^()]+)\)$/.exec(line) ?? /^(.+?)\s*[(<]\s*(?:mailto:)?[\w.+-]+@[\w.-]+\s*[)>]$/.exec(line);
  return named?.[1]?.trim() ?? line;
}

/** Names of who wrote it, each once, in the order of the document. */
export function authorsOf(source: Source, element: Element): string[] {
  const names: string[] = [];
  for (const child of inOrder(element, [
    'atom:author',
    'author',
    'dc:creator',
    'dc:author',
    'itunes:author',
    'managingeditor',
  ])) {
    if (names.length > 0 && child.key === 'itunes:author') break;
    const own =
      child.key === 'atom:author' ? firstLine(source, child, ['atom:name', 'name', 'atom:email', 'email']) : '';
    const line = own === '' && child.children.length === 0 ? personOf(lineOf(source.text, child)) : own;
    if (line !== '' && !names.includes(line)) names.push(line);
  }
  return names;
}

/** The language of an element's words, as it says itself or as is said around it. */
export function languageOf(source: Source, element: Element): string | null {
  const said = firstLine(source, element, ['language', 'dc:language', 'atom:language']);
  return said !== '' ? said : element.language;
}

function summaryAndContent(source: Source, entry: Element, keys: EntryKeys): { summary: string; content: string } {
  let summary = '';
  let summaryHtml = '';
  let summaryBase: string | null = null;
  for (const child of inOrder(entry, keys.summary)) {
    summary = lineOf(source.text, child);
    if (summary === '') continue;
    summaryHtml = htmlOf(source.text, child);
    summaryBase = child.base;
    break;
  }
  for (const child of inOrder(entry, keys.content)) {
    const content = contentOf(source.text, child, source.base);
    if (content !== '') return { summary, content };
  }
  if (summary === '') {
    const groups = childrenOf(entry, 'media:group');
    summary = groups.map((group) => firstLine(source, group, ['media:description'])).find((line) => line !== '') ?? '';
  }
  // A summary with paragraphs and links is all the content there is: its mark-up is kept there.
  return { summary, content: hasTags(summaryHtml) ? safeContent(summaryHtml, summaryBase ?? source.base) : '' };
}

/** An entry element as an entry; null where nothing is in it. `feedAuthors`: who wrote it where it does not say. */
export function toEntry(source: Source, entry: Element, keys: EntryKeys, feedAuthors: readonly string[]): Entry | null {
  const { summary, content } = summaryAndContent(source, entry, keys);
  const title = firstLine(source, entry, keys.title);
  let id: string | null = null;
  for (const child of inOrder(entry, keys.id)) id ??= tidyLine(charactersOf(source.text, child)) || null;
  const url = entryLink(source, entry);
  const about = attributeOf(entry, 'rdf:about');
  const authors = authorsOf(source, entry);
  const language = languageOf(source, entry);
  const read: Entry = {
    id: id ?? (about === null ? null : tidyLine(about) || null),
    url,
    title: title === '' ? cut(summary, 120) : title,
    summary,
    content,
    published: firstDate(source, entry, keys.published),
    updated: firstDate(source, entry, keys.updated) ?? parseEntryDate(attributeOf(entry, 'lastmod') ?? ''),
    authors: authors.length > 0 ? authors : feedAuthors,
    ...(language === null ? {} : { language }),
  };
  const isEmpty = read.id === null && url === null && read.title === '' && content === '' && authors.length === 0;
  return isEmpty && read.published === null && read.updated === null && entry.children.length === 0 ? null : read;
}
