import { hostOf } from '../lib/url.ts';

const parting = /\s+(?:[-–—|»>]|::?)\s+|:\s+|\s+RSS\b/;

/** "BBC News - World" → "BBC News"; a feed without a title is called after its host. */
export function outletOfFeedTitle(title: string, url: string): string {
  const [first = ''] = title.split(parting);
  const name = first.replace(/\bRSS(?: feed)?\b/i, '').trim();
  return name === '' ? (hostOf(url) ?? url).replace(/^www\./, '') : name;
}
