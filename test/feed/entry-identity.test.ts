import { describe, expect, it } from 'vitest';
import { entryHash, entryIdentity, entryKeys, identifyEntries } from '../../src/feed/entry-identity.ts';
import type { Entry } from '../../src/news/entry.ts';

const entry = (change: Partial<Entry>): Entry => ({
  id: null,
  url: null,
  title: 'Crew of three rescued off the coast',
  summary: 'All are well.',
  content: '',
  published: '2022-03-14T09:34:00.000Z',
  updated: null,
  authors: [],
  ...change,
});

describe('one entry', () => {
  it.each([
    ['the headline was edited', { id: 'urn:1' }, { id: 'urn:1', title: 'Ministry denies that a crew was rescued' }],
    ['its guid counts edits', { id: 'https://a.example/1#0' }, { id: 'https://a.example/1#3' }],
    ['http became https', { id: 'http://www.a.example/1' }, { id: 'https://a.example/1' }],
    [
      'the link got tracking',
      { url: 'https://a.example/1' },
      { url: 'https://a.example/1?at_medium=RSS&at_campaign=K' },
    ],
    ['the guid is the link', { id: 'https://a.example/1' }, { url: 'https://a.example/1?utm_source=rss' }],
    ['the AMP page is linked', { url: 'https://a.example/1' }, { url: 'https://amp.a.example/1' }],
    ['neither guid nor link, same title and day', {}, { summary: 'Edited', published: '2022-03-14T18:00:00.000Z' }],
  ] as const)('stays itself: %s', (_, before, after) =>
    expect(entryIdentity(entry(after))).toBe(entryIdentity(entry(before))),
  );
  it.each([
    ['other guid', { id: 'urn:1', url: 'https://a.example/' }, { id: 'urn:2', url: 'https://a.example/' }],
    ['other link', { url: 'https://a.example/1' }, { url: 'https://a.example/2' }],
    [
      'other post of a live blog',
      { url: 'https://a.example/live#block-1a' },
      { url: 'https://a.example/live#block-2b' },
    ],
    ['same title a day later', {}, { published: '2022-03-15T09:34:00.000Z' }],
  ] as const)('is not another: %s', (_, one, other) =>
    expect(entryIdentity(entry(one))).not.toBe(entryIdentity(entry(other))),
  );
  it('shares its address key when the guid was changed', () => {
    const before = entryKeys(entry({ id: 'urn:1', url: 'https://a.example/1' }));
    expect(entryKeys(entry({ id: 'urn:new', url: 'http://www.a.example/1' }))[1]).toBe(before[1]);
  });
  it('keeps keys short, whatever a feed calls its entries', () => {
    const long = entry({ id: 'x'.repeat(100_000), url: `https://a.example/${'y'.repeat(100_000)}` });
    for (const key of entryKeys(long)) expect(key.length).toBeLessThanOrEqual(400);
  });
});

describe('identifyEntries', () => {
  it('goes by the address where a feed gives all its entries one guid', () => {
    const entries = [1, 2, 3].map((n) => entry({ id: 'feed', url: `https://a.example/${n}` }));
    expect(new Set(identifyEntries(entries).map(([key]) => key)).size).toBe(3);
  });
  it('keeps the guid where one entry is there twice', () => {
    const twice = [1, 2].map((n) => entry({ id: 'urn:1', url: `https://a.example/${n}` }));
    expect(new Set(identifyEntries(twice).map(([key]) => key))).toEqual(new Set(['id:urn:1']));
  });
  it('is otherwise the identity of each', () => {
    const entries = [entry({ id: 'urn:1', url: 'https://a.example/1' }), entry({ url: 'https://a.example/2' })];
    expect(identifyEntries(entries)).toEqual(entries.map(entryKeys));
  });
});

describe('identifyEntries, beside guids', () => {
  it('takes no address for a key that several guids share', () => {
    const entries = ['urn:1', 'urn:2'].map((id) => entry({ id, url: 'https://a.example/live' }));
    expect(identifyEntries(entries)).toEqual([['id:urn:1'], ['id:urn:2']]);
  });
  it('takes no front page for a key', () => {
    expect(identifyEntries([entry({ id: 'urn:1', url: 'https://a.example/' })])).toEqual([['id:urn:1']]);
  });
});

describe('entryHash', () => {
  const base = entry({ content: '<p>All <b>three</b> are well.</p>' });
  it.each([
    ['title', { title: 'Crew of four rescued' }],
    ['summary', { summary: 'One is missing.' }],
    ['content', { content: '<p>All <b>four</b> are well.</p>' }],
  ])('changes with the %s', (_, change) => expect(entryHash({ ...base, ...change })).not.toBe(entryHash(base)));
  it.each([
    ['mark-up', { content: '<p class="x">All <i>three</i> are well.</p>' }],
    ['date', { updated: '2022-03-14T10:00:00.000Z' }],
    ['link', { url: 'https://a.example/1?utm_source=x' }],
  ])('does not change with the %s', (_, change) => expect(entryHash({ ...base, ...change })).toBe(entryHash(base)));
});
