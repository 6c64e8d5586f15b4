import { createHash } from 'node:crypto';
import { httpUrl, urlKey } from '../lib/url.ts';
import type { Entry } from '../news/entry.ts';
import { plainParagraphs } from './plain-text.ts';

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 27);
}

// Live blogs name their posts in the fragment; every other fragment says how one came (#xtor=RSS-1) or counts edits (#2).
const postFragment = /^#(?:block|post|entry|live|liveblog|update|message)[-_:]?[\w-]+$/i;

/** The key under which addresses of one article meet: as `urlKey`, with the post of a live blog that the address names. */
export function addressKey(address: string): string {
  const hash = URL.parse(address)?.hash ?? '';
  return `${urlKey(address)}${postFragment.test(hash) ? hash : ''}`;
}

/**
 * Every key under which a sighting of this entry may have been stored, the surest one first: its guid, its address, and
 * where it has neither, its title and day. Two entries of one feed that share a key are one entry.
 */
export function entryKeys(entry: Entry): readonly string[] {
  const keys: string[] = [];
  if (entry.id !== null) {
    const address = /^https?:\/\//i.test(entry.id) ? httpUrl(entry.id) : null;
    keys.push(
      address === null ? `id:${entry.id.length > 200 ? digest(entry.id) : entry.id}` : `url:${addressKey(address)}`,
    );
  }
  if (entry.url !== null) keys.push(`url:${addressKey(entry.url)}`);
  if (keys.length === 0) {
    const day = (entry.published ?? entry.updated ?? '').slice(0, 10);
    keys.push(`text:${digest((entry.title || entry.summary || entry.content).toLowerCase(), day)}`);
  }
  return [...new Set(keys.map((key) => (key.length > 400 ? `long:${digest(key)}` : key)))];
}

/**
 * What stays the same over every sighting of one entry of one feed, whatever is edited in it: its guid (an address folded
 * for http/https, `www`, AMP, mobile and tracking), else its address, else title and day.
 */
export function entryIdentity(entry: Entry): string {
  return entryKeys(entry)[0] ?? '';
}

/** A guid that stands for this many addresses in one document stands for none. */
const worthlessFrom = 3;

const isFrontPage = (address: string) => {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
};

/**
 * The keys of each entry of one document, in its order: as `entryKeys`, but without those that tell nothing apart. A guid
 * that stands for three addresses and more (the feed's own name, an empty number) is none, nor beside a guid an address
 * that stands for several guids, or for a whole site.
 */
export function identifyEntries(entries: readonly Entry[]): readonly (readonly string[])[] {
  const addresses = new Map<string, Set<string>>();
  const guids = new Map<string, Set<string>>();
  const keysOf = entries.map(entryKeys);
  for (const [at, entry] of entries.entries()) {
    const [guid, address] = keysOf[at] ?? [];
    if (entry.id === null || guid === undefined || address === undefined) continue;
    addresses.set(guid, (addresses.get(guid) ?? new Set()).add(address));
    guids.set(address, (guids.get(address) ?? new Set()).add(guid));
  }
  return entries.map(({ url }, at) => {
    const keys = keysOf[at] ?? [];
    const [guid = '', address] = keys;
    if (address === undefined) return keys;
    if ((addresses.get(guid)?.size ?? 0) >= worthlessFrom) return [address];
    return (guids.get(address)?.size ?? 0) > 1 || (url !== null && isFrontPage(url)) ? [guid] : keys;
  });
}

/** Of what a reader would see: another hash under the same identity is a revision. */
export function entryHash(entry: Entry): string {
  return digest(entry.title, entry.summary, plainParagraphs(entry.content));
}
