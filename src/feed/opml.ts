import { escapeHtml } from './entities.ts';
import { tidyLine } from './plain-text.ts';
import { readTags } from './read-tags.ts';

/** A feed in an OPML file. `groups`: the titles of the outlines around it, the outermost first. */
export type Outline = {
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly groups: readonly string[];
};

const mostOutlines = 20_000;
const deepestGroup = 32;

/**
 * The feeds of an OPML document, each address once, in its order. Lenient: attributes in any case, `text` or `title`, `url`
 * for `xmlUrl`, broken nesting. Nothing is fetched (includes are left out). What is no OPML gives no feeds.
 */
export function readOpml(opml: string): readonly Outline[] {
  const feeds = new Map<string, Outline>();
  const groups: string[] = [];
  let open = 0;
  for (const { name, isEnd, isEmpty, attribute } of readTags(opml)) {
    if (name !== 'outline') continue;
    if (isEnd) {
      open = Math.max(0, open - 1);
      groups.length = Math.min(groups.length, open);
      continue;
    }
    const title = tidyLine(attribute('title') || attribute('text') || '');
    const type = (attribute('type') ?? '').toLowerCase();
    const url = (attribute('xmlurl') || (type === 'rss' || type === 'atom' ? attribute('url') : null) || '').trim();
    if (url !== '' && !feeds.has(url) && feeds.size < mostOutlines) {
      const siteUrl = (attribute('htmlurl') ?? '').trim();
      feeds.set(url, {
        url,
        title,
        siteUrl: siteUrl === '' ? null : siteUrl,
        groups: groups.filter((group) => group !== ''),
      });
    }
    if (isEmpty) continue;
    if (groups.length === open && open < deepestGroup) groups.push(url === '' ? title : '');
    open += 1;
  }
  return [...feeds.values()];
}

/** An OPML 2.0 document that `readOpml` reads back to the same feeds. Groups of more than one level become one title. */
export function writeOpml(title: string, feeds: readonly Omit<Outline, 'groups'>[]): string {
  const outlines = feeds.map(({ url, title: name, siteUrl }) => {
    const site = siteUrl === null ? '' : ` htmlUrl="${escapeHtml(siteUrl)}"`;
    return `    <outline type="rss" text="${escapeHtml(name)}" title="${escapeHtml(name)}" xmlUrl="${escapeHtml(url)}"${site}/>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n' +
    `  <head>\n    <title>${escapeHtml(title)}</title>\n  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}
