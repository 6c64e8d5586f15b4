import type { Store, StoredArticle } from './ports.ts';

const HOURS_MS = 6 * 3_600_000;
/** A shorter headline ("Live updates", "The papers") comes back over other news. */
const fewestWords = 5;
const firstWords = 12;

/**
 * The article that the outlet published under another address within the last hours: the same headline, and the same first
 * words where both have any. Null where there is none.
 */
export async function findTwin(
  { articles }: Pick<Store, 'articles'>,
  article: StoredArticle,
): Promise<StoredArticle | null> {
  if (wordsOf(article.title).length < fewestWords || article.canonicalUrl === null) return null;
  const own = article.published === null ? article.seenAt : Date.parse(article.published);
  const candidates = await articles.sameTitle(article.outlet, article.title, article.seenAt - 2 * HOURS_MS);
  return (
    candidates.find((other) => {
      const at = other.published === null ? other.seenAt : Date.parse(other.published);
      return Math.abs(at - own) <= HOURS_MS && beginsAlike(other.lead, article.lead) && other.canonicalUrl !== null;
    }) ?? null
  );
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function beginsAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => wordsOf(text).slice(0, firstWords).join(' '));
  return a === '' || b === '' || a === b;
}
