import { cut } from '../lib/text.ts';
import { httpUrl } from '../lib/url.ts';
import { parseEntryDate } from './entry-date.ts';
import { tidyLine } from './plain-text.ts';
import { attributeOf, type Element } from './scan-xml.ts';
import { lineOf, type Source } from './text-construct.ts';
import { charactersOf } from './xml-text.ts';

const mostAuthors = 100;

/** The children with those keys, the best key first. */
export function pick(element: Element, keys: readonly string[]): Element[] {
  const picked: Element[] = [];
  for (const key of keys) for (const child of element.children) if (child.key === key) picked.push(child);
  return picked;
}

/** The first of the elements that says something. */
export function firstLine(source: Source, elements: readonly Element[]): string {
  for (const child of elements) {
    const line = lineOf(source.text, child);
    if (line !== '') return line;
  }
  return '';
}

/** The first of the elements that is a date; what is none is noted. */
export function firstDate(source: Source, elements: readonly Element[]): string | null {
  for (const child of elements) {
    const words = charactersOf(source.text, child).trim();
    if (words === '') continue;
    const date = parseEntryDate(words);
    if (date !== null) return date;
    if (source.unreadDates.length < 1000) source.unreadDates.push(cut(tidyLine(words), 40));
  }
  return null;
}

/** `rel` of an Atom link, short form. */
function relOf(link: Element): string {
  const rel = (attributeOf(link, 'rel') ?? 'alternate').trim().toLowerCase();
  return rel.replace('http://www.iana.org/assignments/relation/', '') || 'alternate';
}

function isPage(link: Element): boolean {
  const type = attributeOf(link, 'type');
  return type === null || type.trim() === '' || /html|text\/plain/i.test(type);
}

function linkAddress(source: Source, link: Element): string | null {
  const address = (attributeOf(link, 'href') ?? charactersOf(source.text, link)).trim();
  // An empty address is the base itself, which is a page only where it was declared (xml:base).
  const isSelf = address === '' && link.base === source.base;
  return isSelf ? null : httpUrl(address, link.base ?? source.base);
}

/** The address of an Atom link with that relation, those that lead to a page first. */
export function atomLink(source: Source, links: readonly Element[], rel: string): string | null {
  let other: Element | null = null;
  for (const link of links) {
    if (relOf(link) !== rel) continue;
    const url = isPage(link) ? linkAddress(source, link) : null;
    if (url !== null) return url;
    other ??= link;
  }
  return other === null ? null : linkAddress(source, other);
}

/** The first of the elements whose text is an address. */
export function textLink(source: Source, elements: readonly Element[]): string | null {
  for (const element of elements) {
    const words = charactersOf(source.text, element).trim();
    const url = words === '' ? null : httpUrl(words, element.base ?? source.base);
    if (url !== null) return url;
  }
  return null;
}

/** The page that a channel or an entry stands for. `links`: RSS's and Atom's, in the document's order. */
export function pageLink(source: Source, links: readonly Element[]): string | null {
  for (const link of links) {
    if (link.key !== 'link') continue;
    const url = textLink(source, [link]);
    if (url !== null) return url;
  }
  return atomLink(source, links, 'alternate');
}

/** "ann@desk.example (Ann Lee)" and "Ann Lee <ann@desk.example>" are Ann Lee; an address alone stays. */
function personOf(line: string): string {
  if (line.length > 300) return line;
  const named =
    /^[\w.+-]+@[\w.-]+\s*\(([^()]+)\)$/.exec(line) ?? /^(.+?)\s*[(<]\s*(?:mailto:)?[\w.+-]+@[\w.-]+\s*[)>]$/.exec(line);
  return named?.[1]?.trim() ?? line;
}

export const authorKeys = ['atom:author', 'author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor'];

/** Names of who wrote it, each once, in the order of the document. `elements`: those of `authorKeys`. */
export function authorsOf(source: Source, elements: readonly Element[]): string[] {
  const names: string[] = [];
  for (const child of elements) {
    if (names.length > 0 && child.key === 'itunes:author') break;
    if (names.length >= mostAuthors) break;
    const own =
      child.key === 'atom:author' ? firstLine(source, pick(child, ['atom:name', 'name', 'atom:email', 'email'])) : '';
    const line = own === '' && child.children.length === 0 ? personOf(lineOf(source.text, child)) : own;
    if (line !== '' && !names.includes(line)) names.push(line);
  }
  return names;
}

export const languageKeys = ['language', 'dc:language', 'atom:language'];

/** The language of an element's words, as it says itself (in `said`) or as is said around it. */
export function languageOf(source: Source, element: Element, said: readonly Element[]): string | null {
  return firstLine(source, said) || element.language;
}
