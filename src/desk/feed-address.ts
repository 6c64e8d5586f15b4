import { httpUrl } from '../lib/url.ts';

/** What both databases hold in an index, with room. */
const longest = 2000;

/** The address of a feed or a site, or in words why it can't be one. */
export function feedAddress(text: string): { readonly url: string } | { readonly reason: string } {
  const words = text.trim();
  const url = httpUrl(words) ?? (/^[^\s/]+\.[^\s]+$/.test(words) ? httpUrl(`https://${words}`) : null);
  if (url === null) return { reason: 'it is no http or https address' };
  if (url.length > longest) return { reason: 'the address is too long' };
  const { username, password } = new URL(url);
  // Everybody who may see the feeds would read it.
  if (username !== '' || password !== '') return { reason: 'there is a name or a password in the address' };
  return { url };
}
