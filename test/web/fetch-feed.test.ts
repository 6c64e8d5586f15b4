import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createFeedFetcher } from '../../src/web/fetch-feed.ts';
import { useOutlet } from '../support/web-outlet.ts';

const outlet = useOutlet();
const fetcher = createFeedFetcher({
  userAgent: 'SecondSource/0.1.0 (+desk@paper.example)',
  allowPrivateNetworks: true,
  limits: { totalMs: 1500, packedBytes: 1_000_000, bodyBytes: 2_000_000 },
});
afterAll(() => fetcher.close());

const rss = '<rss version="2.0"><channel><title>Desk</title></channel></rss>';
const ask = (path: string, known: { etag?: string; lastModified?: string; bodyHash?: string } = {}) =>
  fetcher.fetchFeed({ url: outlet.url(path), etag: null, lastModified: null, bodyHash: null, ...known });
const textOf = (outcome: Awaited<ReturnType<typeof ask>>) =>
  outcome.kind === 'fetched' ? Buffer.from(outcome.body).toString() : outcome.kind;

describe('a polite request', () => {
  it('says who asks, and nothing that follows a reader', async () => {
    outlet.on('/polite', (_, response) => response.setHeader('set-cookie', 'id=1').end(rss));
    await ask('/polite');
    await ask('/polite');
    const headers: NodeJS.Dict<string | string[]> = outlet.requests.at(-1)?.headers ?? {};
    expect(headers['user-agent']).toBe('SecondSource/0.1.0 (+desk@paper.example)');
    expect(headers['accept-encoding']).toBe('gzip, br, zstd');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });
  it('echoes validators verbatim, and keeps those of a 304', async () => {
    outlet.on('/validators', (request, response) => {
      if (request.headers['if-none-match'] === 'W/"Ä1 "')
        response.writeHead(304, { 'last-modified': 'later', 'cache-control': 'max-age=90' }).end();
      else response.writeHead(200, { etag: 'W/"1"', 'last-modified': 'Mon, 14 Mar 22 (odd)' }).end(rss);
    });
    expect(await ask('/validators')).toMatchObject({
      kind: 'fetched',
      etag: 'W/"1"',
      lastModified: 'Mon, 14 Mar 22 (odd)',
    });
    await ask('/validators', { etag: 'W/"2"', lastModified: 'Mon, 14 Mar 22 (odd)' });
    expect(outlet.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': 'W/"2"',
      'if-modified-since': 'Mon, 14 Mar 22 (odd)',
    });
    outlet.on('/304', (_, response) =>
      response.writeHead(304, { 'last-modified': 'later', 'cache-control': 'max-age=90' }).end(),
    );
    expect(await ask('/304', { etag: '"e"', lastModified: 'sooner' })).toEqual({
      kind: 'unchanged',
      etag: '"e"',
      lastModified: 'later',
      maxAgeMs: 90_000,
    });
  });
  it('takes the same ETag or the same body for unchanged', async () => {
    outlet.on('/same', (_, response) => response.writeHead(200, { etag: '"s"' }).end(rss));
    const first = await ask('/same');
    expect((await ask('/same', { etag: '"s"' })).kind).toBe('unchanged');
    const bodyHash = first.kind === 'fetched' ? first.bodyHash : '';
    outlet.on('/hash', (_, response) => response.end(rss));
    expect((await ask('/hash', { bodyHash })).kind).toBe('unchanged');
  });
  it('asks one host for one thing at a time', async () => {
    let inside = 0;
    let most = 0;
    outlet.on('/slow', (_, response) => {
      inside += 1;
      most = Math.max(most, inside);
      setTimeout(() => {
        inside -= 1;
        response.end(rss);
      }, 20);
    });
    await Promise.all(Array.from({ length: 6 }, () => ask('/slow')));
    expect(most).toBe(1);
  });
});

describe('unpacking', () => {
  it.each([
    ['gzip', 'gzip', gzipSync(rss)],
    ['br', 'br', brotliCompressSync(rss)],
    ['zstd', 'zstd', zstdCompressSync(rss)],
    ['deflate', 'deflate', deflateSync(rss)],
    ['raw deflate', 'deflate', deflateRawSync(rss)],
    ['gzip twice', 'gzip, gzip', gzipSync(gzipSync(rss))],
    ['a claim of gzip that is false', 'gzip', Buffer.from(rss)],
    ['a claim of br that is false', 'br', Buffer.from(rss)],
    ['gzip that nobody claims', '', gzipSync(rss)],
    ['a coding that nobody knows', 'x-nonsense', Buffer.from(rss)],
    ['gzip that is cut off at its end', 'gzip', gzipSync(rss).subarray(0, -8)],
  ])('reads %s', async (name, coding, body) => {
    const path = `/packed/${encodeURIComponent(name)}`;
    outlet.on(path, (_, response) =>
      response.writeHead(200, coding === '' ? {} : { 'content-encoding': coding }).end(body),
    );
    expect(textOf(await ask(path))).toBe(rss);
  });
  const zeros = Buffer.alloc(40_000_000);
  it.each([
    ['gzip bomb', 'gzip', gzipSync(zeros)],
    ['br bomb', 'br', brotliCompressSync(zeros)],
    ['zstd bomb', 'zstd', zstdCompressSync(zeros)],
    ['nested bomb', 'gzip, gzip', gzipSync(gzipSync(zeros))],
    ['plain 40 MB', '', zeros],
  ])('stops at a %s', async (name, coding, body) => {
    const path = `/bomb/${encodeURIComponent(name)}`;
    outlet.on(path, (_, response) =>
      response.writeHead(200, coding === '' ? {} : { 'content-encoding': coding }).end(body),
    );
    const before = process.memoryUsage().rss;
    expect(await ask(path)).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^it is larger than \d MB$/) as string,
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });
});

describe('redirects', () => {
  it('remembers a move only where every hop was permanent', async () => {
    outlet.on('/target', (_, response) => response.end(rss));
    outlet.on('/moved', (_, response) => response.writeHead(301, { location: '/moved2' }).end());
    outlet.on('/moved2', (_, response) =>
      response.writeHead(308, { location: outlet.url('/target') }).end('x'.repeat(1000)),
    );
    outlet.on('/mixed', (_, response) => response.writeHead(302, { location: '/moved' }).end());
    expect(await ask('/moved')).toMatchObject({
      kind: 'fetched',
      url: outlet.url('/target'),
      movedTo: outlet.url('/target'),
    });
    expect(await ask('/mixed')).toMatchObject({ kind: 'fetched', url: outlet.url('/target'), movedTo: null });
    expect(await ask('/target')).toMatchObject({ movedTo: null });
  });
  it.each([
    ['/circle', '/circle', /in a circle/],
    ['/endless', '/endless?1', /404|circle/],
    ['/file', 'file:///etc/passwd', /no web address/],
    ['/script', 'javascript:alert(1)', /no web address/],
  ])('%s → %s ends in words', async (path, location, reason) => {
    outlet.on(path, (_, response) => response.writeHead(301, { location }).end());
    expect(await ask(path)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) as string });
  });
});

describe('what servers answer', () => {
  it.each([
    [403, {}, { kind: 'failed', reason: 'the server answers 403 to feed readers' }],
    [403, { 'cf-mitigated': 'challenge' }, { kind: 'failed', reason: expect.stringContaining('Cloudflare') as string }],
    [404, {}, { kind: 'failed', reason: 'the server has no feed at this address (404)' }],
    [410, {}, { kind: 'gone' }],
    [429, { 'retry-after': '120' }, { kind: 'wait', retryAfterMs: 120_000 }],
    [429, {}, { kind: 'wait', retryAfterMs: 300_000 }],
    [503, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }, { kind: 'wait' }],
    [503, {}, { kind: 'failed' }],
    [500, {}, { kind: 'failed', reason: 'the server has a fault of its own (500)' }],
  ])('%i %j', async (status, headers, outcome) => {
    outlet.on('/status', (_, response) => response.writeHead(status, headers).end('<html>no</html>'));
    expect(await ask('/status')).toMatchObject(outcome);
  });
  it.each([
    ['Cache-Control', { 'cache-control': 'public, max-age=300', age: '100' }, 200_000],
    ['Expires', { expires: 'Mon, 14 Mar 2022 10:00:00 GMT', date: 'Mon, 14 Mar 2022 09:00:00 GMT' }, 3_600_000],
    ['no-cache', { 'cache-control': 'no-cache, max-age=300' }, 0],
    ['neither', {}, null],
  ])('reads how long it may be kept: %s', async (_, headers, maxAgeMs) => {
    outlet.on('/age', (__, response) => response.writeHead(200, headers).end(rss));
    expect(await ask('/age')).toMatchObject({ maxAgeMs });
  });
  it('keeps half a body, but no validators of it', async () => {
    outlet.on('/half', (_, response) => {
      response.writeHead(200, { etag: '"h"', 'content-length': 10_000 });
      response.write(rss);
      setTimeout(() => response.destroy(), 50);
    });
    const outcome = await ask('/half');
    expect(outcome).toMatchObject({ kind: 'fetched', etag: null, lastModified: null });
    expect(textOf(outcome)).toBe(rss);
  });
});

describe('servers that waste time', () => {
  it.each([
    ['a slow drip', (write: (text: string) => void) => setInterval(() => write('x'), 100)],
    ['a body that never ends', (write: (text: string) => void) => setInterval(() => write('y'.repeat(100)), 20)],
    ['silence', () => setInterval(() => undefined, 100)],
  ])('%s ends in time', async (name, go) => {
    const path = `/waste/${encodeURIComponent(name)}`;
    let timer: NodeJS.Timeout | null = null;
    outlet.on(path, (_, response) => {
      if (name !== 'silence') response.writeHead(200);
      timer = go((text) => void response.write(text));
    });
    const begun = performance.now();
    const outcome = await ask(path);
    if (timer !== null) clearInterval(timer);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'the server did not finish within 2 s' });
    expect(performance.now() - begun).toBeLessThan(3000);
  });
  it('can be called off', async () => {
    outlet.on('/called-off', () => undefined);
    const asked = { url: outlet.url('/called-off'), etag: null, lastModified: null, bodyHash: null };
    expect(await fetcher.fetchFeed(asked, AbortSignal.timeout(50))).toMatchObject({
      kind: 'failed',
      reason: 'the request was called off',
    });
  });
  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n', /proper HTTP|broke off/],
    ['an endless header', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`, /headers/],
    ['a connection that is broken off', '', /broke off/],
  ])('%s ends in words', async (_, answer, reason) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const outcome = await fetcher.fetchFeed({
      url: `http://127.0.0.1:${port}/`,
      etag: null,
      lastModified: null,
      bodyHash: null,
    });
    server.close();
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) as string });
  });
  it.each([
    ['http://127.0.0.1:1/', /nothing answers/],
    ['http://no-such-host.invalid/', /not known|did not answer/],
    ['ftp://a.example/', /no web address/],
    ['nonsense', /no web address/],
  ])('%s says why', async (url, reason) => {
    expect(await fetcher.fetchFeed({ url, etag: null, lastModified: null, bodyHash: null })).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(reason) as string,
    });
  });
});

describe('private networks', () => {
  const guarded = createFeedFetcher({
    userAgent: 'SecondSource/0',
    allowPrivateNetworks: false,
    limits: { totalMs: 3000 },
  });
  afterAll(() => guarded.close());
  it.each([
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '10.0.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',

    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fd00::1]',
    '[::]',
  ])('%s is refused before anything is sent', async (host) => {
    const seen = outlet.requests.length;
    const { port } = new URL(outlet.url('/'));
    const outcome = await guarded.fetchFeed({
      url: `http://${host}:${port}/polite`,
      etag: null,
      lastModified: null,
      bodyHash: null,
    });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/private network/) as string });
    expect(outlet.requests.length).toBe(seen);
  });
});
