import { parseChannel } from '../channel.ts';
import { attributeOf, type Element } from '../scan-xml.ts';
import type { Format } from './format.ts';

function versionOf(root: Element): string | null {
  return root.key === 'rss' ? attributeOf(root, 'version') : null;
}

/** RSS 0.91 to 2.0 (and a bare channel, as CDF had it). */
export const rss: Format = {
  name: 'rss',
  detects: (document) => document.kind === 'xml' && ['rss', 'channel'].includes(document.scan.root?.key ?? ''),
  parse: (document) => parseChannel(document, 'rss', versionOf),
};
