import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, hostOf, httpUrl, urlKey } from '../../src/lib/url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['https://www.harbour.example/a?at_medium=RSS&at_campaign=KARANGA', 'https://www.harbour.example/a'],
    ['https://Harbour.Example:443/A?utm_source=x&id=7&fbclid=1#top', 'https://harbour.example/A?id=7'],
    ['https://harbour.example/a?b=1&c=2', 'https://harbour.example/a?b=1&c=2'],
    ['https://harbour.example/story/amp/', 'https://harbour.example/story'],
    ['https://amp.harbour.example/story', 'https://harbour.example/story'],
    ['https://harbour.example/story.amp.html', 'https://harbour.example/story.html'],
    ['https://harbour.example/story?amp=1', 'https://harbour.example/story'],
    [
      'https://www-harbour-example.cdn.ampproject.org/c/s/www.harbour.example/story',
      'https://www.harbour.example/story',
    ],
    ['https://www.google.com/amp/s/www.harbour.example/story', 'https://www.harbour.example/story'],
    ['https://harbour.example/a#xtor=RSS-1', 'https://harbour.example/a'],
    ['https://harbour.example/champagne', 'https://harbour.example/champagne'],
    ['not an address', 'not an address'],
  ])('%s is stored as %s', (url, stored) => expect(canonicalUrl(url)).toBe(stored));

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('urlKey', () => {
  const key = urlKey('https://www.harbour.example/world/story-1');
  it.each([
    'http://harbour.example/world/story-1',
    'https://m.harbour.example/world/story-1/',
    'https://www.harbour.example/world/story-1?utm_campaign=x#comments',
    'https://amp.harbour.example/world/story-1',
    'https://www.harbour.example/world/story-1/amp',
  ])('%s is the same page', (url) => expect(urlKey(url)).toBe(key));
  it.each([
    'https://www.harbour.example/world/story-2',
    'https://www.harbour.example/world/story-1?page=2',
    'https://other.example/world/story-1',
    'https://www.harbour.example/World/story-1',
  ])('%s is another page', (url) => expect(urlKey(url)).not.toBe(key));
  it('does not mind the order of parameters', () =>
    expect(urlKey('https://a.example/?x=1&y=2')).toBe(urlKey('https://a.example/?y=2&x=1')));
});

describe('httpUrl', () => {
  it.each([
    ['https://a.example', null, 'https://a.example/'],
    [' /b ', 'https://a.example/c/', 'https://a.example/b'],
    ['//b.example/x', 'https://a.example/', 'https://b.example/x'],
    ['javascript:alert(1)', 'https://a.example/', null],
    ['data:text/html,x', null, null],
    ['file:///etc/passwd', null, null],
    ['/b', null, null],
    ['http://', null, null],
  ])('%j on %j is %j', (text, base, url) => expect(httpUrl(text, base)).toBe(url));
  it('is what the URL standard makes of it', () => {
    const part = fc.constantFrom(
      'a',
      'B',
      '-',
      '.',
      '/',
      '?',
      '=',
      '&',
      ':',
      '@',
      '%2e',
      '..',
      'xn--',
      '1',
      '_',
      '~',
      '#',
      ' ',
      'ö',
      "'",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom('a.example', 'a.1', 'a.b.example/'),
        (parts, host) => {
          const text = `https://${host}${parts.join('')}`;
          expect(httpUrl(text)).toBe(URL.parse(text)?.href ?? null);
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });
  it('takes www. off the host', () => expect(hostOf('https://WWW.a.example:8080/x')).toBe('a.example'));
});
