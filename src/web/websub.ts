import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { request } from 'undici';
import type { Hub, Push } from '../desk/push-feeds.ts';
import { messageOf } from '../lib/errors.ts';
import { createDoor } from './dispatcher.ts';
import type { WebOptions } from './http-client.ts';
import { networkWords } from './network-words.ts';

const bodyLimitBytes = 5 * 1024 * 1024;
const hubTimeoutMs = 15_000;
const mostRedirects = 3;
export const websubPath = '/websub/:token';

/** Asks hubs for subscriptions, through the same door as all else that leaves the house. */
export function createHub(options: WebOptions): Hub & { close(): Promise<void> } {
  const door = createDoor({
    allowPrivateNetworks: options.allowPrivateNetworks,
    connectTimeoutMs: 10_000,
    connections: 2,
  });
  async function post(hub: string, body: string): Promise<{ status: number; text: string }> {
    let url = new URL(hub);
    for (let hops = 0; ; hops++) {
      door.check(url);
      const response = await request(url, {
        dispatcher: door.agent,
        method: 'POST',
        headers: { 'user-agent': options.userAgent, 'content-type': 'application/x-www-form-urlencoded' },
        body,
        signal: AbortSignal.timeout(hubTimeoutMs),
      });
      const { location } = response.headers;
      const isMoved = response.statusCode === 307 || response.statusCode === 308;
      const next = isMoved && typeof location === 'string' ? URL.parse(location, url.href) : null;
      if (next === null || hops >= mostRedirects) {
        let text = '';
        for await (const chunk of response.body) if (text.length < 500) text += String(chunk).slice(0, 500);
        return { status: response.statusCode, text };
      }
      await response.body.dump();
      url = next;
    }
  }
  async function say(hub: string, words: Readonly<Record<string, string>>): ReturnType<Hub['ask']> {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(words)) form.set(`hub.${name}`, value);
    try {
      const { status, text } = await post(hub, form.toString());
      if (status >= 200 && status < 300) return { kind: 'accepted' };
      return { kind: 'failed', reason: `the hub answers ${status}${text === '' ? '' : `: ${text.slice(0, 200)}`}` };
    } catch (error) {
      const host = URL.parse(hub)?.hostname ?? hub;
      return { kind: 'failed', reason: error instanceof Error ? networkWords(error, host) : messageOf(error) };
    }
  }
  return {
    ask: ({ hub, topic, secret }, callback, leaseSeconds) =>
      say(hub, { mode: 'subscribe', topic, callback, secret, lease_seconds: String(leaseSeconds) }),
    leave: ({ hub, topic }, callback) => say(hub, { mode: 'unsubscribe', topic, callback }),
    close: () => door.close(),
  };
}

const methods = new Set(['sha256', 'sha384', 'sha512', 'sha1']);

/** Whether the header (`sha256=…`, in hexadecimal) is the body's signature under the secret. Takes the same time for any. */
export function isSigned(header: string | undefined, body: Uint8Array, secret: string): boolean {
  const [method = '', given = ''] = (header ?? '').trim().split('=', 2);
  if (!methods.has(method.toLowerCase()) || !/^[\da-f]+$/i.test(given)) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const found = Buffer.from(given, 'hex');
  return found.length === expected.length && timingSafeEqual(found, expected);
}

async function readBody(message: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > bodyLimitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What hubs call: they verify what we asked for (GET), and push (POST). Nobody else learns anything here. */
export function createWebsubHandler(push: Push): (request: IncomingMessage, response: ServerResponse) => void {
  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', 'http://callback.invalid');
    const token = url.pathname.split('/').at(-1) ?? '';
    if (message.method === 'GET') {
      const ask = url.searchParams;
      const challenge = await push.verify(token, {
        mode: ask.get('hub.mode') ?? '',
        topic: ask.get('hub.topic') ?? '',
        leaseSeconds: Number(ask.get('hub.lease_seconds') ?? Number.NaN),
        reason: ask.get('hub.reason') ?? '',
      });
      if (challenge) response.writeHead(200, { 'content-type': 'text/plain' }).end(ask.get('hub.challenge') ?? '');
      else response.writeHead(404).end();
      return;
    }
    const subscription = await push.find(token);
    if (subscription === null) return void response.writeHead(410).end();
    const body = await readBody(message);
    if (body === null) return void response.writeHead(413, { connection: 'close' }).end();
    const header = message.headers['x-hub-signature'];
    const signed = isSigned(typeof header === 'string' ? header : undefined, body, subscription.secret);
    // Acknowledged either way: a hub tries again what is not, and a stranger learns nothing.
    response.writeHead(202).end();
    if (signed) await push.receive(subscription, body, message.headers['content-type'] ?? null);
    else push.refuse(subscription);
  }
  return (message, response) => {
    answer(message, response).catch((error: unknown) => {
      push.failed(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}
