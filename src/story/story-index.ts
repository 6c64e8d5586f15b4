import { findCountries } from '../language/places.ts';
import { isStopWord, stem } from '../language/words.ts';
import type { Article } from '../news/article.ts';
import { rarityOf } from './background.ts';
import type { Claim } from './claim.ts';
import { languageOf } from './look.ts';
import { fold } from './spelling.ts';
import { numberOf, tokensOf } from './tokens.ts';

/** What is looked up for an article: its words, without the claim of any story. */
export type ArticleText = Pick<Article, 'title' | 'text' | 'language'>;

/** Which of the followed stories an article may belong to. The cost hardly depends on how many are followed. */
export type StoryIndex = {
  /** Adds a story, or replaces what stood under its id. `seed`: its first article, where there is one. */
  add(storyId: string, claim: Claim, seed: Article | null): void;
  remove(storyId: string): void;
  /** Ids of stories worth a closer look (`scoreMatch`), the likeliest first; at most eight. */
  candidates(article: ArticleText): readonly string[];
  readonly size: number;
};

type Entry = {
  readonly keys: ReadonlyMap<string, number>;
  readonly total: number;
  readonly pairs: readonly string[];
  /** Keys of the claim's parties: who acts, and on whom. */
  readonly parties: readonly string[];
};

/** A key that more stories share than this leads to a story only together with another one. */
const SHARED = 24;
const MOST = 8;
/** Share of a story's weight that an article must hold. */
const ENOUGH = 0.26;
/** And of the best story's share. */
const BESIDE = 0.6;
const READ = 6000;

export function createStoryIndex(): StoryIndex {
  const entries = new Map<string, Entry>();
  const byKey = new Map<string, Set<string>>();
  const byPair = new Map<string, Set<string>>();

  function remove(storyId: string): void {
    const entry = entries.get(storyId);
    if (entry === undefined) return;
    entries.delete(storyId);
    for (const key of entry.keys.keys()) forget(byKey, key, storyId);
    for (const pair of entry.pairs) forget(byPair, pair, storyId);
  }

  return {
    add(storyId, claim, seed) {
      remove(storyId);
      const keys = keysOfStory(claim, seed);
      const strongest = [...keys].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
      const pairs = strongest.flatMap(([a], i) => strongest.slice(i + 1).map(([b]) => pairOf(a, b)));
      let total = 0;
      for (const weight of keys.values()) total += weight;
      entries.set(storyId, { keys, total, pairs, parties: partyKeys(claim) });
      for (const key of keys.keys()) remember(byKey, key, storyId);
      for (const pair of pairs) remember(byPair, pair, storyId);
    },
    remove,
    candidates(article) {
      const keys = keysOfArticle(article);
      const found = new Set<string>();
      const shared: string[] = [];
      for (const key of keys) {
        const stories = byKey.get(key);
        if (stories === undefined) continue;
        if (stories.size > SHARED) shared.push(key);
        else for (const story of stories) found.add(story);
      }
      for (let i = 0; i < shared.length; i++)
        for (let j = i + 1; j < shared.length; j++) {
          const stories = byPair.get(pairOf(shared[i] as string, shared[j] as string));
          if (stories !== undefined && stories.size <= 8 * SHARED) for (const story of stories) found.add(story);
        }
      const scored: { readonly id: string; readonly share: number }[] = [];
      for (const id of found) {
        const entry = entries.get(id) as Entry;
        let sum = 0;
        for (const [key, weight] of entry.keys) if (keys.has(key)) sum += weight;
        if (sum >= ENOUGH * entry.total || namesAll(entry.parties, keys)) scored.push({ id, share: sum / entry.total });
      }
      const best = scored.reduce((top, { share }) => Math.max(top, share), 0);
      return scored
        .filter(({ share }) => share >= BESIDE * best)
        .toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
        .slice(0, MOST)
        .map(({ id }) => id);
    },
    get size() {
      return entries.size;
    },
  };
}

/** A denial's headline may share nothing with the claim but its parties: "Kremlin: we asked Beijing for nothing". */
const namesAll = (parties: readonly string[], keys: ReadonlySet<string>) =>
  parties.length >= 2 && parties.every((party) => keys.has(party));

function partyKeys(claim: Claim): readonly string[] {
  const named = claim.terms.filter(({ role, country }) => role === 'actor' || role === 'name' || country !== null);
  return [...new Set(named.map(({ country, folded }) => (country !== null ? `c:${country}` : nameKey(folded))))];
}

/** Whether the article names every party of a claim that has at least two. */
export function namesAllParties(claim: Claim, article: ArticleText): boolean {
  return namesAll(partyKeys(claim), keysOfArticle(article));
}

const pairOf = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

function remember(map: Map<string, Set<string>>, key: string, id: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([id]));
  else set.add(id);
}

function forget(map: Map<string, Set<string>>, key: string, id: string): void {
  const set = map.get(key);
  set?.delete(id);
  if (set?.size === 0) map.delete(key);
}

// Names and cognates meet across languages by their first letters; stems keep their language.
const nameKey = (folded: string) => `n:${folded.slice(0, 5)}`;

function keysOfStory(claim: Claim, seed: Article | null): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const put = (key: string, weight: number) => keys.set(key, Math.max(weight, keys.get(key) ?? 0));
  for (const term of claim.terms) {
    const weight = rarityOf(term.stem, claim.language);
    if (term.country !== null) put(`c:${term.country}`, 2.5);
    else if (term.role === 'actor' || term.role === 'name') put(nameKey(term.folded), weight);
    else if (term.role === 'figure') put(`f:${numberOf(term.text) ?? term.text}`, 2);
    else put(`s:${claim.language}:${term.stem}`, weight * 0.8);
  }
  if (seed !== null) {
    // The rarest words of the first article help where its language is the article's own.
    const language = languageOf(seed);
    const tokens = tokensOf(`${seed.title}. ${seed.text.slice(0, 700)}`);
    const words = tokens.flatMap((token) =>
      token.kind === 'word' && token.text.length > 3 && !isStopWord(token.lower, language)
        ? [
            {
              key: /^\p{Lu}/u.test(token.text)
                ? nameKey(fold(token.lower))
                : `s:${language}:${stem(token.lower, language)}`,
              weight: rarityOf(stem(token.lower, language), language),
            },
          ]
        : [],
    );
    for (const { key, weight } of words
      .toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, 10))
      if (!keys.has(key)) put(key, weight * 0.25);
  }
  return keys;
}

function keysOfArticle(article: ArticleText): ReadonlySet<string> {
  const text = `${article.title}. ${article.text}`.slice(0, READ);
  const language = languageOf({ id: '', url: null, outlet: '', published: null, ...article });
  const keys = new Set<string>();
  for (const { code } of findCountries(text, language)) keys.add(`c:${code}`);
  for (const token of tokensOf(text)) {
    if (token.kind === 'number') {
      const value = numberOf(token.text);
      if (value !== null) keys.add(`f:${value}`);
    } else if (token.kind === 'word' && token.text.length > 1 && !isStopWord(token.lower, language)) {
      keys.add(`s:${language}:${stem(token.lower, language)}`);
      keys.add(nameKey(fold(token.lower)));
    }
  }
  return keys;
}
