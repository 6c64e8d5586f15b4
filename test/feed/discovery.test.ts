import { describe, expect, it } from 'vitest';
import { feedHints, robotsSitemaps, wellKnownFeeds } from '../../src/feed/discovery.ts';

describe('feedHints', () => {
  it('takes declared feeds first, comments last, and looks into no script', () => {
    const hints = feedHints(
      `<head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
       <LINK REL='alternate feed' TYPE='application/atom+xml; charset=utf-8' TITLE='Desk &amp; Wire' HREF='atom.xml'>
       <link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
       <script>var x = '<link rel="alternate" type="application/rss+xml" href="/trap">';</script><!-- <link rel="feed" href="/trap2"> --></head>
       <a href="/world/rss.xml">RSS</a> <a href="/feedback">Feedback</a> <a href="javascript:feed()">x</a>`,
      'https://desk.example/world/',
    );
    expect(hints).toEqual([
      { url: 'https://desk.example/world/atom.xml', title: 'Desk & Wire' },
      { url: 'https://desk.example/world/rss.xml', title: '' },
      { url: 'https://desk.example/comments/feed/', title: 'Comments' },
    ]);
  });
  it('resolves against <base>', () =>
    expect(
      feedHints(
        '<base href="https://cdn.example/x/"><link rel=alternate type=application/rss+xml href=f>',
        'https://a.example/',
      )[0]?.url,
    ).toBe('https://cdn.example/x/f'));
});

it('looks in the section before the root', () => {
  const places = wellKnownFeeds('https://a.example/world/europe/story.html?x=1');
  expect(places).toContain('https://a.example/world/europe/rss.xml');
  expect(places.indexOf('https://a.example/world/europe/feed/')).toBeLessThan(
    places.indexOf('https://a.example/feed/'),
  );
});

it('reads sitemaps from robots.txt, those for news first', () =>
  expect(
    robotsSitemaps(
      'User-agent: *\nSitemap: /all.xml\nsitemap:https://a.example/news-sitemap.xml\r\nSitemap: ftp://x',
      'https://a.example/x',
    ),
  ).toEqual(['https://a.example/news-sitemap.xml', 'https://a.example/all.xml']));
