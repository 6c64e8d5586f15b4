import { createHash } from 'node:crypto';
import { httpUrl, urlKey } from '../lib/url.ts';
import type { Entry } from '../news/entry.ts';
import { plainParagraphs } from './plain-text.ts';

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 27);
}

// Live blogs name their posts in the fragment; every other fragment says how one came (#xtor=RSS-1) or counts edits (#2).
const postFragment = /^#(?:block|post|entry|live|liveblog|update|message)[-_:]?[\w-]+$/i;

function addressKey(address: string): string {
  const { hash } = new URL(address);
  return `url:${urlKey(address)}${postFragment.test(hash) ? hash : ''}`;
}

/**
 * Every key under which a sighting of this entry may have been stored, the surest one first: its guid, its address, and
 * where it has neither, its title and day. Two entries of one feed that share a key are one entry.
 */
export function entryKeys(entry: Entry): readonly string[] {
  const keys: string[] = [];
  if (entry.id !== null) {
    const address = /^https?:\/\//i.test(entry.id) ? httpUrl(entry.id) : null;
    keys.push(address === null ? `id:${entry.id.length > 200 ? digest(entry.id) : entry.id}` : addressKey(address));
  }
  if (entry.url !== null) keys.push(addressKey(entry.url));
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

/**
 * The identity of each entry of one document, in its order: as `entryIdentity`, but where a feed gives the same guid to
 * three addresses and more (its own name, an empty number), those entries go by their addresses.
 */
export function identifyEntries(entries: readonly Entry[]): readonly string[] {
  const addresses = new Map<string, Set<string>>();
  for (const entry of entries) {
    const [guid, address] = entryKeys(entry);
    if (entry.id === null || guid === undefined || address === undefined) continue;
    const seen = addresses.get(guid) ?? new Set();
    addresses.set(guid, seen.add(address));
  }
  return entries.map((entry) => {
    const [first = '', address] = entryKeys(entry);
    return (addresses.get(first)?.size ?? 0) >= worthlessFrom ? (address ?? first) : first;
  });
}

/** Of what a reader would see: another hash under the same identity is a revision. */
export function entryHash(entry: Entry): string {
  return digest(entry.title, entry.summary, plainParagraphs(entry.content));
}
