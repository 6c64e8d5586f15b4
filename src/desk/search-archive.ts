import { findPassages, searchWords } from '../answer/find-passages.ts';
import { wordingFor } from '../answer/wording/index.ts';
import type { ArchiveFinds } from './asking.ts';
import { settingsOf } from './channel-settings.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';

const DAYS = 14;
/** So many articles are read for a question, and so many shown. */
const LOOK_AT = 60;
const SHOWN = 6;
/** Of the longest articles so much is read: an answer stands early. */
const READ_CHARS = 20_000;

/** What the articles of the last fourteen days have on a question. */
export async function searchArchive(viewer: Viewer, question: string, deps: Deps): Promise<ArchiveFinds> {
  const since = deps.clock.now() - DAYS * 24 * 3_600_000;
  const [found, { answerLanguage }] = await Promise.all([
    deps.store.articles.search(searchWords(question), since, LOOK_AT),
    settingsOf(deps.store, viewer),
  ]);
  const byId = new Map(found.map((article) => [article.id, article]));
  // What a feed gives as the text of an article may lack its headline.
  const readable = found.map((article) => ({ ...article, text: article.text.slice(0, READ_CHARS) || article.title }));
  const citations = findPassages(question, readable, SHOWN).flatMap(({ articleId, sentence, language }) => {
    const article = byId.get(articleId);
    if (article === undefined) return [];
    const { outlet, url, published, title } = article;
    return [{ articleId, outlet, url, at: published, sentence, language, title }];
  });
  const { elsewhere } = wordingFor(answerLanguage);
  const text = citations.length === 0 ? elsewhere.nothing(DAYS) : elsewhere.found(citations.length, DAYS);
  return { question, text, language: answerLanguage, citations };
}
