import { parseHTML } from 'linkedom';
import { lightenPage } from './lighten-page.ts';
import { PAGE_LIMIT } from './page-limit.ts';
import { spareListeners } from './spare-listeners.ts';
import { UnreadablePage } from './unreadable-page.ts';

/** As much of the DOM as we use; the compiler has no DOM here, since nothing of ours runs in a browser. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
};

export type PageElement = PageNode & {
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getElementsByTagName(name: string): Iterable<PageElement>;
  remove(): void;
};

export type PageDocument = PageElement & {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  readonly title: string;
};

// A newspaper's front page has about 5,000 elements, thirty deep; what goes far beyond costs minutes and holds no article.
const TAG_LIMIT = 80_000;
const DEPTH_LIMIT = 600;
const nesting = new Set([
  'div',
  'span',
  'section',
  'article',
  'table',
  'ul',
  'ol',
  'b',
  'i',
  'a',
  'font',
  'blockquote',
]);

/**
 * Parses a page; nothing that it names is fetched, no script is run.
 * Throws `UnreadablePage` where it is nested or crowded beyond any real page.
 */
export function parsePage(html: string): PageDocument {
  const light = lightenPage(html.slice(0, PAGE_LIMIT));
  const whole = /<html[\s>]/i.test(light) ? light : `<!DOCTYPE html><html><head></head><body>${light}</body></html>`;
  checkTags(whole);
  const { document } = parseHTML(whole) as unknown as { document: PageDocument };
  const root = document.documentElement;
  if (root !== null) spareListeners(root);
  checkDepth(document);
  return document;
}

// Before the parser sees it: the time that it takes grows with the square of the depth, the memory with the tags.
function checkTags(html: string): void {
  let open = 0;
  let tags = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z]+)/gi)) {
    tags += 1;
    if (tags > TAG_LIMIT) throw new UnreadablePage('the page has too many parts to be read');
    if (!nesting.has((name ?? '').toLowerCase())) continue;
    open += slash === '' ? 1 : -1;
    if (open > 2 * DEPTH_LIMIT) throw new UnreadablePage('the page is nested too deep to be read');
  }
}

function checkDepth(document: PageDocument): void {
  let depth = 0;
  let node: PageNode | null = document.firstChild;
  while (node !== null && node !== document) {
    if (depth > DEPTH_LIMIT) throw new UnreadablePage('the page is nested too deep to be read');
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== document && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    if (node !== null && node !== document) node = node.nextSibling;
  }
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}
