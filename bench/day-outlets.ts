import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DayPiece } from './day-plan.ts';

const SHOWN = 60;
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

type Outlet = {
  readonly name: string;
  readonly host: string;
  readonly shown: (DayPiece & { readonly at: Date })[];
  edition: number;
};

/** The day's outlets, a loopback address each, as on the Internet each has a server: feeds with validators, and pages. */
export class DayOutlets {
  readonly #outlets: readonly Outlet[];
  readonly #byHost: ReadonlyMap<string, Outlet>;
  readonly #pages = new Map<string, DayPiece>();
  readonly #server = createServer((request, response) => this.#answer(request, response));
  /** Pages that were asked for. */
  pagesRead = 0;

  constructor(names: readonly string[]) {
    this.#outlets = names.map((name, at) => ({ name, host: `127.2.0.${at + 1}`, shown: [], edition: 0 }));
    this.#byHost = new Map(this.#outlets.map((outlet) => [outlet.host, outlet]));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '0.0.0.0', resolve));
  }

  #url(outlet: Outlet): string {
    return `http://${outlet.host}:${(this.#server.address() as AddressInfo).port}`;
  }

  opml(): string {
    const outlines = this.#outlets.map(
      (outlet) => `<outline type="rss" text="${escaped(outlet.name)}" xmlUrl="${this.#url(outlet)}/feed.xml"/>`,
    );
    return `<?xml version="1.0"?><opml version="2.0"><body>${outlines.join('')}</body></opml>`;
  }

  publish(piece: DayPiece): void {
    const outlet = this.#outlets[piece.outlet];
    if (outlet === undefined) return;
    outlet.shown.unshift({ ...piece, at: new Date() });
    outlet.shown.length = Math.min(outlet.shown.length, SHOWN);
    outlet.edition += 1;
    this.#pages.set(`${outlet.host}/${piece.id}`, piece);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const outlet = this.#byHost.get(request.headers.host?.split(':')[0] ?? '');
    if (outlet === undefined) response.writeHead(404).end();
    else if (request.url === '/feed.xml') this.#feed(outlet, request, response);
    else this.#page(outlet, request.url?.slice(1) ?? '', response);
  }

  #feed(outlet: Outlet, request: IncomingMessage, response: ServerResponse): void {
    const etag = `"${outlet.edition}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    const url = this.#url(outlet);
    const items = outlet.shown.map(
      ({ id, title, paragraphs: [lead = ''], at }) =>
        `<item><title>${escaped(title)}</title><link>${url}/${id}</link><guid>${id}</guid>` +
        `<pubDate>${at.toUTCString()}</pubDate><description>${escaped(lead)}</description></item>`,
    );
    response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag })
      .end(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(outlet.name)}</title><link>${url}/</link>${items.join('')}</channel></rss>`,
      );
  }

  #page({ name, host }: Outlet, id: string, response: ServerResponse): void {
    const piece = this.#pages.get(`${host}/${id}`);
    if (piece === undefined) {
      response.writeHead(404).end();
      return;
    }
    this.pagesRead += 1;
    const paragraphs = piece.paragraphs.map((text) => `<p>${escaped(text)}</p>`);
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html><head><title>${escaped(piece.title)}</title><meta property="og:site_name" content="${escaped(name)}"></head>` +
          `<body><nav><a href="/">Home</a></nav><article><h1>${escaped(piece.title)}</h1>${paragraphs.join('')}</article></body></html>`,
      );
  }
}
