import { isUtf8 } from 'node:buffer';
import { decodeReferences, escapeHtml } from './entities.ts';
import { plainLine, tidyLine } from './plain-text.ts';
import { sanitiseHtml } from './sanitise-html.ts';
import { attributeOf, type Element } from './scan-xml.ts';
import { charactersOf, markupOf } from './xml-text.ts';

/** What is being read: the document's text, whether it is free of controls, its fallback base address, and what went wrong. */
export type Source = {
  readonly text: string;
  readonly isClean: () => boolean;
  readonly base: string | null;
  readonly unreadDates: string[];
};

const escapedTag = /&lt;\/?(?:p|br|div|b|i|em|strong|a|span|img|ul|ol|li|h\d|blockquote|script|iframe)\b/i;
const openTag =
  /<\/?(?:p|br|div|b|i|em|strong|a|span|img|ul|ol|li|h\d|blockquote|script|iframe|font|table|code|pre|sub|sup)\b[^<>]*>/i;

function decodeBase64(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
}

type Writing = { readonly type: string; readonly mode: string };

const escapedHtml: Writing = { type: 'html', mode: '' };

function writingOf(element: Element): Writing {
  const { attributes } = element;
  // Nearly every construct says this and no more.
  if (attributes.length === 2 && attributes[0] === 'type' && attributes[1] === 'html') return escapedHtml;
  return {
    type: (attributeOf(element, 'type') ?? '').trim().toLowerCase(),
    mode: (attributeOf(element, 'mode') ?? '').trim().toLowerCase(),
  };
}

function isBase64({ type, mode }: Writing): boolean {
  if (mode === 'base64') return true;
  return /^(?:image|audio|video)\/|^application\/octet-stream$/.test(type) && !type.endsWith('+xml');
}

// RFC 4287, 3.1 and 4.1.3, and Atom 0.3's `mode`. A construct without a type that holds tags is HTML, whatever the RFC says:
// writers who leave the type out are those who do not escape twice.
function atomHtml(text: string, element: Element): string {
  if (element.attributes.length === 0) {
    if (element.hasMarkup) return markupOf(text, element);
    const characters = charactersOf(text, element);
    return openTag.test(characters) ? characters : escapeHtml(characters);
  }
  const { type, mode } = writingOf(element);
  if (element.hasMarkup && mode !== 'escaped') return markupOf(text, element);
  const characters = charactersOf(text, element);
  if (type === 'html' && mode === '') return characters;
  const value = isBase64({ type, mode }) ? decodeBase64(characters.trim()) : characters;
  if (type === 'html' || type === 'text/html' || type.includes('xhtml') || mode === 'base64') return value;
  if (type === '' && openTag.test(value)) return value;
  return mode === 'escaped' && openTag.test(value) ? value : escapeHtml(value);
}

/** What the element says, as HTML that is not yet safe. */
export function htmlOf(text: string, element: Element): string {
  if (element.key.startsWith('atom:')) return atomHtml(text, element);
  return element.hasMarkup ? markupOf(text, element) : charactersOf(text, element);
}

/** What the element says where that is plain text as it stands, with nothing to decode; null for all else. */
export function plainOf(text: string, element: Element): string | null {
  if (!element.isPlain) return null;
  const { attributes, key } = element;
  if (attributes.length > 0 && key.startsWith('atom:') && writingOf(element) !== escapedHtml) return null;
  const characters = text.slice(element.start, element.end);
  return characters.includes('&') ? null : characters;
}

/** What the element says, as one line of plain text. */
export function lineOf(text: string, element: Element): string {
  const plain = plainOf(text, element);
  if (plain !== null) return tidyLine(plain);
  return plainLine(htmlOf(text, element));
}

/** What the element says, as HTML that is safe to show. */
export function contentOf(source: Source, element: Element): string {
  // Behind base64 anything may stand.
  const isClean = !(element.attributes.length > 0 && isBase64(writingOf(element))) && source.isClean();
  return safeContent(htmlOf(source.text, element), element.base ?? source.base, isClean);
}

/** HTML made safe; where all of it was escaped once too often, that is undone first. `isClean`: no controls stand in it. */
export function safeContent(html: string, base: string | null, isClean = false): string {
  return sanitiseHtml(!openTag.test(html) && escapedTag.test(html) ? decodeReferences(html) : html, base, isClean);
}

/** Whether the HTML holds anything but text. */
export function hasTags(html: string): boolean {
  return html.includes('<') ? openTag.test(html) : html.includes('&lt;') && escapedTag.test(html);
}
