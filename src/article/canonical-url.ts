import { canonicalUrl, httpUrl } from '../lib/url.ts';

const doors = /^(?:www|amp|m|mobile|edition|us|uk|eu)\./;
// Hosts that show other people's pages: there the canonical address may point away.
const mirrors = /(?:^|\.)(?:ampproject\.org|translate\.goog|googleusercontent\.com)$/;

/**
 * The page's own address: the first of the candidates (rel=canonical, og:url, JSON-LD) that is one, else the address that
 * it came from. A candidate on another site is not believed, or any page could pass for an article of somebody else; nor is
 * a site's front page, a common slip of content systems.
 */
export function findCanonicalUrl(candidates: readonly (string | null)[], pageUrl: string): string | null {
  const page = httpUrl(pageUrl);
  const named = candidates
    .map((candidate) => (candidate === null || candidate.trim() === '' ? null : httpUrl(candidate, pageUrl)))
    .find((url) => url !== null && (page === null || isBelieved(new URL(url), new URL(page))));
  const found = named ?? page;
  return found === null ? null : canonicalUrl(withoutLogin(found));
}

function isBelieved(url: URL, page: URL): boolean {
  if (!isSameSite(url, page) && !mirrors.test(page.hostname)) return false;
  return url.pathname !== '/' || url.search !== '' || page.pathname === '/';
}

function withoutLogin(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

function isSameSite(left: URL, right: URL): boolean {
  return siteOf(left) === siteOf(right);
}

// Without a list of public suffixes: three labels where the last two are short ("co.uk", "com.au"), else two.
function siteOf({ hostname, host }: URL): string {
  if (/^[\d.]+$|:/.test(hostname)) return host;
  const labels = hostname.replace(doors, '').split('.');
  const short = labels.length > 2 && (labels.at(-2) ?? '').length <= 3 && (labels.at(-1) ?? '').length === 2;
  return labels.slice(short ? -3 : -2).join('.');
}
