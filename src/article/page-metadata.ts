import { cut, oneLine, visibleText } from '../lib/text.ts';
import { hostOf } from '../lib/url.ts';
import { readByline } from './byline.ts';
import { findCanonicalUrl } from './canonical-url.ts';
import {
  anyTextOf,
  findArticleNode,
  isFree,
  isNode,
  type LinkedNode,
  readLinkedNodes,
  textOf,
  textsOf,
} from './json-ld.ts';
import { toPageDate } from './page-date.ts';
import type { PageDocument, PageElement } from './page-document.ts';

/** What a page says of its article outside the body. `articleBody`: as JSON-LD carries it, else null. */
export type PageMetadata = {
  readonly title: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly canonicalUrl: string | null;
  readonly language: string | null;
  readonly free: boolean | null;
  readonly articleBody: string | null;
};

/** Reads JSON-LD first, then OpenGraph and other meta elements, then microdata and `<time>`, in that order of trust. */
export function readPageMetadata(document: PageDocument, url: string): PageMetadata {
  const nodes = readLinkedNodes(document);
  const node = findArticleNode(nodes, url);
  const meta = readMeta(document);
  const pick = (...names: readonly string[]) => names.map((name) => meta.get(name)).find((text) => text !== undefined);
  return {
    title: findTitle(document, node, pick('og:title', 'twitter:title', 'dc.title', 'parsely-title')),
    published: firstDate(
      textOf(node, 'datePublished'),
      pick('article:published_time', 'og:article:published_time', 'og:published_time', 'og:pubdate'),
      pick('parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'publication_date', 'publish-date'),
      pick('datepublished', 'pubdate', 'publishdate', 'dc.date.issued', 'dcterms.created', 'dc.date', 'date'),
      timeOf(document, 'datePublished'),
      anyTextOf(nodes, 'datePublished'),
      textOf(node, 'dateCreated'),
      timeOf(document, null),
    ),
    modified: firstDate(
      textOf(node, 'dateModified'),
      pick(
        'article:modified_time',
        'og:updated_time',
        'og:modified_time',
        'lastmod',
        'last-modified',
        'dcterms.modified',
      ),
      timeOf(document, 'dateModified'),
    ),
    authors: findAuthors(document, node, [
      pick('author', 'parsely-author', 'dc.creator', 'dcterms.creator', 'sailthru.author', 'byl'),
      pick('article:author', 'og:article:author'),
    ]),
    outlet:
      findOutlet(nameOf(publisherOf(node)), nameOf(pick('og:site_name')), url) ??
      nameOf(pick('application-name', 'dc.publisher', 'twitter:app:name:iphone')),
    canonicalUrl: findCanonicalUrl(
      [linkOf(document, 'canonical'), pick('og:url') ?? null, textOf(node, 'url'), textOf(node, 'mainEntityOfPage')],
      url,
    ),
    language: toLanguage(
      document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang'),
      textOf(node, 'inLanguage'),
      pick('content-language', 'og:locale', 'dc.language', 'language'),
    ),
    free: pick('article:content_tier') === 'locked' ? false : isFree(node),
    articleBody: textOf(node, 'articleBody'),
  };
}

function readMeta(document: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv') ??
      ''
    )
      .trim()
      .toLowerCase();
    const content = oneLine(visibleText(element.getAttribute('content') ?? ''));
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

function findTitle(document: PageDocument, node: LinkedNode | null, meta: string | undefined): string | null {
  const heading = onlyText([...document.getElementsByTagName('h1')]);
  const tab = oneLine(document.title);
  const candidates = [textOf(node, 'headline'), meta, heading, tab];
  const title = candidates.find((text) => text !== null && text !== undefined && text.length > 1) ?? null;
  if (title === null) return null;
  // "Headline - Outlet": the heading that the page shows tells where the headline ends.
  const shown = heading !== null && heading.length > 10 && title !== heading && title.startsWith(heading);
  return cut(oneLine(visibleText(shown ? heading : title)), 500);
}

function onlyText(elements: readonly PageElement[]): string | null {
  const texts = elements.map((element) => oneLine(element.textContent ?? '')).filter((text) => text !== '');
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

function firstDate(...texts: readonly (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const date = toPageDate(text);
    if (date !== null) return date;
  }
  return null;
}

// Microdata under its name; without one, the first <time> that stands for publication or heads the article.
function timeOf(document: PageDocument, property: string | null): string | null {
  const selectors =
    property === null
      ? ['time[pubdate]', 'article time[datetime]', 'main time[datetime]', 'header time[datetime]']
      : [`[itemprop~="${property}"]`];
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (element === null) continue;
    const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    if (text !== null && text.trim() !== '') return text.trim();
  }
  return null;
}

function findAuthors(
  document: PageDocument,
  node: LinkedNode | null,
  meta: readonly (string | undefined)[],
): readonly string[] {
  const listed = namesIn([...textsOf(node, 'author'), ...(node === null ? [] : textsOf(node, 'creator'))]);
  if (listed.length > 0) return listed;
  const said = namesIn(meta.filter((text) => text !== undefined));
  if (said.length > 0) return said;
  for (const selector of ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', '[rel~="author"]']) {
    const names = namesIn([...document.querySelectorAll(selector)].slice(0, 8).map((item) => item.textContent ?? ''));
    if (names.length > 0) return names;
  }
  const shown = document.querySelector('[class*="byline" i], [class~="author"], [class*="author-name" i]');
  return shown === null ? [] : namesIn([shown.textContent ?? '']);
}

function namesIn(bylines: readonly string[]): readonly string[] {
  return [...new Set(bylines.flatMap((byline) => readByline(byline)))].slice(0, 20);
}

// "publisher" is the better spelling, where it is the site's own: it may be the agency that the text is from, or a holding.
function findOutlet(publisher: string | null, site: string | null, url: string): string | null {
  if (publisher === null || site === null) return publisher ?? site;
  const bare = (text: string) => text.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, '');
  const name = bare(publisher);
  const isOwn = [bare(site), bare(hostOf(url) ?? '')].some((known) => known.includes(name) || name.includes(known));
  return isOwn ? publisher : site;
}

function publisherOf(node: LinkedNode | null): string | null {
  const publisher = node !== null && Object.hasOwn(node, 'publisher') ? node.publisher : null;
  if (typeof publisher === 'string') return /^https?:/.test(publisher) ? null : publisher;
  const first: unknown = Array.isArray(publisher) ? publisher[0] : publisher;
  return isNode(first) ? textOf(first, 'name') : null;
}

function nameOf(text: string | null | undefined): string | null {
  const name = oneLine(visibleText(text ?? '')).replace(/^@/, '');
  return name === '' || /^https?:/.test(name) ? null : cut(name, 100);
}

function linkOf(document: PageDocument, relation: string): string | null {
  return document.querySelector(`link[rel~="${relation}" i]`)?.getAttribute('href') ?? null;
}

function toLanguage(...tags: readonly (string | null | undefined)[]): string | null {
  for (const tag of tags) {
    const primary = /^([a-z]{2,3})(?:[-_,; ]|$)/i.exec(tag?.trim() ?? '')?.[1];
    if (primary !== undefined) return primary.toLowerCase();
  }
  return null;
}
