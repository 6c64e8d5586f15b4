import type { IncomingMessage, ServerResponse } from 'node:http';

type Trouble = {
  readonly name: string;
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  /** What `/story feeds` says of it. */
  readonly says: RegExp;
};

const answer =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, headers).end(body);
const rss = (items: string) => `<rss version="2.0"><channel><title>Desk</title>${items}</channel></rss>`;

/** What goes wrong every day with servers that mean no harm, and how a person reads of it. */
export const troubledFeeds: readonly Trouble[] = [
  { name: '401', serve: answer(401), says: /failing: the server asks for a password \(401\)/ },
  { name: '403', serve: answer(403), says: /failing: the server answers 403 to feed readers/ },
  { name: '404', serve: answer(404), says: /failing: the server has no feed at this address \(404\)/ },
  { name: '410', serve: answer(410), says: /gone: the server says that the feed is gone for good \(410\)/ },
  {
    name: '429',
    serve: answer(429, { 'retry-after': '600' }),
    says: /asked too often \(429\).* again in 10 min, as its server asks/,
  },
  { name: '500', serve: answer(500), says: /failing: the server has a fault of its own \(500\)/ },
  { name: '503', serve: answer(503), says: /failing: the server is overloaded or under repair \(503\)/ },
  { name: '204', serve: answer(204), says: /failing: the server answers 204, which brings no feed/ },
  { name: '302', serve: answer(302), says: /failing: the server sends us elsewhere, and does not say where \(302\)/ },
  {
    name: 'challenge',
    serve: answer(403, { 'cf-mitigated': 'challenge' }, '<html>'),
    says: /failing: Cloudflare asks for a browser check at this address \(403\); the outlet has to let feed readers through/,
  },
  {
    name: 'elsewhere',
    serve: answer(302, { location: 'javascript:alert(1)' }),
    says: /failing: the server redirects to what is no web address \(javascript:alert\(1\)\)/,
  },
  {
    name: 'packed',
    serve: answer(200, { 'content-encoding': 'compress' }, 'xx'),
    says: /failing: the server packs it as “compress”, which nobody asked for/,
  },
  {
    name: 'broken-off',
    serve: (request) => void request.socket.destroy(),
    says: /failing: the server broke off the connection/,
  },
  {
    name: 'login',
    serve: answer(200, { 'content-type': 'text/html' }, '<!doctype html><html><body>Log in</body></html>'),
    says: /failing: a web page is there instead of a feed: it has moved, or asks for a login or consent/,
  },
  { name: 'nothing', serve: answer(200), says: /failing: the server sends an empty document/ },
  {
    name: 'opml',
    serve: answer(200, {}, '<opml version="2.0"><body/></opml>'),
    says: /failing: a list of feeds \(OPML\) is there, no feed: take it in with \/story feeds import/,
  },
  {
    name: 'json',
    serve: answer(200, {}, '{"a":1}'),
    says: /failing: not a feed: it looks like JSON, but no JSON Feed/,
  },
  {
    name: 'twice',
    serve: answer(
      200,
      {},
      rss(
        '<item><guid>1</guid><title>A</title></item><item><guid>1</guid><title>A</title></item><item><guid>2</guid></item>',
      ),
    ),
    says: /3 entries seen, 1 kept; in its last document 2 were left out: twice in the same document \(1\) and without title and text \(1\)/,
  },
  {
    name: 'dates',
    serve: answer(200, {}, rss('<item><guid>1</guid><title>A</title><pubDate>soon</pubDate></item>')),
    says: /1 entry seen, 1 kept · mended: one date could not be read: “soon”\./,
  },
  {
    name: 'cut-short',
    serve: answer(
      200,
      {},
      '<rss version="2.0"><channel><title>Desk</title><item><guid>1</guid><title>A</title></item><item><guid>2',
    ),
    says: /1 entry seen, 1 kept · mended: the document is cut off: it ends before its elements do\. One entry is not whole and left out\./,
  },
];
