import type { Article } from '../news/article.ts';
import type { Reading } from '../news/reading.ts';

const leaked =
  /\b(?:leak(?:ed|s)? (?:by|from|came|out of)|the leak|was leaked|were leaked|fa(?:tt[ao]|r(?:l[ao]|ne)?) (?:filtrare|trapelare)|fa(?:tt[ao]|r(?:l[ao]|ne)?) uscire la notizia|fuga di notizie|la fuite|fait fuiter|fuité|durchgestochen|durchgesteckt|durchsickern|filtrad[ao] por|la filtración|vazad[ao] por|o vazamento|a fuga de informação)(?![\p{L}])|утечк|слил[аи]?(?!\p{L})/iu;
const storyWords =
  /\b(?:report|news|story|leak|article|paper|newspaper|notizia|notizie|giornale|indiscrezione|quotidiano|information|nouvelle|journal|Meldung|Bericht|Nachricht|Zeitung|noticia|periódico|diario|notícia|jornal)|новост|газет|утечк/iu;
const asks = /\?["”»’)]*$/u;
const stops = /[.!?…]["”»’)]*\s+(?=[\p{Lu}\p{N}“"«„¿¡—–-])|\n+/gu;

/**
 * The sentence in which an outlet tells how the claim itself came out ("was leaked by …"). One outlet's account of the
 * route, never a source of the claim. Null where it tells none.
 */
export function findRouteNote(article: Article, reading: Reading): string | null {
  if (reading.relation === 'unrelated' || !leaked.test(article.text)) return null;
  let from = 0;
  const sentences: string[] = [];
  for (const stop of article.text.matchAll(stops)) {
    sentences.push(article.text.slice(from, stop.index + stop[0].trimEnd().length));
    from = stop.index + stop[0].length;
  }
  sentences.push(article.text.slice(from).trimEnd());
  return (
    sentences.find((sentence) => leaked.test(sentence) && storyWords.test(sentence) && !asks.test(sentence)) ?? null
  );
}
