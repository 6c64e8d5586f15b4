import type { ParsedFeed } from '../news/entry.ts';
import { decodeText } from './charset.ts';
import { cleanlinessOf } from './clean-bytes.ts';
import type { FeedDocument } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { NotAFeed } from './not-a-feed.ts';
import { salvageJson } from './salvage-json.ts';
import { scanXml } from './scan-xml.ts';

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['\u001f\u008b', 'a gzip file that was not unpacked'],
  ['\u0028\u00b5\u002f\u00fd', 'a zstd file that was not unpacked'],
];

/**
 * Reads a feed document: RSS, RDF, Atom, JSON Feed, news sitemap. `url`: where it came from, the base of relative links;
 * `contentType`: the header as sent. Entries stand in the document's order. A document that is cut off or ill-formed gives
 * every entry that is whole, and a warning. Nothing that it names is fetched. Throws only `NotAFeed`.
 */
export function parseFeed(
  body: Uint8Array,
  options: { readonly url?: string | null | undefined; readonly contentType?: string | null | undefined } = {},
): ParsedFeed {
  const url = options.url ?? null;
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 8)).toString('latin1');
  const file = signatures.find(([start]) => head.startsWith(start));
  if (file !== undefined) throw new NotAFeed(file[1]);
  const text = decodeText(body, options.contentType);
  const start = text.search(/[^\s\u0000\ufeff]/);
  if (start < 0) throw new NotAFeed('empty');
  const opening = text.charAt(start);
  const document: FeedDocument =
    opening === '{' || opening === '['
      ? readJson(text.slice(start), url)
      : { kind: 'xml', scan: scanXml(text, url), isClean: cleanlinessOf(body, text), url };
  const format = formats.find((candidate) => candidate.detects(document));
  if (format === undefined) throw new NotAFeed(lookOf(document));
  return format.parse(document);
}

function readJson(text: string, url: string | null): FeedDocument {
  const value = parseJson(text);
  if (value !== undefined) return { kind: 'json', value, isCutOff: false, url };
  const salvaged = salvageJson(text, 'items');
  const part = salvaged === null ? undefined : parseJson(salvaged);
  if (part !== undefined) return { kind: 'json', value: part, isCutOff: true, url };
  // What begins like JSON and is none may still hold XML, behind a line of a server's chatter.
  const scan = scanXml(text, url);
  return scan.root === null
    ? { kind: 'json', value: null, isCutOff: true, url }
    : { kind: 'xml', scan, isClean: () => false, url };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lookOf(document: FeedDocument): string {
  if (document.kind === 'json') return 'JSON, but no JSON Feed';
  const { firstName, text } = document.scan;
  if (firstName === null) return 'plain text';
  if (/^(?:html|head|body|!doctype|div|p|script|meta|title)$/i.test(firstName)) return 'a web page';
  if (/<html\b/i.test(text.slice(0, 4000))) return 'a web page';
  return `XML, but no feed (it begins with <${firstName.slice(0, 40)}>)`;
}
