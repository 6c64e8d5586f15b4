import { parseChannel } from '../channel.ts';
import type { Format } from './format.ts';

/** RSS 0.90 and 1.0. */
export const rdf: Format = {
  name: 'rdf',
  detects: (document) => document.kind === 'xml' && ['rdf:rdf', 'rdf'].includes(document.scan.root?.key ?? ''),
  parse: (document) => {
    const isOldest = document.kind === 'xml' && /rdf\/simple\/0\.9/i.test(document.scan.text.slice(0, 2000));
    return parseChannel(document, 'rdf', () => (isOldest ? '0.90' : '1.0'));
  },
};
