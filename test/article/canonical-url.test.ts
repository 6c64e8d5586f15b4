import { expect, it } from 'vitest';
import { findCanonicalUrl } from '../../src/article/canonical-url.ts';

it.each([
  { told: '/b?utm_source=x&id=7', from: 'https://a.example/amp/b', is: 'https://a.example/b?id=7' },
  { told: 'https://www.a.example/b', from: 'https://amp.a.example/b', is: 'https://www.a.example/b' },
  { told: 'https://edition.paper.co.uk/b', from: 'https://www.paper.co.uk/b', is: 'https://edition.paper.co.uk/b' },
  { told: 'https://other.co.uk/b', from: 'https://www.paper.co.uk/b', is: 'https://www.paper.co.uk/b' },
  { told: 'https://a.example/', from: 'https://a.example/b', is: 'https://a.example/b' },
  { told: 'javascript:alert(1)', from: 'https://a.example/b#top', is: 'https://a.example/b' },
  { told: 'https://a.example/b', from: 'https://a-example.cdn.ampproject.org/v/s/b', is: 'https://a.example/b' },
  { told: null, from: 'https://u:p@a.example:443/b?fbclid=1', is: 'https://a.example/b' },
  { told: 'http://127.0.0.1:9001/b', from: 'http://127.0.0.1:9002/b', is: 'http://127.0.0.1:9002/b' },
  { told: null, from: 'file:///etc/passwd', is: null },
])('$told on $from is $is', ({ told, from, is }) => expect(findCanonicalUrl([told], from)).toBe(is));
