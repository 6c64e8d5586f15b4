import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type HostileFeed = {
  readonly name: string;
  readonly serve: Handler;
  /** What its health says; null where what is whole in it is read. */
  readonly error: RegExp | null;
};

const rss = (items: string, title = 'Desk') =>
  `<rss version="2.0"><channel><title>${title}</title>${items}</channel></rss>`;
const item = (title: string, more = '') =>
  `<item><title>${title}</title><guid>${title.length}${more.length}</guid>${more}</item>`;
const xml =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers }).end(body);

const lol = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const zeros = Buffer.alloc(200 * 1024 * 1024, 32);
const gzipBomb = gzipSync(zeros);
const brotliBomb = brotliCompressSync(zeros.subarray(0, 64 * 1024 * 1024));
const nestedBomb = gzipSync(gzipBomb);

/** Sends for as long as the other side takes it. */
function endless(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.write('<rss version="2.0"><channel><title>Endless</title>');
  const chunk = '<item><title>More and more of it</title></item>'.repeat(1000);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

function drip(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}

function breakOff(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml', 'transfer-encoding': 'chunked' });
  response.write(`<rss version="2.0"><channel><title>Cut</title>${item('A whole one')}<item><title>Half a`);
  setTimeout(() => response.socket?.destroy(), 50);
}

const onward: Handler = (request, response) =>
  response.writeHead(302, { location: `${request.url?.split('?')[0]}?${Math.random()}` }).end();

/** What a server may do to a reader of feeds. Every answer is made on loopback, and ends with the connection. */
export const hostileFeeds: readonly HostileFeed[] = [
  { name: 'entity-bomb', serve: xml(`<!DOCTYPE rss [<!ENTITY l0 "ha">${lol}]>${rss(item('&l12;'))}`), error: null },
  {
    name: 'outside-entity',
    serve: xml(`<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>${rss(item('Name &x;'))}`),
    error: null,
  },
  { name: 'gzip-bomb', serve: xml(gzipBomb, { 'content-encoding': 'gzip' }), error: /larger than \d+ MB/ },
  { name: 'brotli-bomb', serve: xml(brotliBomb, { 'content-encoding': 'br' }), error: /larger than \d+ MB/ },
  { name: 'nested-bomb', serve: xml(nestedBomb, { 'content-encoding': 'gzip, gzip' }), error: /larger than \d+ MB/ },
  { name: 'endless-body', serve: endless, error: /larger than \d+ MB|too large/ },
  { name: 'deep-nesting', serve: xml(rss(`<item>${'<a>'.repeat(200_000)}`)), error: null },
  { name: 'deep-outline', serve: xml('<rss><channel>'.repeat(200_000)), error: null },
  {
    name: 'deep-json',
    serve: xml(`{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(200_000)}`),
    error: null,
  },
  { name: 'redirects', serve: onward, error: /redirect/ },
  { name: 'drip', serve: drip, error: /did not finish within/ },
  { name: 'cut-off', serve: breakOff, error: null },
  {
    name: 'picture',
    serve: xml(Buffer.from('\u0089PNG\r\n', 'latin1'), { 'content-type': 'image/png' }),
    error: /picture/,
  },
  {
    name: 'page',
    serve: xml('<!doctype html><html><body>Log in</body></html>', { 'content-type': 'text/html' }),
    error: /web page/,
  },
  { name: 'nothing', serve: xml(''), error: /empty/ },
  {
    name: 'proto-keys',
    serve: xml(
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1},"items":[{"id":"1","title":"Proto","__proto__":{"polluted":1}}]}',
    ),
    error: null,
  },
  { name: 'nuls', serve: xml(rss(item('A\u0000B &#xD800; &#0; C', '<description>\u0000</description>'))), error: null },
  { name: 'mentions', serve: xml(rss(item('&lt;!channel&gt; &lt;@U123&gt; read this'))), error: null },
  {
    name: 'script-links',
    serve: xml(
      rss(
        item(
          'Click',
          '<link>javascript:alert(1)</link><description>&lt;a href="javascript:alert(1)"&gt;x&lt;/a&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description>',
        ),
      ),
    ),
    error: null,
  },
  {
    name: 'year-30000',
    serve: xml(rss(item('Far', '<pubDate>Wed, 01 Jan 30000 00:00:00 GMT</pubDate>'))),
    error: null,
  },
];

/** A well-behaved feed: proof that others go on. */
export const goodFeed: Handler = xml(rss(item('Harbour closed after storm', '<link>https://good.example/1</link>')));
