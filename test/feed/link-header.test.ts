import { expect, it } from 'vitest';
import { readLinkHeader } from '../../src/feed/link-header.ts';

it.each([
  [
    '<https://hub.example/>; rel="hub", <https://a.example/f>; rel=self',
    { hub: 'https://hub.example/', self: 'https://a.example/f' },
  ],
  ['<a>; title="x, <b>; rel=hub"; rel="next hub"', { next: 'a', hub: 'a' }],
  ['<https://a.example/?x=1,2;3>; rel=hub', { hub: 'https://a.example/?x=1,2;3' }],
  ['<one>; rel=hub, <two>; rel=hub', { hub: 'one' }],
  ['<broken; rel=hub', {}],
  ['<a>; REL=Hub; rel=self', { hub: 'a' }],
  ['', {}],
])('reads %j', (header, links) => {
  expect(Object.fromEntries(readLinkHeader(header))).toEqual(links);
});
it('takes no time over a hostile one', () => {
  const begun = performance.now();
  readLinkHeader('<a>;"'.repeat(1_000_000));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
