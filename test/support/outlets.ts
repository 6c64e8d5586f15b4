import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Piece = { readonly id: string; readonly title: string; readonly text: string; readonly at?: Date };
type Fault = (request: IncomingMessage, response: ServerResponse) => void;

const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Outlets on loopback: real feeds with validators, real pages. Tests publish into them. */
export class Outlets {
  readonly #pieces = new Map<string, Piece[]>();
  readonly #faults = new Map<string, Fault>();
  readonly #server = createServer((request, response) => this.#answer(request, response));
  readonly requests: string[] = [];

  static async open(names: readonly string[]): Promise<Outlets> {
    const outlets = new Outlets();
    for (const name of names) outlets.#pieces.set(name, []);
    await new Promise<void>((resolve) => outlets.#server.listen(0, '127.0.0.1', resolve));
    return outlets;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  feedUrl(name: string): string {
    return `${this.url}/${slug(name)}/feed.xml`;
  }

  pageUrl(name: string, id: string): string {
    return `${this.url}/${slug(name)}/${id}`;
  }

  opml(): string {
    const outlines = [...this.#pieces.keys()].map(
      (name) => `<outline type="rss" text="${escaped(name)}" xmlUrl="${this.feedUrl(name)}"/>`,
    );
    return `<?xml version="1.0"?><opml version="2.0"><body>${outlines.join('')}</body></opml>`;
  }

  /** Newest first, as feeds have it. The same id again is an edit. */
  publish(name: string, piece: Piece): void {
    const pieces = this.#pieces.get(name) ?? [];
    const at = pieces.findIndex(({ id }) => id === piece.id);
    if (at >= 0) pieces[at] = { ...piece, at: piece.at ?? pieces[at]?.at ?? new Date() };
    else pieces.unshift({ ...piece, at: piece.at ?? new Date() });
    this.#pieces.set(name, pieces);
  }

  /** From now on the path is answered by `fault`; null ends it. */
  fault(path: string, fault: Fault | null): void {
    if (fault === null) this.#faults.delete(path);
    else this.#faults.set(path, fault);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.requests.push(path);
    const fault = this.#faults.get(path);
    if (fault !== undefined) {
      fault(request, response);
      return;
    }
    const [, outlet = '', rest = ''] = path.split('/');
    const name = [...this.#pieces.keys()].find((known) => slug(known) === outlet);
    if (name === undefined) response.writeHead(404).end();
    else if (rest === 'feed.xml') this.#feed(name, request, response);
    else this.#page(name, rest, response);
  }

  #feed(name: string, request: IncomingMessage, response: ServerResponse): void {
    const items = (this.#pieces.get(name) ?? []).map(
      ({ id, title, text, at }) =>
        `<item><title>${escaped(title)}</title><link>${this.pageUrl(name, id)}</link><guid>${id}</guid>` +
        `<pubDate>${(at ?? new Date()).toUTCString()}</pubDate><description>${escaped(text.split('\n\n')[0] ?? '')}</description></item>`,
    );
    const body = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(name)}</title><link>${this.url}/${slug(name)}/</link>${items.join('')}</channel></rss>`;
    const etag = `"${hash(body)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body);
  }

  #page(name: string, id: string, response: ServerResponse): void {
    const piece = (this.#pieces.get(name) ?? []).find((one) => one.id === id);
    if (piece === undefined) {
      response.writeHead(404).end();
      return;
    }
    const paragraphs = piece.text.split('\n\n').map((text) => `<p>${escaped(text)}</p>`);
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="en"><head><title>${escaped(piece.title)}</title><meta property="og:site_name" content="${escaped(name)}"></head>` +
          `<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>${escaped(piece.title)}</h1>${paragraphs.join('')}</article></body></html>`,
      );
  }
}

const slug = (name: string) => name.toLowerCase().replace(/\W+/g, '-');
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
