import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { articlesAt, pathOf } from './day/articles.ts';
import type { DayOutlet } from './day/outlets/outlet.ts';
import { escapeMarkup } from './markup.ts';
import { renderFeed } from './outlet-feed.ts';
import { renderFrontPage, renderPage } from './outlet-page.ts';

/** An outlet that is served. `url`: without a slash at the end. */
type ServedOutlet = { readonly outlet: DayOutlet; readonly url: string; readonly feedUrl: string };

export type Outlets = {
  readonly served: readonly ServedOutlet[];
  /** An OPML document that lists the feeds. */
  readonly opml: string;
  /** The ETag of the outlet's feed as it is now: whoever holds it has taken in all that is published. */
  readonly tagOf: (served: ServedOutlet) => string;
  close(): Promise<void>;
};

/**
 * Serves outlets on loopback, each on a port of its own as if it were a host: `/` a front page, `/feed` its feed with
 * ETag, Last-Modified and 304, and the articles' pages. What is not published yet by the clock is not there.
 */
export async function startOutlets(outlets: readonly DayOutlet[], now: () => number): Promise<Outlets> {
  const servers: Server[] = [];
  const served: ServedOutlet[] = [];
  for (const outlet of outlets) {
    const server = createServer((request, response) => {
      serve(outlet, baseOf(server), request, response, now());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    const url = baseOf(server);
    served.push({ outlet, url, feedUrl: `${url}/feed` });
  }
  return {
    served,
    opml: opmlOf(served),
    tagOf: ({ outlet, url }) => tagOf(renderFeed(outlet, url, now()).body),
    async close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

type Reply = { readonly status: number; readonly type: string; readonly body: string | Buffer };

const html = (body: string, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body });

function answer(outlet: DayOutlet, base: string, pathname: string, now: number): Reply {
  const article = articlesAt(outlet, now).find((one) => pathOf(one) === pathname);
  if (article !== undefined) return html(renderPage(outlet, article, base, now));
  if (pathname === '/') return html(renderFrontPage(outlet, now));
  if (pathname === '/robots.txt') return { status: 200, type: 'text/plain', body: 'User-agent: *\nAllow: /\n' };
  return html('<!DOCTYPE html><title>Page not found</title><h1>Page not found</h1>', 404);
}

function serve(outlet: DayOutlet, base: string, request: IncomingMessage, response: ServerResponse, now: number): void {
  const { pathname } = new URL(request.url ?? '/', base);
  if (pathname !== '/feed') {
    send(response, answer(outlet, base, pathname, now));
    return;
  }
  const feed = renderFeed(outlet, base, now);
  const tag = tagOf(feed.body);
  const times = articlesAt(outlet, now).map(({ published, modified }) => Date.parse(modified ?? published));
  response.setHeader('etag', tag);
  response.setHeader('last-modified', new Date(Math.max(0, ...times)).toUTCString());
  if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
  else send(response, { status: 200, ...feed });
}

function send(response: ServerResponse, { status, type, body }: Reply): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

function tagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
}

function baseOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function opmlOf(served: readonly ServedOutlet[]): string {
  const outlines = served.map(
    ({ outlet, url, feedUrl }) =>
      `<outline type="rss" text="${escapeMarkup(outlet.name)}" title="${escapeMarkup(outlet.name)}" xmlUrl="${feedUrl}" htmlUrl="${url}/" language="${outlet.language}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Feeds of the demo</title></head><body>
${outlines.join('\n')}
</body></opml>
`;
}
