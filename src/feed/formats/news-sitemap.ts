import { httpUrl } from '../../lib/url.ts';
import type { Entry, ParsedFeed } from '../../news/entry.ts';
import { firstDate, firstLine, pick } from '../feed-fields.ts';
import type { Element } from '../scan-xml.ts';
import type { Source } from '../text-construct.ts';
import { warningsOf } from '../warnings.ts';
import { charactersOf } from '../xml-text.ts';
import type { Format } from './format.ts';

function addressOf(source: Source, url: Element): string | null {
  const loc = url.children.find(({ key }) => key === 'loc');
  return loc === undefined ? null : httpUrl(charactersOf(source.text, loc), loc.base ?? source.base);
}

function toEntry(source: Source, url: Element): Entry | null {
  const address = addressOf(source, url);
  if (address === null) return null;
  const news = url.children.find(({ key }) => key === 'news:news');
  const publication = news?.children.find(({ key }) => key === 'news:publication');
  const language = publication === undefined ? '' : firstLine(source, pick(publication, ['news:language']));
  return {
    id: null,
    url: address,
    title: news === undefined ? '' : firstLine(source, pick(news, ['news:title'])),
    summary: '',
    content: '',
    published: news === undefined ? null : firstDate(source, pick(news, ['news:publication_date'])),
    updated: firstDate(source, pick(url, ['lastmod'])),
    authors: [],
    ...(language === '' ? {} : { language }),
  };
}

function titleOf(source: Source, urls: readonly Element[]): string {
  for (const url of urls) {
    const news = url.children.find(({ key }) => key === 'news:news');
    const publication = news?.children.find(({ key }) => key === 'news:publication');
    const name = publication === undefined ? '' : firstLine(source, pick(publication, ['news:name']));
    if (name !== '') return name;
  }
  return '';
}

/** Sitemaps with Google's news elements, plain sitemaps, and indexes of them (no entries, but `sitemaps`). */
export const newsSitemap: Format = {
  name: 'news-sitemap',
  detects: (document) => document.kind === 'xml' && ['urlset', 'sitemapindex'].includes(document.scan.root?.key ?? ''),
  parse: (document): ParsedFeed => {
    if (document.kind !== 'xml' || document.scan.root === null) throw new TypeError('A sitemap is XML');
    const { scan, url } = document;
    const { root } = document.scan;
    const source: Source = { text: scan.text, isClean: document.isClean, base: url, unreadDates: [] };
    const isIndex = root.key === 'sitemapindex';
    const urls = root.children.filter(({ key }) => key === 'url');
    const sitemaps = root.children
      .filter(({ key }) => key === 'sitemap')
      .map((sitemap) => ({ url: addressOf(source, sitemap), updated: firstDate(source, pick(sitemap, ['lastmod'])) }))
      .flatMap(({ url: address, updated }) => (address === null ? [] : [{ url: address, updated }]));
    const entries = urls.map((item) => toEntry(source, item)).filter((entry) => entry !== null);
    return {
      format: 'news-sitemap',
      version: isIndex ? 'index' : '0.9',
      title: titleOf(source, urls),
      link: null,
      language: null,
      ...(isIndex ? { sitemaps } : {}),
      entries,
      warnings: warningsOf(scan, source.unreadDates),
    };
  },
};
