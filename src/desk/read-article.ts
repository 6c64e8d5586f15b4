import { findVariant } from '../article/page-variant.ts';
import { addressKey } from '../feed/entry-identity.ts';
import { plainParagraphs } from '../feed/plain-text.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { createId } from '../lib/ids.ts';
import { oneLine } from '../lib/text.ts';
import { hostOf, urlKey } from '../lib/url.ts';
import type { ExtractedPage } from '../news/article.ts';
import type { Entry } from '../news/entry.ts';
import type { Feed, PageOutcome } from '../news/feed.ts';
import type { Reading } from '../news/reading.ts';
import type { Story } from '../news/story.ts';
import { readArticle } from '../story/read-article.ts';
import type { Deps } from './deps.ts';
import type { StoredArticle } from './ports.ts';
import { articleHash } from './text-of.ts';

/** An article as the feed alone gives it. */
export function articleOfEntry(entry: Entry, feed: Feed, now: number): StoredArticle {
  const lead = entry.summary;
  const content = plainParagraphs(entry.content);
  const text = content.length > lead.length ? content : lead;
  const title = oneLine(entry.title);
  return {
    id: createId('ar', now),
    url: entry.url,
    canonicalUrl: entry.url === null ? null : addressKey(entry.url),
    outlet: feed.outlet,
    title,
    text: text === '' ? title : text,
    lead,
    textFrom: 'feed',
    pageProblem: null,
    authors: entry.authors,
    published: publishedOf(entry, now),
    language: entry.language ?? detectLanguage(`${title}. ${text}`),
    seenAt: now,
    hash: articleHash(title, text),
  };
}

/** A date of the future is a mistake or a bait: then the moment at which we saw it counts. */
function publishedOf(entry: Entry, now: number): string | null {
  const claimed = entry.published ?? entry.updated;
  if (claimed === null) return null;
  return Date.parse(claimed) > now + 10 * 60_000 ? new Date(now).toISOString() : claimed;
}

/** The article with its page's text; where the page can't be had it stays as it is, with the reason. */
export async function withPage(article: StoredArticle, deps: Deps): Promise<StoredArticle> {
  if (article.url === null) return { ...article, pageProblem: 'the entry has no link' };
  return withOutcome(article, await deps.pages.fetchPage(article.url), deps);
}

/** The article with what asking for its page came to; where that is a shell, its AMP or print form is asked for once. */
export async function withOutcome(article: StoredArticle, outcome: PageOutcome, deps: Deps): Promise<StoredArticle> {
  if (outcome.kind !== 'page') return { ...article, pageProblem: outcome.reason };
  const read = await mergeRead(article, outcome, deps);
  const variant = isShell(read) ? findVariant(outcome.html, outcome.url) : null;
  if (variant === null) return read;
  const plainer = await deps.pages.fetchPage(variant);
  const merged = plainer.kind === 'page' ? await mergeRead(article, plainer, deps) : read;
  // Where the plainer form is no better, what is wrong with the page itself is what a person wants to know.
  return merged.pageProblem === null ? merged : read;
}

/** Nothing of the article is in the page, and it is not withheld for money. */
function isShell({ pageProblem }: StoredArticle): boolean {
  return pageProblem !== null && pageProblem !== BEHIND_PAYWALL;
}

type Page = Extract<PageOutcome, { kind: 'page' }>;

async function mergeRead(article: StoredArticle, page: Page, deps: Deps): Promise<StoredArticle> {
  try {
    return mergePage(article, await deps.reader.extract(page.html, page.url));
  } catch (error) {
    return { ...article, pageProblem: error instanceof Error ? error.message : String(error) };
  }
}

const BEHIND_PAYWALL = 'the page is behind a paywall';

function mergePage(article: StoredArticle, page: ExtractedPage): StoredArticle {
  // A teaser page (paywall, consent) holds less than the feed: then the feed's words stand.
  if (page.text.length < article.text.length && page.text.length < 400) {
    return {
      ...article,
      pageProblem: page.paywalled ? BEHIND_PAYWALL : 'the page holds less than the feed',
    };
  }
  const title = article.title === '' ? page.title : article.title;
  return {
    ...article,
    title,
    text: page.text,
    textFrom: 'page',
    pageProblem: null,
    outlet: article.outlet === '' ? (page.outlet ?? outletOfUrl(article.url)) : article.outlet,
    authors: page.authors.length > 0 ? page.authors : article.authors,
    published: article.published ?? page.published,
    // A post of a live blog stays one, whatever its page says of the whole.
    canonicalUrl:
      article.canonicalUrl !== null && !article.canonicalUrl.includes('#') && sameHost(page.canonicalUrl, article.url)
        ? urlKey(page.canonicalUrl ?? '')
        : article.canonicalUrl,
    language: detectLanguage(`${title}. ${page.text}`),
    hash: articleHash(title, page.text),
  };
}

/** A page may name its own address, not somebody else's. */
function sameHost(canonical: string | null, url: string | null): boolean {
  return canonical !== null && url !== null && hostOf(canonical) === hostOf(url);
}

export const outletOfUrl = (url: string | null): string =>
  url === null ? 'unknown outlet' : (hostOf(url) ?? 'unknown outlet').replace(/^www\./, '');

/** Reads the article against each story; what is not about a story stays out unless it belonged to it before. */
export function readFor(
  article: StoredArticle,
  stories: readonly Story[],
  deps: Deps,
): readonly { story: Story; reading: Reading }[] {
  return stories.map((story) => ({ story, reading: readArticle(deps.followed.claimOf(story), article) }));
}
