// Address of a vocabulary, in lower case and without the last `/` or `#` → the prefix that we call it by; '' is RSS itself.
const vocabularies = new Map<string, string>([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://purl.org/atom', 'atom'],
  ['http://example.com/newformat', 'atom'],
  ['http://purl.org/rss/1.0', ''],
  ['http://purl.org/rss/2.0', ''],
  ['http://purl.org/net/rss1.1', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://backend.userland.com/rss091', ''],
  ['http://backend.userland.com/rss092', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://cyber.law.harvard.edu/rss', ''],
  ['http://www.sitemaps.org/schemas/sitemap/0.9', ''],
  ['http://www.google.com/schemas/sitemap/0.84', ''],
  ['http://www.google.com/schemas/sitemap/0.9', ''],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['http://www.google.com/schemas/sitemap-image/1.1', 'image'],
  ['http://www.google.com/schemas/sitemap-video/1.1', 'video'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
]);
const usual = new Set([...vocabularies.values(), 'admin', 'georss', 'slash', 'wfw', 'thr']);

/** Prefix as declared → our prefix. */
export type Scope = ReadonlyMap<string, string>;

// No feed has more; a hostile one would make every element cost as much as it declares.
const mostPrefixes = 64;

export const noScope: Scope = new Map();

/** The scope with the element's own `xmlns` attributes in it. `attributes`: name, value, name, value … */
export function extendScope(scope: Scope, attributes: readonly string[]): Scope {
  let own: Map<string, string> | null = null;
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i] ?? '';
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    const address = (attributes[i + 1] ?? '').trim().toLowerCase().replace(/[/#]$/, '');
    own ??= new Map(scope);
    if (own.size >= mostPrefixes) break;
    // A wrong address under a usual prefix is a slip; an unknown one as default is the document's own RSS or Atom.
    own.set(prefix, vocabularies.get(address) ?? (usual.has(prefix) ? prefix : prefix === '' ? '' : `?${prefix}`));
  }
  return own ?? scope;
}

/** `dc:date`, `atom:link`, `title`: our prefix, and the local name in lower case. */
export function keyOf(rawName: string, scope: Scope): string {
  const name = rawName.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const ours = scope.get(prefix) ?? prefix;
  const local = name.slice(colon + 1);
  return ours === '' ? local : `${ours}:${local}`;
}
