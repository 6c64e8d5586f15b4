import { createHash } from 'node:crypto';
import type { FeedFetcher } from '../desk/ports.ts';
import { readLinkHeader } from '../feed/link-header.ts';
import type { PollOutcome } from '../news/feed.ts';
import { createHttpClient, type HttpResponse, type WebOptions } from './http-client.ts';
import { statusWords } from './network-words.ts';
import { maxAgeMs, retryAfterMs } from './retry-after.ts';

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5';
const FIVE_MINUTES = 300_000;

function ageOf(headers: ReadonlyMap<string, string>): number | null {
  return maxAgeMs({
    cacheControl: headers.get('cache-control') ?? null,
    age: headers.get('age') ?? null,
    expires: headers.get('expires') ?? null,
    date: headers.get('date') ?? null,
  });
}

/** Validators as the server sent them; none where it says at once that they are worth nothing. */
function validatorsOf(headers: ReadonlyMap<string, string>): { etag: string | null; lastModified: string | null } {
  if (headers.get('expires')?.trim() === '0') return { etag: null, lastModified: null };
  return { etag: headers.get('etag') ?? null, lastModified: headers.get('last-modified') ?? null };
}

function linksOf(headers: ReadonlyMap<string, string>): { hub: string | null; self: string | null } {
  const links = readLinkHeader(headers.get('link') ?? '');
  return { hub: links.get('hub') ?? null, self: links.get('self') ?? null };
}

type Asked = Parameters<FeedFetcher['fetchFeed']>[0];

function unchanged(headers: ReadonlyMap<string, string>, asked: Asked): PollOutcome {
  const { etag, lastModified } = validatorsOf(headers);
  return {
    kind: 'unchanged',
    etag: etag ?? asked.etag,
    lastModified: lastModified ?? asked.lastModified,
    maxAgeMs: ageOf(headers),
  };
}

function fetched(response: HttpResponse, asked: Asked): PollOutcome {
  const { body, headers, isComplete, url, movedTo } = response;
  const bodyHash = createHash('sha256').update(body).digest('base64url');
  if (isComplete && bodyHash === asked.bodyHash) return unchanged(headers, asked);
  return {
    kind: 'fetched',
    body,
    contentType: headers.get('content-type') ?? null,
    url,
    // Half a body must be asked for again: its validators would say that there is nothing new.
    ...(isComplete ? validatorsOf(headers) : { etag: null, lastModified: null }),
    bodyHash,
    maxAgeMs: ageOf(headers),
    movedTo,
    ...linksOf(headers),
  };
}

function refused({ status, headers }: HttpResponse, now: number): PollOutcome {
  if (status === 410) return { kind: 'gone' };
  const reason = statusWords(status, headers, 'feed');
  const asked = retryAfterMs(headers.get('retry-after') ?? null, now);
  if (status === 429 || (status === 503 && asked !== null)) {
    return { kind: 'wait', reason, retryAfterMs: Math.max(1000, asked ?? FIVE_MINUTES) };
  }
  return { kind: 'failed', reason };
}

/** Asks for feeds over HTTP, politely: validators echoed verbatim, one request a host at a time, every limit closed. */
export function createFeedFetcher(options: WebOptions): FeedFetcher & { close(): Promise<void> } {
  const client = createHttpClient(options);
  return {
    async fetchFeed(asked, signal) {
      const headers = {
        accept,
        ...(asked.etag === null ? {} : { 'if-none-match': asked.etag }),
        ...(asked.lastModified === null ? {} : { 'if-modified-since': asked.lastModified }),
      };
      const isNew = (status: number, head: ReadonlyMap<string, string>) =>
        status === 200 && (asked.etag === null || head.get('etag') !== asked.etag);
      const outcome = await client.get(asked.url, headers, isNew, signal);
      if (outcome.kind === 'failed') return outcome;
      if (outcome.status === 304) return unchanged(outcome.headers, asked);
      if (outcome.status !== 200) return refused(outcome, Date.now());
      return isNew(200, outcome.headers) ? fetched(outcome, asked) : unchanged(outcome.headers, asked);
    },
    close: () => client.close(),
  };
}
