// Feeds shaped like those of outlets (sizes, elements, escaping), of words that nobody published.
const words = (
  'minister denies report talks border council vote market energy prices hospital court ruling strike rail union police ' +
  'inquiry storm coast harvest water reform budget school teachers match final coach season river bridge airport flight ' +
  'company shares bank rate inflation export grain port ship crew rescue fire forest village mayor election party leader'
).split(' ');

/** A small generator with a fixed seed: the same documents on every run. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Dice = ReturnType<typeof createDice>;

function sentence(dice: Dice, length: number): string {
  const text = Array.from({ length }, () => words[dice(words.length)]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function dateOf(index: number): Date {
  return new Date(Date.UTC(2026, 10, 20, 12) - index * 900_000);
}

function shortItem(dice: Dice, index: number): string {
  const path = `news/world-${60_000_000 + index}`;
  const title =
    index % 4 === 0 ? `<![CDATA[${sentence(dice, 9)}’s “${sentence(dice, 2)}”]]>` : `${sentence(dice, 9)} &amp; more`;
  return (
    `    <item>\n      <title>${title}</title>\n      <description>${sentence(dice, 22)} – ${sentence(dice, 6)}.</description>\n` +
    `      <link>https://www.outlet.example/${path}?at_medium=RSS&amp;at_campaign=KARANGA</link>\n` +
    `      <guid isPermaLink="false">https://www.outlet.example/${path}</guid>\n      <pubDate>${dateOf(index).toUTCString()}</pubDate>\n` +
    `      <media:thumbnail width="240" height="135" url="https://img.outlet.example/240/${index}.jpg"/>\n    </item>\n`
  );
}

function paragraphs(dice: Dice, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const link = at % 3 === 0 ? ` <a href="https://www.outlet.example/${dice(9999)}">${sentence(dice, 4)}</a>` : '';
    return `<p>${sentence(dice, 40)}, he said.${link} ${sentence(dice, 25)} &#8211; ${sentence(dice, 8)}.</p>\n`;
  }).join('');
}

function fullItem(dice: Dice, index: number): string {
  return (
    `<item>\n<title>${sentence(dice, 10)}</title>\n<link>https://blog.example/2026/11/${index}/</link>\n<dc:creator><![CDATA[Ann Lee]]></dc:creator>\n` +
    `<pubDate>${dateOf(index).toUTCString().replace('GMT', '+0000')}</pubDate>\n<category><![CDATA[World]]></category>\n` +
    `<guid isPermaLink="false">https://blog.example/?p=${index}</guid>\n<description><![CDATA[<p>${sentence(dice, 40)} [&#8230;]</p>]]></description>\n` +
    `<content:encoded><![CDATA[<figure><img src="/img/${index}.jpg" alt="A picture" width="600" height="400" /></figure>\n${paragraphs(dice, 10)}]]></content:encoded>\n</item>\n`
  );
}

function atomEntry(dice: Dice, index: number): string {
  return (
    `  <entry>\n    <id>tag:desk.example,2026:${index}</id>\n    <title type="html">${sentence(dice, 9)} &amp;#8217;s</title>\n` +
    `    <link rel="alternate" type="text/html" href="https://desk.example/${index}"/>\n    <published>${dateOf(index).toISOString()}</published>\n` +
    `    <updated>${dateOf(index).toISOString()}</updated>\n    <author><name>Bo Chan</name></author>\n` +
    `    <summary type="html">&lt;p&gt;${sentence(dice, 40)}.&lt;/p&gt;</summary>\n  </entry>\n`
  );
}

function rdfItem(dice: Dice, index: number): string {
  return (
    `<item rdf:about="https://wire.example/${index}">\n<title>${sentence(dice, 9)}</title>\n<link>https://wire.example/${index}</link>\n` +
    `<description>${sentence(dice, 30)}</description>\n<dc:date>${dateOf(index).toISOString()}</dc:date>\n</item>\n`
  );
}

function sitemapUrl(dice: Dice, index: number): string {
  return (
    `<url><loc>https://paper.example/${index}.html</loc><news:news><news:publication><news:name>Paper</news:name><news:language>en</news:language>` +
    `</news:publication><news:publication_date>${dateOf(index).toISOString()}</news:publication_date><news:title>${sentence(dice, 9)}</news:title></news:news></url>\n`
  );
}

function list(count: number, one: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index)).join('');
}

/** One document of each shape, by name; about as long as `entries` entries make it. */
export function feedDocuments(entries: number, seed = 1): Readonly<Record<string, Buffer>> {
  const dice = createDice(seed);
  const documents = {
    'RSS, short': `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">\n  <channel>\n    <title>Outlet News</title>\n    <link>https://www.outlet.example/</link>\n    <language>en-gb</language>\n    <ttl>15</ttl>\n    <atom:link href="https://feeds.outlet.example/rss.xml" rel="self" type="application/rss+xml"/>\n${list(entries, (index) => shortItem(dice, index))}  </channel>\n</rss>\n`,
    'RSS, full text': `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel><title>Blog</title><link>https://blog.example</link>\n${list(Math.ceil(entries / 5), (index) => fullItem(dice, index))}</channel></rss>\n`,
    Atom: `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n  <title>Desk</title>\n  <id>tag:desk.example,2026:</id>\n  <updated>2026-11-20T12:00:00Z</updated>\n${list(entries, (index) => atomEntry(dice, index))}</feed>\n`,
    RDF: `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel rdf:about="https://wire.example/"><title>Wire</title><link>https://wire.example/</link></channel>\n${list(entries, (index) => rdfItem(dice, index))}</rdf:RDF>\n`,
    'News sitemap': `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${list(entries, (index) => sitemapUrl(dice, index))}</urlset>\n`,
  };
  return Object.fromEntries(Object.entries(documents).map(([name, text]) => [name, Buffer.from(text)]));
}
