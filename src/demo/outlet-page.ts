import { articlesAt, notice, pathOf } from './day/articles.ts';
import type { DayOutlet } from './day/outlets/outlet.ts';
import { escapeMarkup } from './markup.ts';

type Shown = ReturnType<typeof articlesAt>[number];

/** An article's page as such pages are: metadata, navigation, cookie banner, share bar, related links, newsletter, footer. */
export function renderPage(outlet: DayOutlet, article: Shown, base: string, now: number): string {
  const url = `${base}${pathOf(article)}`;
  const related = articlesAt(outlet, now).filter(({ slug }) => slug !== article.slug);
  const isMicrodata = outlet.metadata === 'microdata';
  const property = (name: string) => (isMicrodata ? ` itemprop="${name}"` : '');
  const time = `<time datetime="${article.published}"${property('datePublished')}>${shownTime(article.published)}</time>`;
  return frame(
    outlet,
    `${escapeMarkup(article.title)} | ${escapeMarkup(outlet.name)}`,
    `<link rel="canonical" href="${url}">\n${metadataOf(outlet, article, url, base)}`,
    `<main>
<article class="story"${isMicrodata ? ' itemscope itemtype="https://schema.org/NewsArticle"' : ''}>
<nav class="breadcrumbs"><a href="/">${escapeMarkup(outlet.name)}</a> › <a href="/">${escapeMarkup(article.section)}</a></nav>
<h1${property('headline')}>${escapeMarkup(article.title)}</h1>
<div class="byline"><span${property('author')}>${escapeMarkup(article.authors.join(', '))}</span> ${time}</div>
<ul class="share-bar"><li><a href="#">Share</a></li><li><a href="#">Save</a></li></ul>
<figure><div class="picture" role="img" aria-label="No picture in the demo"></div><figcaption>No picture in the demo.</figcaption></figure>
<div class="article-body"${property('articleBody')}>
${bodyOf(article)}
</div>
</article>
<aside class="newsletter"><h2>Every morning in your inbox</h2><p>Sign up for our newsletter and start the day with what matters.</p><form><input type="email" name="email"></form></aside>
<section class="related-stories"><h2>More from ${escapeMarkup(outlet.name)}</h2><ul>
${related.map((other) => `<li><a href="${pathOf(other)}">${escapeMarkup(other.title)}</a></li>`).join('\n')}
</ul></section>
</main>`,
  );
}

/** The outlet's front page, from which its feed can be found. */
export function renderFrontPage(outlet: DayOutlet, now: number): string {
  const articles = articlesAt(outlet, now);
  return frame(
    outlet,
    escapeMarkup(outlet.name),
    `<link rel="alternate" type="${feedTypes[outlet.format]}" title="${escapeMarkup(outlet.name)}" href="/feed">`,
    `<main><h1>${escapeMarkup(outlet.name)}</h1><ul>
${articles.map((one) => `<li><a href="${pathOf(one)}">${escapeMarkup(one.title)}</a> ${shownTime(one.published)}<br>${escapeMarkup(one.summary)}</li>`).join('\n')}
</ul></main>`,
  );
}

const feedTypes: Record<DayOutlet['format'], string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  rdf: 'application/rdf+xml',
  json: 'application/feed+json',
};

function frame(outlet: DayOutlet, title: string, head: string, main: string): string {
  const sections = outlet.sections.map((name) => `<li><a href="/">${escapeMarkup(name)}</a></li>`).join('');
  return `<!DOCTYPE html>
<html lang="${outlet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${head}
<style>body{font:17px/1.5 Georgia,serif;max-width:44rem;margin:0 auto;padding:1rem}nav ul,.share-bar{display:flex;gap:1rem;list-style:none;padding:0}.picture{height:9rem;background:#ddd}.demo-notice,.cookie-banner{font:14px/1.4 sans-serif;background:#fff3c4;padding:.5rem 1rem}.byline,figcaption,footer{color:#666;font-size:14px}</style>
</head>
<body>
<div class="demo-notice cookie-banner" role="dialog">${escapeMarkup(notice)}</div>
<div class="cookie-banner" role="dialog" aria-label="Cookies"><p>We value your privacy. We and our partners would use cookies here to measure audiences and to show advertising.</p><button>Accept all</button></div>
<header><nav><ul>${sections}</ul></nav></header>
${main}
<footer><p>${escapeMarkup(outlet.name)} in the demo of Second Source.</p></footer>
</body>
</html>
`;
}

function bodyOf({ body }: Shown): string {
  return body.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n');
}

function metadataOf(outlet: DayOutlet, article: Shown, url: string, base: string): string {
  const node = {
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    datePublished: article.published,
    dateModified: article.modified ?? article.published,
    author: article.authors.map((name) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: outlet.name, url: `${base}/` },
    inLanguage: outlet.language,
    isAccessibleForFree: true,
  };
  const site = { '@type': 'WebSite', name: outlet.name, url: `${base}/` };
  const linked = (value: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...value }).replace(/</g, '\\u003c')}</script>`;
  const named = `<meta property="og:site_name" content="${escapeMarkup(outlet.name)}">`;
  switch (outlet.metadata) {
    case 'json-ld':
      return linked(node);
    case 'json-ld-graph':
      return linked({ '@graph': [site, node] });
    case 'open-graph':
      return [
        named,
        `<meta property="og:type" content="article">`,
        `<meta property="og:title" content="${escapeMarkup(article.title)}">`,
        `<meta property="og:description" content="${escapeMarkup(article.summary)}">`,
        `<meta property="og:url" content="${url}">`,
        `<meta property="article:published_time" content="${article.published}">`,
        `<meta property="article:modified_time" content="${article.modified ?? article.published}">`,
        `<meta name="author" content="${escapeMarkup(article.authors.join(', '))}">`,
      ].join('\n');
    case 'microdata':
      return named;
  }
}

function shownTime(time: string): string {
  return `${time.slice(8, 10)}.${time.slice(5, 7)}.${time.slice(0, 4)} ${time.slice(11, 16)} UTC`;
}
