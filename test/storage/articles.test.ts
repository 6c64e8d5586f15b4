import { describe, expect, it } from 'vitest';
import { foldWords, toPhrases } from '../../src/storage/words.ts';
import { describeStores } from '../support/database.ts';
import { aReading, articleOf, entryOf, feedAt, storyOf } from './samples.ts';

const hostile = [
  ...`" "" ' * harb* ( ) AND title: ^ - :* \\ % _ 中国 👩‍👩‍👧 $1 ?1 "$(`.split(' '),
  'NOT harbour',
  'NEAR(harbour close)',
  '{title text} : x',
  '!harbour <-> x & |',
  "'; drop table articles; --",
  '" OR rowid:',
  '',
  '   ',
  '\u0000',
  '"\u0000"',
  '\ud800',
  'a'.repeat(100_000),
];

describeStores('articles', (open) => {
  it('keeps an article as it was put', async () => {
    const { articles } = await open();
    const article = articleOf('a1', { text: 'Žižek said: “No.”\n\n中国 👩‍👩‍👧 \u202e', authors: ['A', 'B, C'] });
    expect(await articles.put(article)).toEqual({ kind: 'new', previous: null });
    expect(await articles.get('a1')).toEqual(article);
    expect(await articles.findByUrl('https://gazette.example/a1')).toEqual(article);
    expect(await articles.get('a2')).toBeNull();
    expect(await articles.findByUrl('https://gazette.example/a')).toBeNull();
  });

  it('keeps what was there as a revision where title or text differ, and only there', async () => {
    const { articles } = await open();
    const first = articleOf('a1');
    const again = { ...first, seenAt: 2_000, pageProblem: 'It answered 403.' };
    const retitled = { ...again, title: 'Minister is said to deny plan', seenAt: 3_000, hash: 'h3' };
    const rewritten = { ...retitled, text: 'The ministry has corrected itself.', seenAt: 4_000, hash: 'h4' };
    await articles.put(first);
    expect(await articles.put(again)).toEqual({ kind: 'same', previous: first });
    expect(await articles.put(retitled)).toEqual({ kind: 'revised', previous: again });
    expect(await articles.put(rewritten)).toEqual({ kind: 'revised', previous: retitled });
    expect(await articles.get('a1')).toEqual(rewritten);
    expect(await articles.revisions('a1')).toMatchObject([
      { articleId: 'a1', seenAt: 2_000, title: first.title, text: first.text, hash: first.hash },
      { articleId: 'a1', seenAt: 3_000, title: retitled.title, text: first.text, hash: 'h3' },
    ]);
  });

  it('finds no difference in what a database can not hold', async () => {
    const { articles } = await open();
    const article = articleOf('a1', { title: 'Minister\u0000 denies', text: 'Half a pair: \ud83d' });
    await articles.put(article);
    expect((await articles.put(article)).kind).toBe('same');
    expect(await articles.revisions('a1')).toEqual([]);
    expect((await articles.get('a1'))?.title).toBe('Minister denies');
  });

  it('lets many put the same article at once: one is the first', async () => {
    const { articles } = await open();
    const kinds = await Promise.all(
      Array.from({ length: 20 }, (_, n) => articles.put(articleOf('a1', { text: `Version ${n}.` }))),
    );
    expect(kinds.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    expect(await articles.revisions('a1')).toHaveLength(19);
  });

  it('keeps an address of any length', async () => {
    const { articles } = await open();
    const canonicalUrl = `https://gazette.example/?${Array.from({ length: 3_000 }, (_, n) => n.toString(36)).join('')}`;
    await articles.put(articleOf('a1', { canonicalUrl: `${canonicalUrl}#other` }));
    await articles.put(articleOf('a2', { canonicalUrl }));
    expect((await articles.findByUrl(canonicalUrl))?.id).toBe('a2');
  });

  describe('search', () => {
    async function openArchive() {
      const store = await open();
      const archive = [
        articleOf('harbour', { title: 'Harbour to close', text: 'The harbour of Łódź-Süd will close.', seenAt: 5_000 }),
        articleOf('perche', { title: 'Perché no', text: "L'ospedale è più caro, dice Müller.", seenAt: 6_000 }),
        articleOf('mention', { title: 'Weather', text: `${'Rain and wind. '.repeat(50)}The harbour.`, seenAt: 7_000 }),
        articleOf('old', { title: 'Harbour opens', text: 'The harbour opens.', seenAt: 10 }),
        articleOf('lead', { title: 'Morning', lead: 'Strike at the airport', text: '', seenAt: 8_000 }),
      ];
      for (const article of archive) await store.articles.put(article);
      const find = async (...terms: string[]) => (await store.articles.search(terms, 1_000, 10)).map(({ id }) => id);
      return { ...store, find };
    }

    it('gives whole articles, the best ones first, seen since', async () => {
      const { articles, find } = await openArchive();
      expect(await find('harbour')).toEqual(['harbour', 'mention']);
      expect((await articles.search(['harbour'], 0, 10)).map(({ id }) => id)).toContain('old');
      expect(await articles.search(['harbour'], 1_000, 1)).toEqual([await articles.get('harbour')]);
    });

    it.each([
      { terms: ['perche'], finds: ['perche'], because: 'diacritics are folded in the text' },
      { terms: ['PÉRCHÉ'], finds: ['perche'], because: 'and in the term, and case' },
      { terms: ['ospedale'], finds: ['perche'], because: 'an apostrophe parts words' },
      { terms: ['muller'], finds: ['perche'], because: 'ü is u' },
      { terms: ['Süd'], finds: ['harbour'], because: 'a hyphen parts words' },
      { terms: ['airport'], finds: ['lead'], because: 'the lead is searched' },
      { terms: ['harbour of Łódź'], finds: ['harbour'], because: 'a term of several words is a phrase' },
      { terms: ['close harbour'], finds: [], because: 'in this order' },
      { terms: ['harb'], finds: [], because: 'whole words only' },
      { terms: ['airport', 'perché', 'nothing'], finds: ['lead', 'perche'], because: 'any of the terms' },
    ])('finds $finds by $terms: $because', async ({ terms, finds }) => {
      const { find } = await openArchive();
      expect((await find(...terms)).toSorted()).toEqual(finds.toSorted());
    });

    it('takes hostile terms as words, not as operators', async () => {
      const { find } = await openArchive();
      for (const term of hostile) {
        expect(await find(term), JSON.stringify(term)).not.toContain('perche');
        expect(await find(term, 'airport'), JSON.stringify(term)).toContain('lead');
      }
    });

    it('finds nothing by no terms', async () => {
      const { find } = await openArchive();
      expect(await find()).toEqual([]);
      expect(await find('…', '"')).toEqual([]);
    });

    it('takes more terms than anybody needs', async () => {
      const { find } = await openArchive();
      expect(await find('airport', ...Array.from({ length: 5_000 }, (_, n) => `word${n}`))).toEqual(['lead']);
    });

    it('knows the words of now, not those of a revision', async () => {
      const { articles, find } = await openArchive();
      await articles.put(articleOf('harbour', { title: 'Corrected', text: 'The dam.', lead: '', seenAt: 9_000 }));
      expect(await find('harbour')).toEqual(['mention']);
      expect(await find('dam')).toEqual(['harbour']);
    });

    it('keeps a text of megabytes', async () => {
      const { articles, find } = await openArchive();
      const text = Array.from({ length: 400_000 }, (_, n) => `w${n}`).join(' ');
      await articles.put(articleOf('long', { text, seenAt: 9_000 }));
      expect(await find('w17')).toEqual(['long']);
      expect((await articles.get('long'))?.text).toBe(text);
    });
  });

  describe('forget', () => {
    it('takes what is old and belongs to no story, with entries, revisions and words, in slices', async () => {
      const { articles, entries, feeds, stories } = await open();
      const { feed } = await feeds.add(feedAt('https://gazette.example/rss'), 1);
      for (let n = 0; n < 5; n += 1) {
        await articles.put(articleOf(`old${n}`, { seenAt: 100 + n }));
        await articles.put(articleOf(`old${n}`, { seenAt: 100 + n, text: 'Rewritten.' }));
      }
      for (const id of ['filed', 'decided', 'shown', 'young']) {
        await articles.put(articleOf(id, { seenAt: id === 'young' ? 9_000 : 100 }));
      }
      await entries.insert([
        { ...entryOf('e0', feed.id, 'old0'), lastSeenAt: 100 },
        { ...entryOf('e1', feed.id, 'shown'), lastSeenAt: 9_000 },
      ]);
      await stories.create(storyOf('s1'));
      const reading = { storyId: 's1', reading: aReading, score: 1, addedAt: 1, excludedBy: 'U1' };
      await stories.putReading({ ...reading, articleId: 'filed' });
      await stories.decide({
        id: 'd1',
        storyId: 's1',
        articleId: 'decided',
        kind: 'not-a-denial',
        speaker: null,
        sentence: null,
        userId: 'U1',
        at: 1,
      });

      expect(await articles.forget(9_000, 4_000, 3)).toBe(3);
      expect(await articles.forget(9_000, 4_000, 3)).toBe(2);
      expect(await articles.forget(9_000, 4_000, 3)).toBe(0);
      for (const id of ['filed', 'decided', 'shown', 'young']) expect(await articles.get(id)).not.toBeNull();
      expect(await articles.get('old0')).toBeNull();
      expect(await articles.revisions('old0')).toEqual([]);
      expect((await entries.known(feed.id, [['identity of e0']])).size).toBe(0);
      expect(await articles.search(['rewritten'], 0, 10)).toEqual([]);
    });
  });
});

describe('foldWords', () => {
  it.each([
    ['Perché NO?', 'perche no'],
    ['  U.S.–China  ', 'u s china'],
    ['İstanbul', 'istanbul'],
    ['中国，否认', '中国 否认'],
    ['"*()\u0000', ''],
  ])('%j is %j', (text, words) => expect(foldWords(text)).toBe(words));
});

describe('toPhrases', () => {
  it('takes every phrase once, and not more than 64', () => {
    expect(toPhrases(['Perché', 'perche', '"'])).toEqual(['perche']);
    expect(toPhrases(Array.from({ length: 100 }, (_, n) => `w${n}`))).toHaveLength(64);
  });
});
