import { isUtf8 } from 'node:buffer';
import { decodeReferences, escapeHtml } from './entities.ts';
import { plainLine } from './plain-text.ts';
import { sanitiseHtml } from './sanitise-html.ts';
import { attributeOf, type Element } from './scan-xml.ts';
import { charactersOf, markupOf } from './xml-text.ts';

const escapedTag = /&lt;\/?(?:p|br|div|b|i|em|strong|a|span|img|ul|ol|li|h\d|blockquote|script|iframe)\b/i;
const openTag =
  /<\/?(?:p|br|div|b|i|em|strong|a|span|img|ul|ol|li|h\d|blockquote|script|iframe|font|table|code|pre|sub|sup)\b[^<>]*>/i;

function decodeBase64(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
}

// RFC 4287, 3.1 and 4.1.3, and Atom 0.3's `mode`. A construct without a type that holds tags is HTML, whatever the RFC says:
// writers who leave the type out are those who do not escape twice.
function atomHtml(text: string, element: Element): string {
  if (element.attributes.length === 0) {
    if (element.hasMarkup) return markupOf(text, element);
    const characters = charactersOf(text, element);
    return openTag.test(characters) ? characters : escapeHtml(characters);
  }
  const type = (attributeOf(element, 'type') ?? '').trim().toLowerCase();
  const mode = (attributeOf(element, 'mode') ?? '').trim().toLowerCase();
  if (element.hasMarkup && mode !== 'escaped') return markupOf(text, element);
  const characters = charactersOf(text, element);
  const isBinary = /^(?:image|audio|video)\/|^application\/octet-stream$/.test(type) && !type.endsWith('+xml');
  const value = mode === 'base64' || isBinary ? decodeBase64(characters.trim()) : characters;
  if (type === 'html' || type === 'text/html' || type.includes('xhtml') || mode === 'base64') return value;
  if (type === '' && openTag.test(value)) return value;
  return mode === 'escaped' && openTag.test(value) ? value : escapeHtml(value);
}

/** What the element says, as HTML that is not yet safe. */
export function htmlOf(text: string, element: Element): string {
  if (element.key.startsWith('atom:')) return atomHtml(text, element);
  return element.hasMarkup ? markupOf(text, element) : charactersOf(text, element);
}

/** What the element says, as one line of plain text. */
export function lineOf(text: string, element: Element): string {
  return plainLine(htmlOf(text, element));
}

/** What the element says, as HTML that is safe to show. */
export function contentOf(text: string, element: Element, base: string | null): string {
  return safeContent(htmlOf(text, element), element.base ?? base);
}

/** HTML made safe; where all of it was escaped once too often, that is undone first. */
export function safeContent(html: string, base: string | null): string {
  return sanitiseHtml(!openTag.test(html) && escapedTag.test(html) ? decodeReferences(html) : html, base);
}

/** Whether the HTML holds anything but text. */
export function hasTags(html: string): boolean {
  return html.includes('<') ? openTag.test(html) : html.includes('&lt;') && escapedTag.test(html);
}
