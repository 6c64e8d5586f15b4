import { hostOf, httpUrl } from '../lib/url.ts';

const printed = /^(?:print|drucken|imprimer|imprimir|stampa|druckversion|print version|version imprimable)\b/i;

/**
 * Where the same article stands in a plainer form, for a page that is only a shell: `rel=amphtml`, else a print version.
 * Only on the page's own host (or its `amp.` host), never the page itself; null where it names none. Linear.
 */
export function findVariant(html: string, pageUrl: string): string | null {
  let print: string | null = null;
  for (const [, name = '', inside = ''] of html.slice(0, 400_000).matchAll(/<(link|a)\b([^<>]{1,2000})>/gi)) {
    const relation = attribute(inside, 'rel')?.toLowerCase() ?? '';
    const href = attribute(inside, 'href');
    if (href === null) continue;
    if (name.toLowerCase() === 'link' && /(?:^|\s)amphtml(?:\s|$)/.test(relation)) {
      const amp = onSameHost(href, pageUrl);
      if (amp !== null) return amp;
    }
    const isPrint =
      (relation.includes('alternate') && attribute(inside, 'media') === 'print') ||
      printed.test(attribute(inside, 'title') ?? '') ||
      /(?:^|[\s_-])print(?:-?version)?(?:$|[\s_-])/i.test(attribute(inside, 'class') ?? '');
    if (isPrint) print ??= onSameHost(href, pageUrl);
  }
  return print;
}

function attribute(inside: string, name: string): string | null {
  for (const [, key = '', double, single, bare] of inside.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  ))
    if (key.toLowerCase() === name) return (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').trim();
  return null;
}

function onSameHost(href: string, pageUrl: string): string | null {
  const address = httpUrl(href, pageUrl);
  if (address === null || address.split('#')[0] === pageUrl.split('#')[0]) return null;
  const [own, other] = [hostOf(pageUrl), hostOf(address)];
  return own !== null && other !== null && other.replace(/^amp\./, '') === own.replace(/^(?:m|mobile)\./, '')
    ? address
    : own === other
      ? address
      : null;
}
