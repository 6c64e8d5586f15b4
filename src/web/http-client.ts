import { type Dispatcher, request } from 'undici';
import { messageOf } from '../lib/errors.ts';
import { certificateEnd } from './certificate-end.ts';
import { decompress, TooLargeError, UnknownCodingError } from './decompress.ts';
import { bareHost, createDoor } from './dispatcher.ts';
import { createHostQueue } from './host-queue.ts';
import { isExpiredCertificate, networkWords } from './network-words.ts';
import { isPublicAddress } from './public-address.ts';

export type WebOptions = {
  /** Product, version and how to reach whoever runs it. */
  readonly userAgent: string;
  /** Lets addresses of private networks through: for the demo and tests. */
  readonly allowPrivateNetworks: boolean;
  readonly limits?: Partial<WebLimits>;
};

type WebLimits = {
  /** Of one request with its redirects, from the first byte sent to the last one received. */
  readonly totalMs: number;
  readonly connectMs: number;
  /** As received, and as unpacked. */
  readonly packedBytes: number;
  readonly bodyBytes: number;
  readonly redirects: number;
  /** Between two requests to one public host. */
  readonly hostGapMs: number;
  readonly atOnce: number;
  readonly atOncePerHost: number;
};

const usualLimits: WebLimits = {
  totalMs: 20_000,
  connectMs: 10_000,
  packedBytes: 5 * 1024 * 1024,
  bodyBytes: 15 * 1024 * 1024,
  redirects: 5,
  hostGapMs: 200,
  atOnce: 32,
  atOncePerHost: 1,
};

export type HttpResponse = {
  readonly kind: 'response';
  readonly status: number;
  /** Names in lower case; several of one name are joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  /** Unpacked. Empty where the caller did not want it. */
  readonly body: Uint8Array;
  /** False where the connection ended before the body did. */
  readonly isComplete: boolean;
  /** After redirects. */
  readonly url: string;
  /** Set where there were redirects and each of them was permanent (301, 308). */
  readonly movedTo: string | null;
};

type HttpOutcome = HttpResponse | { readonly kind: 'failed'; readonly reason: string };

export type HttpClient = {
  /** GET, redirects followed. `wantsBody` decides by the head whether the body is read. Never throws. */
  get(
    url: string,
    headers: Readonly<Record<string, string>>,
    wantsBody: (status: number, headers: ReadonlyMap<string, string>) => boolean,
    signal?: AbortSignal,
  ): Promise<HttpOutcome>;
  close(): Promise<void>;
};

const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const permanentStatuses = new Set([301, 308]);

class StoppedError extends Error {}

function toMap(raw: Dispatcher.ResponseData['headers']): Map<string, string> {
  const map = new Map<string, string>();
  for (const name in raw) {
    const value = raw[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

async function readPacked(
  stream: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<{ packed: Uint8Array; error: unknown }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) throw new TooLargeError(limitBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof TooLargeError) throw error;
    return { packed: Buffer.concat(chunks), error };
  }
  return { packed: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks), error: null };
}

/** The one HTTP client: undici with every limit that a hostile or broken server makes necessary. */
export function createHttpClient(options: WebOptions): HttpClient {
  const limits = { ...usualLimits, ...options.limits };
  const door = createDoor({
    allowPrivateNetworks: options.allowPrivateNetworks,
    connectTimeoutMs: limits.connectMs,
    connections: Math.max(2, limits.atOncePerHost),
  });
  const queue = createHostQueue(limits.atOnce, limits.atOncePerHost);

  async function hop(
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    door.check(url);
    const own: Record<string, string> = {
      'user-agent': options.userAgent,
      'accept-encoding': 'gzip, br, zstd',
      ...headers,
    };
    if (url.username !== '') {
      const account = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
      own.authorization = `Basic ${Buffer.from(account).toString('base64')}`;
    }
    return request(url.origin + url.pathname + url.search, {
      dispatcher: door.agent,
      headers: own,
      signal,
      headersTimeout: limits.totalMs,
      bodyTimeout: limits.totalMs,
    });
  }

  async function follow(
    start: URL,
    headers: Readonly<Record<string, string>>,
    wantsBody: (status: number, headers: ReadonlyMap<string, string>) => boolean,
    signal: AbortSignal,
  ): Promise<HttpOutcome> {
    let url = start;
    let isPermanent = true;
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const response = await hop(url, headers, signal);
      const head = toMap(response.headers);
      const { statusCode: status, body: stream } = response;
      const location = redirectStatuses.has(status) ? head.get('location') : undefined;
      if (location === undefined) {
        const base = {
          kind: 'response',
          status,
          headers: head,
          url: url.href,
          movedTo: hops > 0 && isPermanent ? url.href : null,
        } as const;
        if (!wantsBody(status, head)) {
          await discard(stream);
          return { ...base, body: new Uint8Array(), isComplete: true };
        }
        const { packed, error } = await readPacked(stream, limits.packedBytes);
        if (error !== null && (packed.byteLength === 0 || signal.aborted)) throw error;
        const body = await decompress(packed, head.get('content-encoding') ?? null, limits.bodyBytes);
        return { ...base, body, isComplete: error === null };
      }
      await discard(stream);
      const next = URL.parse(location, url.href);
      if (next === null || (next.protocol !== 'http:' && next.protocol !== 'https:')) {
        throw new StoppedError(`the server redirects to what is no web address (${location.slice(0, 100)})`);
      }
      if (!permanentStatuses.has(status)) isPermanent = false;
      url = next;
    }
    throw new StoppedError(`the server redirects more than ${limits.redirects} times, or in a circle`);
  }

  async function reasonOf(error: unknown, url: URL, signal: AbortSignal, timedOut: boolean): Promise<string> {
    if (error instanceof StoppedError || error instanceof TooLargeError || error instanceof UnknownCodingError)
      return error.message;
    if (timedOut) return `the server did not finish within ${Math.round(limits.totalMs / 1000)} s`;
    if (signal.aborted) return 'the request was called off';
    if (isExpiredCertificate(error)) return certificateEnd(url, door, limits.connectMs);
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (/^(?:Z_|ERR_ZLIB|ERR_BROTLI|ERR__ERROR|ZSTD_|ERR_ZSTD)/.test(code))
      return `the body can't be unpacked (${messageOf(error)})`;
    return networkWords(error, url.hostname);
  }

  async function limited(
    url: URL,
    headers: Readonly<Record<string, string>>,
    wantsBody: Parameters<HttpClient['get']>[2],
    outer: AbortSignal | undefined,
  ): Promise<HttpOutcome> {
    const controller = new AbortController();
    const stop = () => controller.abort();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      controller.abort();
    }, limits.totalMs);
    outer?.addEventListener('abort', stop, { once: true });
    if (outer?.aborted === true) stop();
    try {
      return await follow(url, headers, wantsBody, controller.signal);
    } catch (error) {
      return { kind: 'failed', reason: await reasonOf(error, url, controller.signal, timedOut) };
    } finally {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    }
  }

  return {
    get: async (address, headers, wantsBody, signal) => {
      const url = URL.parse(address);
      if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
        return { kind: 'failed', reason: `${address.slice(0, 200)} is no web address` };
      }
      const host = bareHost(url);
      // A gap is a courtesy to outlets; a machine of our own network needs none.
      const gapMs = host === 'localhost' || (/^[\d.]+$|:/.test(host) && !isPublicAddress(host)) ? 0 : limits.hostGapMs;
      return queue.run(url.host, gapMs, () => limited(url, headers, wantsBody, signal));
    },
    close: () => door.close(),
  };
}

/** Lets go of a body that nobody reads, without waiting for a large one. */
async function discard(stream: Dispatcher.ResponseData['body']): Promise<void> {
  await stream.dump({ limit: 16_384 }).catch(() => undefined);
}
