import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createPageFetcher } from '../../src/web/fetch-page.ts';
import { isAllowed, readRobots } from '../../src/web/robots.ts';
import { useOutlet } from '../support/web-outlet.ts';

const outlet = useOutlet();
const pages = createPageFetcher({
  userAgent: 'SecondSource/0.1.0',
  allowPrivateNetworks: true,
  limits: { totalMs: 2000 },
});
afterAll(() => pages.close());
outlet.on('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /secret/\n'));

describe('fetchPage', () => {
  it('decodes the page as it declares, and says where it came from', async () => {
    outlet.on('/old', (_, response) => response.writeHead(301, { location: '/new' }).end());
    outlet.on('/new', (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.from('<meta charset="windows-1252"><p>caf\u00e9', 'latin1'))),
    );
    expect(await pages.fetchPage(outlet.url('/old'))).toEqual({
      kind: 'page',
      html: '<meta charset="windows-1252"><p>café',
      url: outlet.url('/new'),
    });
  });
  it.each([
    [404, 'gone', /no page at this address/],
    [410, 'gone', /gone for good/],
    [403, 'unreadable', /answers 403 to us/],
    [402, 'unreadable', /paid/],
    [500, 'unreadable', /fault of its own/],
  ])('%i is %s', async (status, kind, reason) => {
    outlet.on('/status', (_, response) => response.writeHead(status).end('<p>no</p>'));
    expect(await pages.fetchPage(outlet.url('/status'))).toMatchObject({
      kind,
      reason: expect.stringMatching(reason) as string,
    });
  });
  it('reads no pictures', async () => {
    outlet.on('/pdf', (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'));
    expect(await pages.fetchPage(outlet.url('/pdf'))).toEqual({
      kind: 'unreadable',
      reason: 'it is no web page (application/pdf)',
    });
  });
  it('keeps out of what robots.txt closes, and asks for it once', async () => {
    outlet.on('/secret/1', (_, response) => response.end('<p>x'));
    expect(await pages.fetchPage(outlet.url('/secret/1'))).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('robots.txt') as string,
    });
    await pages.fetchPage(outlet.url('/new'));
    expect(outlet.requests.filter(({ url }) => url === '/secret/1')).toEqual([]);
    expect(outlet.requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1);
  });
});

describe('robots.txt', () => {
  const rules = (text: string) => readRobots(text, 'SecondSource');
  it.each([
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: secondsource\nDisallow: /a\n\nUser-agent: *\nDisallow: /', '/b', true],
    ['User-agent: *\nUser-agent: x\nDisallow: /a # why\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: GPTBot\nDisallow: /', '/a', true],
    ['<html>not found</html>', '/a', true],
    [`User-agent: *\nDisallow: /${'*a'.repeat(900)}`, `/${'a'.repeat(800)}`, true],
  ])('%j and %s', (text, path, allowed) => expect(isAllowed(rules(text), path)).toBe(allowed));
});
