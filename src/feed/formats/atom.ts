import {
  atomLink,
  authorsOf,
  type EntryKeys,
  firstDate,
  firstLine,
  languageOf,
  type Source,
  toEntry,
} from '../feed-fields.ts';
import { attributeOf } from '../scan-xml.ts';
import { warningsOf } from '../warnings.ts';
import type { Format } from './format.ts';

const keys: EntryKeys = {
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
};

/** Atom 1.0 (RFC 4287) and 0.3. */
export const atom: Format = {
  name: 'atom',
  detects: (document) => document.kind === 'xml' && document.scan.root?.key === 'atom:feed',
  parse: (document) => {
    if (document.kind !== 'xml' || document.scan.root === null) throw new TypeError('Atom is XML');
    const { scan, url } = document;
    const root = document.scan.root;
    const source: Source = { text: scan.text, base: url, unreadDates: [] };
    const hub = atomLink(source, root, 'hub');
    const self = atomLink(source, root, 'self');
    const description = firstLine(source, root, [
      'atom:subtitle',
      'atom:tagline',
      'dc:description',
      'atom:description',
    ]);
    const updated = firstDate(source, root, [
      'atom:updated',
      'atom:modified',
      'dcterms:modified',
      'dc:date',
      'atom:published',
    ]);
    const authors = authorsOf(source, root);
    const entries = root.children
      .filter(({ key }) => key === 'atom:entry')
      .map((entry) => toEntry(source, entry, keys, authors));
    return {
      format: 'atom',
      version: attributeOf(root, 'version') ?? (scan.text.slice(0, 4000).includes('purl.org/atom/ns') ? '0.3' : '1.0'),
      title: firstLine(source, root, ['atom:title', 'dc:title']),
      link: atomLink(source, root, 'alternate'),
      language: languageOf(source, root),
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
