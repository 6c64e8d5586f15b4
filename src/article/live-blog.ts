import { cut, oneLine, visibleText } from '../lib/text.ts';
import { readParagraphs } from './body.ts';
import { isNode, type LinkedNode, textOf, textsOf } from './json-ld.ts';
import { toPageDate } from './page-date.ts';
import type { PageDocument, PageElement } from './page-document.ts';

/** One post of a live blog. `anchor`: its id within the page; `time`: ISO 8601 UTC; both null where the page gives none. */
export type LivePost = {
  readonly anchor: string | null;
  readonly time: string | null;
  readonly title: string | null;
  /** Paragraphs parted by a blank line. */
  readonly text: string;
};

// A day's blog of a big outlet has some hundred posts.
const MOST_POSTS = 500;
// One dated box may be a teaser; a page with fewer is an article.
const FEWEST_POSTS = 2;

const marked =
  '[itemprop~="liveBlogUpdate"], [itemtype$="/BlogPosting"], [data-post-id], [data-block-id], [id^="block-"], ' +
  '[class~="live-blog-post"], [class~="liveblog-post"], [class~="live-post"], [class~="lb-post"], [class~="live-update"], ' +
  '[class~="timeline-post"], [class~="liveblog-entry"], [class~="ticker-entry"], article[id^="post"]';

/**
 * The posts of a live blog in the order of the page; empty where the page is none. From `liveBlogUpdate` in JSON-LD, else
 * from microdata and the mark-up that live-blog systems write. Does not change the document.
 */
export function readLivePosts(document: PageDocument, nodes: readonly LinkedNode[]): readonly LivePost[] {
  const stated = nodes
    .flatMap((node) => (Object.hasOwn(node, 'liveBlogUpdate') ? [node.liveBlogUpdate] : []))
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .slice(0, MOST_POSTS)
    .filter((value) => isNode(value))
    .map((node) => postOfNode(node))
    .filter((post) => post !== null);
  if (stated.length >= FEWEST_POSTS) return stated;
  const shown = outermost([...document.querySelectorAll(marked)].slice(0, 4 * MOST_POSTS))
    .slice(0, MOST_POSTS)
    .map((element) => postOfElement(element))
    .filter((post) => post !== null);
  return shown.filter(({ time }) => time !== null).length >= FEWEST_POSTS ? shown : [];
}

/** The posts as one text: each under its time and title, parted by blank lines. */
export function textOfPosts(posts: readonly LivePost[]): string {
  return posts
    .map(({ time, title, text }) => {
      const when = time === null ? null : `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
      const said = title !== null && !text.startsWith(title) ? [title] : [];
      return [...(when === null ? [] : [when]), ...said, text].join('\n\n');
    })
    .join('\n\n');
}

function postOfNode(node: LinkedNode): LivePost | null {
  const body = textOf(node, 'articleBody') ?? textOf(node, 'text') ?? textOf(node, 'description') ?? '';
  const text = body
    .replace(/<\/?(?:p|br|div|li|h\d|blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .split(/\s*\n\s*/)
    .map((line) => oneLine(visibleText(line)))
    .filter((line) => line !== '')
    .join('\n\n');
  const title = textOf(node, 'headline') ?? textOf(node, 'name');
  if (text === '' && title === null) return null;
  const addresses = [...textsOf(node, 'url'), ...textsOf(node, '@id')];
  const anchor = addresses.map((address) => /#([^#\s]{1,200})$/.exec(address)?.[1]).find((id) => id !== undefined);
  return {
    anchor: anchor ?? null,
    time: toPageDate(textOf(node, 'datePublished') ?? textOf(node, 'dateCreated') ?? textOf(node, 'dateModified')),
    title: title === null ? null : cut(oneLine(visibleText(title)), 500),
    text: text === '' ? (title ?? '') : text,
  };
}

/** A post may hold boxes that are marked as well: those are parts of it. */
function outermost(elements: readonly PageElement[]): readonly PageElement[] {
  const all = new Set<unknown>(elements);
  return elements.filter((element) => {
    for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) if (all.has(outer)) return false;
    return true;
  });
}

function postOfElement(element: PageElement): LivePost | null {
  const heading = element.querySelector('[itemprop~="headline"], h1, h2, h3, h4');
  const title = heading === null ? '' : oneLine(visibleText(heading.textContent ?? ''));
  const stamp = element.querySelector('time[datetime], [itemprop~="datePublished"]');
  const written = stamp === null ? '' : oneLine(stamp.textContent ?? '');
  const body = element.querySelector('[itemprop~="articleBody"]') ?? element;
  const lines = readParagraphs(body)
    .map(({ text }) => (written !== '' && text.startsWith(written) ? text.slice(written.length).trim() : text))
    .filter((text) => text !== '' && text !== title);
  if (lines.length === 0 && title === '') return null;
  return {
    anchor: element.getAttribute('id') ?? element.getAttribute('data-post-id'),
    time: toPageDate(stamp?.getAttribute('datetime') ?? stamp?.getAttribute('content')),
    title: title === '' ? null : cut(title, 500),
    text: lines.length === 0 ? title : lines.join('\n\n'),
  };
}
