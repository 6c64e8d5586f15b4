import { articlesAt, pathOf } from './day/articles.ts';
import type { DayArticle, DayOutlet } from './day/outlets/outlet.ts';
import { escapeMarkup } from './markup.ts';

type Shown = ReturnType<typeof articlesAt>[number];

/** An outlet's feed at an instant. `base`: the address of its server, without a slash at the end. */
export function renderFeed(
  outlet: DayOutlet,
  base: string,
  now: number,
): { readonly body: Buffer; readonly type: string } {
  const entries = articlesAt(outlet, now).slice(0, 30);
  const { text, type } = formats[outlet.format](outlet, base, entries);
  if (outlet.charset === 'utf-8') return { body: Buffer.from(text), type: `${type}; charset=utf-8` };
  // What Latin-1 lacks (curly quotes, dashes) goes out as numbers, as such systems do.
  const narrow = text.replace(/[\u0100-\uffff]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return { body: Buffer.from(narrow, 'latin1'), type: `${type}; charset=iso-8859-1` };
}

type Render = (outlet: DayOutlet, base: string, entries: readonly Shown[]) => { text: string; type: string };

const formats: Record<DayOutlet['format'], Render> = {
  rss: (outlet, base, entries) => ({
    type: 'application/rss+xml',
    text: `<?xml version="1.0" encoding="${outlet.charset}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeMarkup(outlet.name)}</title>
<link>${base}/</link>
<description>${escapeMarkup(`${outlet.name}: ${outlet.sections.join(', ')}`)}</description>
<language>${outlet.language.toLowerCase()}</language>
<atom:link href="${base}/feed" rel="self" type="application/rss+xml"/>
${entries
  .map(
    (entry) => `<item>
<title>${escapeMarkup(entry.title)}</title>
<link>${base}${pathOf(entry)}?at_medium=RSS</link>
<guid isPermaLink="false">${guidOf(outlet, entry)}</guid>
<pubDate>${new Date(entry.published).toUTCString()}</pubDate>
<dc:creator>${escapeMarkup(entry.authors.join(', '))}</dc:creator>
<category>${escapeMarkup(entry.section)}</category>
<description><![CDATA[<p>${escapeMarkup(entry.summary)}</p>]]></description>
</item>`,
  )
  .join('\n')}
</channel>
</rss>
`,
  }),
  atom: (outlet, base, entries) => ({
    type: 'application/atom+xml',
    text: `<?xml version="1.0" encoding="${outlet.charset}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}" xml:base="${base}/">
<title>${escapeMarkup(outlet.name)}</title>
<id>${base}/</id>
<link rel="self" href="/feed"/>
<link rel="alternate" href="/"/>
<updated>${entries[0]?.modified ?? entries[0]?.published ?? '2022-03-14T00:00:00Z'}</updated>
${entries
  .map(
    (entry) => `<entry>
<title type="text">${escapeMarkup(entry.title)}</title>
<id>${guidOf(outlet, entry)}</id>
<link rel="alternate" type="text/html" href="${pathOf(entry)}"/>
<published>${entry.published}</published>
<updated>${entry.modified ?? entry.published}</updated>
${entry.authors.map((name) => `<author><name>${escapeMarkup(name)}</name></author>`).join('')}
<summary type="html">${escapeMarkup(`<p>${escapeMarkup(entry.summary)}</p>`)}</summary>
</entry>`,
  )
  .join('\n')}
</feed>
`,
  }),
  rdf: (outlet, base, entries) => ({
    type: 'application/rdf+xml',
    text: `<?xml version="1.0" encoding="${outlet.charset}"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${base}/feed">
<title>${escapeMarkup(outlet.name)}</title>
<link>${base}/</link>
<description>${escapeMarkup(outlet.sections.join(', '))}</description>
<dc:language>${outlet.language}</dc:language>
<items><rdf:Seq>${entries.map((entry) => `<rdf:li rdf:resource="${base}${pathOf(entry)}"/>`).join('')}</rdf:Seq></items>
</channel>
${entries
  .map(
    (entry) => `<item rdf:about="${base}${pathOf(entry)}">
<title>${escapeMarkup(entry.title)}</title>
<link>${base}${pathOf(entry)}</link>
<dc:date>${entry.published}</dc:date>
<description>${escapeMarkup(entry.summary)}</description>
</item>`,
  )
  .join('\n')}
</rdf:RDF>
`,
  }),
  json: (outlet, base, entries) => ({
    type: 'application/feed+json',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet.name,
      home_page_url: `${base}/`,
      feed_url: `${base}/feed`,
      language: outlet.language,
      items: entries.map((entry) => ({
        id: guidOf(outlet, entry),
        url: `${base}${pathOf(entry)}`,
        title: entry.title,
        summary: entry.summary,
        date_published: entry.published,
        ...(entry.modified === null ? {} : { date_modified: entry.modified }),
        authors: entry.authors.map((name) => ({ name })),
      })),
    }),
  }),
};

// Of the demo's own name space: nobody publishes under it.
function guidOf(outlet: DayOutlet, article: DayArticle): string {
  return `tag:second-source.example,2022:${outlet.id}/${article.slug}`;
}
