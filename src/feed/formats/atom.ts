import {
  atomLink,
  authorKeys,
  authorsOf,
  firstDate,
  firstLine,
  languageKeys,
  languageOf,
  pick,
} from '../feed-fields.ts';
import { attributeOf } from '../scan-xml.ts';
import type { Source } from '../text-construct.ts';
import { entryTable, toEntry } from '../to-entry.ts';
import { warningsOf } from '../warnings.ts';
import type { Format } from './format.ts';

const table = entryTable({
  id: ['atom:id', 'dc:identifier'],
  title: ['atom:title', 'title', 'dc:title', 'media:title'],
  summary: ['atom:summary', 'atom:description', 'dc:description', 'media:description'],
  content: ['atom:content', 'content:encoded', 'xhtml:body', 'xhtml:div'],
  published: [
    'atom:published',
    'atom:issued',
    'atom:created',
    'dcterms:issued',
    'dcterms:created',
    'dc:date',
    'atom:pubdate',
  ],
  updated: ['atom:updated', 'atom:modified', 'dcterms:modified'],
});

/** Atom 1.0 (RFC 4287) and 0.3. */
export const atom: Format = {
  name: 'atom',
  detects: (document) => document.kind === 'xml' && document.scan.root?.key === 'atom:feed',
  parse: (document) => {
    if (document.kind !== 'xml' || document.scan.root === null) throw new TypeError('Atom is XML');
    const { scan, url } = document;
    const root = document.scan.root;
    const source: Source = { text: scan.text, isClean: document.isClean, base: url, unreadDates: [] };
    const links = pick(root, ['atom:link', 'link']);
    const hub = atomLink(source, links, 'hub');
    const self = atomLink(source, links, 'self');
    const description = firstLine(
      source,
      pick(root, ['atom:subtitle', 'atom:tagline', 'dc:description', 'atom:description']),
    );
    const updated = firstDate(
      source,
      pick(root, ['atom:updated', 'atom:modified', 'dcterms:modified', 'dc:date', 'atom:published']),
    );
    const authors = authorsOf(source, pick(root, authorKeys));
    const entries = root.children
      .filter(({ key }) => key === 'atom:entry')
      .map((entry) => toEntry(source, entry, table, authors));
    return {
      format: 'atom',
      version: attributeOf(root, 'version') ?? (scan.text.slice(0, 4000).includes('purl.org/atom/ns') ? '0.3' : '1.0'),
      title: firstLine(source, pick(root, ['atom:title', 'dc:title'])),
      link: atomLink(source, links, 'alternate'),
      language: languageOf(source, root, pick(root, languageKeys)),
      ...(hub === null ? {} : { hub }),
      ...(self === null ? {} : { self }),
      ...(description === '' ? {} : { description }),
      ...(updated === null ? {} : { updated }),
      ...(authors.length === 0 ? {} : { authors }),
      entries: entries.filter((entry) => entry !== null),
      warnings: warningsOf(scan, source.unreadDates),
    };
  },
};
