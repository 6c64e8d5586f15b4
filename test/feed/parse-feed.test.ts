import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotAFeed } from '../../src/feed/not-a-feed.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';

const parse = (text: string, url: string | null = null) => parseFeed(Buffer.from(text), { url });
const item = (inside: string) => parse(`<rss><channel><item>${inside}</item></channel></rss>`).entries[0];
const page = (html: string) =>
  item(`<title>t</title><description>${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</description>`);

describe('documents', () => {
  const fixtures = globSync('test/fixtures/feeds/*.xml').sort();
  it('are there', () => expect(fixtures.length).toBeGreaterThanOrEqual(9));
  it.each(fixtures)('%s reads as its pair says', async (path) => {
    const feed = parseFeed(readFileSync(path), { url: 'https://feeds.example/dir/feed.xml' });
    await expect(`${JSON.stringify(feed, null, 2)}\n`).toMatchFileSnapshot(`../../${path.replace(/\.xml$/, '.json')}`);
  });
});

describe('what is no feed', () => {
  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['<!DOCTYPE html><html><body>Please log in</body></html>', 'a web page'],
    ['<html><head><title>x</title></head></html>', 'a web page'],
    ['{"status":"error"}', 'JSON, but no JSON Feed'],
    ['[1, 2]', 'JSON, but no JSON Feed'],
    ['{"cut', 'JSON, but no JSON Feed'],
    ['Service unavailable', 'plain text'],
    ['%PDF-1.7', 'a PDF file'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'XML, but no feed (it begins with <svg>)'],
  ])('%j looks like %s', (text, looksLike) => {
    expect(() => parse(text)).toThrow(NotAFeed);
    try {
      parse(text);
    } catch (error) {
      expect((error as NotAFeed).looksLike).toBe(looksLike);
    }
  });
  it('an empty feed is one', () => expect(parse('<rss version="2.0"><channel/></rss>').entries).toEqual([]));
});

describe('text', () => {
  it.each([
    ['&amp;lt;p&amp;gt;twice escaped&amp;lt;/p&amp;gt;', 'twice escaped'],
    ['don&#146;t', 'don’t'],
    ['a&#0;b&#xD800;c&#x1F600;', 'abc😀'],
    ['caf&eacute; &hellip; &unknown; &', 'café … &unknown; &'],
    ['<![CDATA[<!channel> & <@U1>]]>', '<!channel> & <@U1>'],
    ['<![CDATA[a]]> and <![CDATA[b]]>', 'a and b'],
    ['one<!-- two -->three', 'onethree'],
    ['  many \n\t spaces\u00a0here ', 'many spaces here'],
    ['Is x &lt; y?', 'Is x < y?'],
    ['__proto__', '__proto__'],
  ])('%j is %j', (raw, title) => expect(item(`<title>${raw}</title>`)?.title).toBe(title));
});

describe('content', () => {
  it.each([
    ['<script>alert(1)</script><p>x</p><p>y</p>', '<p>x</p><p>y</p>'],
    ['<a href="javascript:alert(1)">x</a> <b>y</b>', '<a>x</a> <b>y</b>'],
    ['<a href="&#106;avascript&#58;alert(1)">x</a> <b>y</b>', '<a>x</a> <b>y</b>'],
    ['<a href=" java\tscript:alert(1)">x</a> <b>y</b>', '<a>x</a> <b>y</b>'],
    ['<a href="data:text/html,<script>1</script>">x</a> <b>y</b>', '<a>x</a> <b>y</b>'],
    ['<img src=x onerror=alert(1)//><b>y</b>', '<img><b>y</b>'],
    ['<img src="https://i.example/1.png" onload="x"><b>y</b>', '<img src="https://i.example/1.png"><b>y</b>'],
    ['<svg><script>1</script></svg><b>y</b>', '<b>y</b>'],
    ['<scr<script>ipt>alert(1)</script><b>y</b>', 'ipt&gt;alert(1)<b>y</b>'],
    ['<b><i>crossed</b></i>', '<b><i>crossed</i></b>'],
    ['<style>@import "x"</style><b onmouseover=x>y</b>', '<b>y</b>'],
    ['<meta http-equiv=refresh><base href=//e.example><link rel=stylesheet><b>y</b>', '<b>y</b>'],
    ['<form action=x><input name=y><b>z</b></form>', '<b>z</b>'],
    [
      '<b title="&quot;><script>alert(1)</script>">y</b>',
      '<b title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">y</b>',
    ],
    ['<a/href="https://a.example/"/onclick=x>y</a><b>z</b>', '<a href="https://a.example/">y</a><b>z</b>'],
    ['<b>a &#60;script&#62; b</b>', '<b>a &lt;script&gt; b</b>'],
    ['<iframe src=x>fallback</iframe><object><embed></object><b>y</b>', '<b>y</b>'],
  ])('%s', (html, safe) => expect(page(html)?.content.replace('ipt>', 'ipt&gt;')).toBe(safe));
});

describe('hostile documents', () => {
  const timed = (text: string) => {
    const begun = performance.now();
    try {
      parse(text);
    } catch (error) {
      expect(error).toBeInstanceOf(NotAFeed);
    }
    return performance.now() - begun;
  };
  const n = 200_000;
  it.each([
    ['deep nesting', `<rss><channel><item><title>${'<b>'.repeat(n)}x`],
    ['deep channels', `<rss>${'<channel>'.repeat(n)}`],
    ['deep content', `<rss><channel><item><description>${'&lt;div&gt;'.repeat(n)}`],
    ['deep JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(n)}`],
    ['endless comments', `<rss><channel>${'<!-- '.repeat(n)}`],
    ['endless CDATA', `<rss><channel><item>${'<title><![CDATA[x</title>'.repeat(n / 4)}`],
    ['endless attributes', `<rss><channel ${"a='<> ".repeat(n)}>`],
    ['endless doctypes', `${'<!doctype [ '.repeat(n)}]`],
    [
      'endless namespaces',
      `<rss ${Array.from({ length: 20_000 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}>${'<a xmlns:b="c"/>'.repeat(50_000)}`,
    ],
    [
      'unclosed silent tags',
      `<rss><channel><item><description><![CDATA[${'<svg>'.repeat(n)}]]></description></item></channel></rss>`,
    ],
    [
      'quotes',
      `<rss><channel><item><description><![CDATA[${'<a href="'.repeat(n)}]]></description></item></channel></rss>`,
    ],
    ['ampersands', `<rss><channel><item><title>${'&'.repeat(n)}${'&a'.repeat(n)}</title></item></channel></rss>`],
    [
      'an entity bomb',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>${'&b;'.repeat(n)}</title></item></channel></rss>`,
    ],
    ['stray end tags', `<rss><channel>${'</b>'.repeat(n)}`],
    ['entries without end', `<rss><channel>${'<item><title>x'.repeat(n / 4)}`],
    [
      'authors',
      `<rss><channel><item>${Array.from({ length: 50_000 }, (_, i) => `<author>a${i}</author>`).join('')}</item></channel></rss>`,
    ],
  ])('%s costs no more than its length', (_, text) => expect(timed(text)).toBeLessThan(5000));

  it('keeps the prototype clean', () => {
    parse(
      '{"version":"https://jsonfeed.org/version/1","__proto__":{"bad":1},"items":[{"__proto__":{"bad":1},"id":"1"}]}',
    );
    expect(({} as { bad?: number }).bad).toBeUndefined();
  });
  it('expands and fetches no entity', () => {
    const text =
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>';
    expect(parse(text).entries[0]?.title).toBe('&x;');
  });
});

describe('whatever comes', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<rss>',
      '</rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '&',
      '&lt;',

      '"',
      "'",
      '=',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '</entry>',
      '<content type="xhtml">',
      '<script>',
      '<a href="',
      '>',
      '/>',
      '{"items":[',
      '{"id":1}',
      ']}',
      '<urlset>',
      '<url><loc>https://a.example/</loc>',
      '\u0000',
      '\ud800',
      '<p onclick=x>',
      'xml:base="//x"',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const clean = /^[^\u0000-\u001f\u007f-\u009f]*$/;
  const check = (body: Uint8Array, contentType?: string) => {
    try {
      const feed = parseFeed(body, { contentType, url: 'https://a.example/' });
      for (const entry of feed.entries) {
        expect(entry.title).toMatch(clean);
        expect(entry.summary).toMatch(clean);
        expect((entry.title + entry.summary + entry.content).isWellFormed()).toBe(true);
        expect(entry.content).not.toMatch(
          /<(?:script|iframe|object|embed|meta|base|link)|<[^>]*\son\w+=|="\s*javascript:/i,
        );
        expect(entry.url ?? 'https://').toMatch(/^https?:\/\//);
        expect(entry.published ?? '2000-01-01T00:00:00.000Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
    } catch (error) {
      if (!(error instanceof NotAFeed)) throw error;
    }
  };
  it('gives clean entries or says that it is no feed: pieces of feeds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        check(Buffer.from(`<rss><channel>${pieces.join('')}`)),
      ),
      { numRuns: 1500, seed: 7 },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(Buffer.from(pieces.join('')))),
      { numRuns: 1500, seed: 8 },
    );
  });
  it('gives clean entries or says that it is no feed: bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', 'text/xml; charset=utf-16', 'text/xml; charset=big5', 'x; charset=nonsense'),
        (bytes, type) => check(Buffer.concat([Buffer.from('<rss><channel><item><title>'), bytes]), type),
      ),
      { numRuns: 1000, seed: 9 },
    );
  });
  it('loses no whole entry, wherever the document is cut', () => {
    const whole = readFileSync('test/fixtures/feeds/rss-tracking-links.xml');
    const firstEnds = whole.indexOf('</item>') + 7;
    for (let end = firstEnds; end < whole.byteLength; end += 13) {
      const feed = parseFeed(whole.subarray(0, end));
      expect(feed.entries[0]?.id).toBe('https://www.harbour.example/world-1');
      expect(feed.entries.every(({ url }) => url !== null)).toBe(true);
    }
  });
});
