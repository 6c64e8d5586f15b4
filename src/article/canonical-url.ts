const tracking =
  /^(?:utm_.*|mtm_.*|at_(?:medium|campaign|custom\d|link.*|ptr.*|bbc.*|format)|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ncid|ocid|ito|xtor|smid|sref|ftag|guccounter|guce_.*|__twitter_impression|twclid|yclid|_ga|amp|outputtype)$/i;
const doors = /^(?:www|amp|m|mobile|edition|us|uk|eu)\./;
// Hosts that show other people's pages: there the canonical address may point away.
const mirrors = /(?:^|\.)(?:ampproject\.org|translate\.goog|googleusercontent\.com)$/;

/**
 * The page's own address: the first of the candidates (rel=canonical, og:url, JSON-LD) that is one, else the address that
 * it came from. A candidate on another site is not believed, or any page could pass for an article of somebody else; nor is
 * a site's front page, a common slip of content systems.
 */
export function findCanonicalUrl(candidates: readonly (string | null)[], pageUrl: string): string | null {
  const page = URL.parse(pageUrl);
  for (const candidate of candidates) {
    if (candidate === null || candidate.trim() === '') continue;
    const url = URL.parse(candidate.trim(), pageUrl);
    if (url === null || !/^https?:$/.test(url.protocol)) continue;
    if (page !== null && /^https?:$/.test(page.protocol)) {
      if (!isSameSite(url, page) && !mirrors.test(page.hostname)) continue;
      if (url.pathname === '/' && url.search === '' && page.pathname !== '/') continue;
    }
    return tidy(url);
  }
  return page !== null && /^https?:$/.test(page.protocol) ? tidy(page) : null;
}

function tidy(url: URL): string {
  const names = Array.from(url.searchParams.keys());
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
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
