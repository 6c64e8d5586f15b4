import type { PageFetcher } from '../desk/ports.ts';
import { decodeText } from '../feed/charset.ts';
import type { PageOutcome } from '../news/feed.ts';
import { createHttpClient, type HttpResponse, type WebOptions } from './http-client.ts';
import { statusWords } from './network-words.ts';
import { isAllowed, type RobotsRules, readRobots } from './robots.ts';

const accept = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';
const HOUR = 3_600_000;
const mostHosts = 2000;
const robotsBytes = 512 * 1024;

const isReadable = (status: number) => status >= 200 && status < 300;

function typeOf(response: HttpResponse): string {
  return (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function toPage(response: HttpResponse): PageOutcome {
  const { status, headers, body, url } = response;
  if (status === 404 || status === 410) return { kind: 'gone', reason: statusWords(status, headers, 'page') };
  if (!isReadable(status)) return { kind: 'unreadable', reason: statusWords(status, headers, 'page') };
  const type = typeOf(response);
  if (type !== '' && !/^(?:text\/|application\/(?:xhtml\+xml|xml|octet-stream)$)/.test(type)) {
    return { kind: 'unreadable', reason: `it is no web page (${type})` };
  }
  if (body.byteLength === 0) return { kind: 'unreadable', reason: 'the page is empty' };
  return { kind: 'page', html: decodeText(body, headers.get('content-type')), url };
}

/** Fetches article pages, where the outlet's robots.txt lets us. */
export function createPageFetcher(options: WebOptions): PageFetcher & { close(): Promise<void> } {
  const client = createHttpClient({ ...options, limits: { bodyBytes: 10 * 1024 * 1024, ...options.limits } });
  const product = /^[^\s/]*/.exec(options.userAgent)?.[0] ?? '';
  const robots = new Map<string, { readonly rules: Promise<RobotsRules>; readonly until: number }>();

  async function fetchRules(origin: string, signal: AbortSignal | undefined): Promise<RobotsRules> {
    const outcome = await client.get(`${origin}/robots.txt`, { accept: 'text/plain, */*;q=0.1' }, isReadable, signal);
    // RFC 9309, 2.3.1: none there is none needed. A server that fails will fail for the page as well, and says so there.
    if (outcome.kind === 'failed' || !isReadable(outcome.status)) return [];
    return readRobots(decodeText(outcome.body.subarray(0, robotsBytes), outcome.headers.get('content-type')), product);
  }

  function rulesOf(origin: string, signal: AbortSignal | undefined): Promise<RobotsRules> {
    const now = Date.now();
    const known = robots.get(origin);
    if (known !== undefined && known.until > now) return known.rules;
    robots.delete(origin);
    const [oldest] = robots.keys();
    if (robots.size >= mostHosts && oldest !== undefined) robots.delete(oldest);
    const rules = fetchRules(origin, signal);
    robots.set(origin, { rules, until: now + HOUR });
    return rules;
  }

  return {
    async fetchPage(address, signal) {
      const url = URL.parse(address);
      if (
        url !== null &&
        /^https?:$/.test(url.protocol) &&
        !isAllowed(await rulesOf(url.origin, signal), url.pathname + url.search)
      ) {
        return { kind: 'unreadable', reason: `the robots.txt of ${url.hostname} asks us not to read it` };
      }
      const outcome = await client.get(address, { accept }, isReadable, signal);
      return outcome.kind === 'failed' ? { kind: 'unreadable', reason: outcome.reason } : toPage(outcome);
    },
    close: () => client.close(),
  };
}
