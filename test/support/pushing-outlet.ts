import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Piece = { readonly id: string; readonly title: string; readonly text: string };
type Asked = { readonly callback: string; readonly secret: string; readonly topic: string; readonly lease: string };

/** An outlet on loopback with a hub of its own, as WebSub has it. */
export class PushingOutlet {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #pieces: Piece[] = [];
  readonly asked: Asked[] = [];
  /** Callbacks that want no more. */
  readonly left: string[] = [];
  /** What the callback said to the hub's question, by status. */
  readonly verified: number[] = [];
  requests = 0;
  leaseSeconds = 600;
  hubStatus = 202;

  static async open(): Promise<PushingOutlet> {
    const outlet = new PushingOutlet();
    await new Promise<void>((resolve) => outlet.#server.listen(0, '127.0.0.1', resolve));
    return outlet;
  }
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  get feedUrl(): string {
    return `${this.url}/feed.xml`;
  }
  publish(piece: Piece): void {
    this.#pieces.unshift(piece);
  }
  document(): string {
    const items = this.#pieces.map(
      ({ id, title, text }) =>
        `<item><title>${title}</title><link>${this.url}/${id}</link><guid>${id}</guid><pubDate>${new Date().toUTCString()}</pubDate><description>${text}</description></item>`,
    );
    return `<rss version="2.0"><channel><title>The Harbour Post</title>${items.join('')}</channel></rss>`;
  }
  /** Sends to whoever asked last; the status of the answer. `sign`: the header's value. */
  async push(body: string, sign = (secret: string) => signed('sha256', body, secret)): Promise<number> {
    const { callback = '', secret = '' } = this.asked.at(-1) ?? {};
    const response = await fetch(callback, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/rss+xml', 'x-hub-signature': sign(secret) },
    });
    return response.status;
  }
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/hub' && request.method === 'POST') {
      const form = new URLSearchParams((await request.toArray()).join(''));
      const asked = {
        callback: form.get('hub.callback') ?? '',
        secret: form.get('hub.secret') ?? '',
        topic: form.get('hub.topic') ?? '',
        lease: form.get('hub.lease_seconds') ?? '',
      };
      const mode = form.get('hub.mode') ?? '';
      if (mode === 'unsubscribe') this.left.push(asked.callback);
      else this.asked.push(asked);
      response.writeHead(this.hubStatus).end();
      if (this.hubStatus === 202) await this.verify(asked.topic, mode);
    } else if (request.url === '/feed.xml') {
      this.requests += 1;
      response
        .writeHead(200, {
          'content-type': 'application/rss+xml',
          link: `<${this.url}/hub>; rel="hub", <${this.feedUrl}>; rel="self"`,
        })
        .end(this.document());
    } else response.writeHead(404).end();
  }

  /** The hub's question to the callback; keeps what it answered. */
  async verify(topic: string, mode = 'subscribe'): Promise<string> {
    const { callback = '' } = this.asked.at(-1) ?? {};
    const query = new URLSearchParams({
      'hub.mode': mode,
      'hub.topic': topic,
      'hub.challenge': 'say-this-again',
      'hub.lease_seconds': String(this.leaseSeconds),
    });
    const answer = await fetch(`${callback}?${query.toString()}`);
    this.verified.push(answer.status);
    return answer.text();
  }
}

const signed = (method: string, body: string, secret: string): string =>
  `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
