import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFeedFetcher } from '../../src/web/fetch-feed.ts';

const read = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');
// Made for this test alone, by a certification authority of its own whose key is gone.
const tls = { key: read('server.key'), cert: read('server.pem') };
const before = getCACertificates();
const feed = '<rss version="2.0"><channel><title>Over HTTP/2</title></channel></rss>';
const fetcher = createFeedFetcher({
  userAgent: 'SecondSource/0',
  allowPrivateNetworks: true,
  limits: { bodyBytes: 100_000, totalMs: 3000 },
});
const versions: string[] = [];
let modern: Http2SecureServer;
let old: Server;

beforeAll(async () => {
  setDefaultCACertificates([...before, read('ca.pem')]);
  modern = createSecureServer({ ...tls, allowHTTP1: true }, (request, response) => {
    versions.push(request.httpVersion);
    if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
    if (request.url === '/moved') return void response.writeHead(301, { location: '/feed' }).end();
    if (request.url === '/bomb')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
    if (request.url === '/slow') return void response.writeHead(200).write('<rss');
    response.writeHead(200, { etag: '"one"', 'content-encoding': 'gzip' }).end(gzipSync(feed));
  });
  old = createServer(tls, (request, response) => {
    versions.push(request.httpVersion);
    response.end(feed);
  });
  await Promise.all([once(modern.listen(0, '127.0.0.1'), 'listening'), once(old.listen(0, '127.0.0.1'), 'listening')]);
});
afterAll(async () => {
  await fetcher.close();
  modern.close();
  old.close();
  setDefaultCACertificates(before);
});

const ask = (server: { address(): unknown }, path: string, etag: string | null = null) =>
  fetcher.fetchFeed({
    url: `https://localhost:${(server.address() as AddressInfo).port}${path}`,
    etag,
    lastModified: null,
    bodyHash: null,
  });

it('speaks HTTP/2 where it is offered, with validators, redirects and gzip', async () => {
  versions.length = 0;
  const outcome = await ask(modern, '/moved');
  if (outcome.kind !== 'fetched') throw new Error(JSON.stringify(outcome));
  expect(Buffer.from(outcome.body).toString()).toBe(feed);
  expect(outcome.movedTo).toMatch(/\/feed$/);
  expect(await ask(modern, '/feed', outcome.etag)).toMatchObject({ kind: 'unchanged' });
  expect(versions).toEqual(['2.0', '2.0', '2.0']);
});
it('keeps its limits there', async () => {
  expect(await ask(modern, '/bomb')).toMatchObject({ kind: 'failed' });
  expect(await ask(modern, '/slow')).toMatchObject({ kind: 'failed', reason: expect.stringContaining('3 s') });
  expect(await ask(modern, '/feed')).toMatchObject({ kind: 'fetched' });
});
it('speaks HTTP/1.1 where it is not', async () => {
  versions.length = 0;
  expect(await ask(old, '/feed')).toMatchObject({ kind: 'fetched' });
  expect(versions).toEqual(['1.1']);
});
