import { sql } from 'kysely';
import type { ArticleStore, StoredArticle } from '../desk/ports.ts';
import { createId } from '../lib/ids.ts';
import { ArticleRow, RevisionRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';
import { storable, toPhrases } from './words.ts';

const toArticle = (row: unknown): StoredArticle => readRow('articles', ArticleRow, row);

export function createArticles(scope: Scope): ArticleStore {
  return {
    get: async (id) => {
      const row = await scope.db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toArticle(row);
    },

    findByUrl: async (canonicalUrl) => {
      const row = await scope.db
        .selectFrom('articles')
        .selectAll()
        .where(sql`substr(canonical_url, 1, 500)`, '=', canonicalUrl.slice(0, 500))
        .where('canonicalUrl', '=', canonicalUrl)
        .orderBy('n')
        .executeTakeFirst();
      return row === undefined ? null : toArticle(row);
    },

    sameTitle: async (outlet, title, since) =>
      (
        await scope.db
          .selectFrom('articles')
          .selectAll()
          .where('outlet', '=', outlet)
          .where(sql`substr(title, 1, 200)`, '=', title.slice(0, 200))
          .where('title', '=', title)
          .where('seenAt', '>=', since)
          .orderBy('n')
          .limit(5)
          .execute()
      ).map(toArticle),

    put: (article) => scope.atomically((inner) => putArticle(inner, article)),

    revisions: async (articleId) =>
      (
        await scope.db.selectFrom('revisions').selectAll().where('articleId', '=', articleId).orderBy('n').execute()
      ).map((row) => readRow('revisions', RevisionRow, row)),

    search: async (terms, since, limit) => {
      const phrases = toPhrases(terms);
      if (phrases.length === 0) return [];
      return (await scope.engine.search(scope.db, phrases, since, limit)).map(toArticle);
    },

    forget: (now, keepMs, limit) => scope.atomically((inner) => forgetArticles(inner, now, keepMs, limit)),
  };
}

async function putArticle(
  { db, engine }: Scope,
  put: StoredArticle,
): Promise<{ kind: 'new' | 'same' | 'revised'; previous: StoredArticle | null }> {
  // As it will come back: what the database can't hold is no difference.
  const article = { ...put, title: storable(put.title), lead: storable(put.lead), text: storable(put.text) };
  const { id, authors, ...values } = article;
  const columns = { ...onlyColumns(values), authors: JSON.stringify(authors) };
  const inserted = await db
    .insertInto('articles')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) {
    await engine.indexArticle(db, article);
    return { kind: 'new', previous: null };
  }
  const previous = toArticle(
    await engine.locking(db.selectFrom('articles').selectAll().where('id', '=', id)).executeTakeFirstOrThrow(),
  );
  await db.updateTable('articles').set(columns).where('id', '=', id).execute();
  const indexed = (['title', 'lead', 'text'] as const).every((field) => previous[field] === article[field]);
  if (!indexed) await engine.indexArticle(db, article);
  if (previous.title === article.title && previous.text === article.text) return { kind: 'same', previous };
  const { seenAt, title, text, hash } = previous;
  await db
    .insertInto('revisions')
    .values({ id: createId('rev', seenAt), articleId: id, seenAt, title, text, hash })
    .execute();
  return { kind: 'revised', previous };
}

// A caller's object may carry more than an article has (a spread): no column must come of it.
function onlyColumns(article: Omit<StoredArticle, 'id' | 'authors'>): Omit<StoredArticle, 'id' | 'authors'> {
  const { url, canonicalUrl, outlet, title, lead, text, textFrom, pageProblem, published, language, seenAt, hash } =
    article;
  return { url, canonicalUrl, outlet, title, lead, text, textFrom, pageProblem, published, language, seenAt, hash };
}

async function forgetArticles({ db, engine }: Scope, now: number, keepMs: number, limit: number): Promise<number> {
  const before = now - keepMs;
  const old = await engine
    .removing(
      db
        .selectFrom('articles')
        .select('id')
        .where('seenAt', '<', before)
        .where((is) =>
          is.not(
            is.exists(
              is.selectFrom('storyReadings as r').select('r.storyId').whereRef('r.articleId', '=', 'articles.id'),
            ),
          ),
        )
        .where((is) =>
          is.not(
            is.exists(is.selectFrom('storyDecisions as d').select('d.id').whereRef('d.articleId', '=', 'articles.id')),
          ),
        )
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('entries as e')
                .innerJoin('feeds as f', 'f.id', 'e.feedId')
                .select('e.id')
                .whereRef('e.articleId', '=', 'articles.id')
                // "Nothing new" says that all of it is still there, and a server that is down says nothing.
                .where((or) =>
                  or.or([or('e.lastSeenAt', '>=', before), or('e.lastSeenAt', '>=', or('f.documentAt', '-', keepMs))]),
                ),
            ),
          ),
        )
        .orderBy('seenAt')
        .limit(limit),
    )
    .execute();
  if (old.length === 0) return 0;
  await db
    .deleteFrom('articles')
    .where(
      'id',
      'in',
      old.map(({ id }) => id),
    )
    .execute();
  return old.length;
}
