import { Readability } from '@mozilla/readability';
import { oneLine, visibleText } from '../lib/text.ts';
import { isElement, type PageDocument, type PageElement, type PageNode } from './page-document.ts';

/** A block's text on one line. `linked`: how much of it stands in links, 0..1. */
export type Paragraph = { readonly text: string; readonly linked: number; readonly heading: boolean };

const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const blocks = new Set([
  ...headings,
  ...'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FOOTER FORM HEADER HR LI MAIN OL P PRE'.split(
    ' ',
  ),
  ...'SECTION SUMMARY TABLE TBODY TD TH TR UL'.split(' '),
]);
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'BUTTON', 'SELECT', 'TEXTAREA']);

/**
 * The page's main text: what Readability (Arc90's scoring of blocks by their text) takes for the article.
 * Empty where it finds none. Changes the document.
 */
export function readBody(document: PageDocument): readonly Paragraph[] {
  const reader = new Readability<PageElement>(document as never, {
    disableJSONLD: true,
    serializer: (element: unknown) => element as PageElement,
  });
  const content = reader.parse()?.content;
  return content === null || content === undefined ? [] : readParagraphs(content);
}

/** The paragraphs of a part of a page, in the order of the page. */
export function readParagraphs(root: PageElement): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line = '';
  let linked = 0;
  let links = 0;
  let heading = false;
  const close = () => {
    const text = oneLine(visibleText(line));
    if (text !== '') paragraphs.push({ text, linked: Math.min(1, linked / line.trim().length), heading });
    line = '';
    linked = 0;
    heading = false;
  };
  const enter = (name: string) => {
    if (name === 'A') links += 1;
    // A line break after a whole sentence parts paragraphs; elsewhere it only breaks the line.
    if (name === 'BR' && !/[.!?…:»”"]\s*$/.test(line)) line += ' ';
    else if (name === 'BR') close();
    if (!blocks.has(name)) return;
    close();
    heading = headings.has(name);
  };
  const leave = (name: string) => {
    if (name === 'A') links -= 1;
    if (blocks.has(name)) close();
  };
  // By hand, without recursion: a page may be nested as deep as it likes.
  let node: PageNode | null = root.firstChild;
  while (node !== null && node !== root) {
    const name: string = node.nodeName.toUpperCase();
    const element = isElement(node);
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      line += text;
      if (links > 0) linked += text.trim().length;
    } else if (element) enter(name);
    if (element && node.firstChild !== null && !silent.has(name)) {
      node = node.firstChild;
      continue;
    }
    if (element) leave(name);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node.nodeName.toUpperCase());
    }
    if (node !== null && node !== root) node = node.nextSibling;
  }
  close();
  return paragraphs;
}
