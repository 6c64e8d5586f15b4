import { outlets } from './outlets/index.ts';
import type { DayArticle, DayOutlet } from './outlets/outlet.ts';

/** The story that the desk follows, as its editor words it. */
export const claim = 'China is open to supplying arms to Russia';

/** Where the day begins: the Financial Times has just published. */
export const dayStart = Date.parse('2022-03-14T06:12:00Z');
export const dayEnd = Date.parse('2022-03-14T19:00:00Z');
/** When the desk has its digest. */
export const digestAt = Date.parse('2022-03-14T18:30:00Z');

/** What somebody has to know who reads the demo's articles. */
export const notice =
  'The articles were written for this demo after public facts about 14 March 2022; the outlets named here did not publish these texts, and the times of day are ours.';

export const dayOutlets: readonly DayOutlet[] = outlets;

/** Where an article stands on its outlet's server. */
export function pathOf(article: DayArticle): string {
  return `/${article.section.toLowerCase().replace(/[^a-z]+/g, '-')}/2022/03/${article.slug}`;
}

/** The outlet's articles as they stand at an instant (milliseconds), the newest first; a later version replaces the first. */
export function articlesAt(
  outlet: DayOutlet,
  now: number,
): readonly (DayArticle & { readonly modified: string | null })[] {
  return outlet.articles
    .filter(({ published }) => Date.parse(published) <= now)
    .map((article) => {
      const made = (article.revisions ?? []).filter(({ at }) => Date.parse(at) <= now);
      return { ...article, ...Object.assign({}, ...made), modified: made.at(-1)?.at ?? null };
    })
    .toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published));
}

/** The instants at which something is published or changed after `from`, in order. */
export function momentsAfter(from: number): readonly number[] {
  return momentsOf(
    dayOutlets.flatMap(({ articles }) => articles),
    from,
  );
}

/** When the story moves after `from`: noise comes along with the next of these. */
export function storyMomentsAfter(from: number): readonly number[] {
  const articles = dayOutlets.flatMap((outlet) => outlet.articles.filter(({ bearing }) => bearing === 'story'));
  return momentsOf(articles, from);
}

function momentsOf(articles: readonly DayArticle[], from: number): readonly number[] {
  const times = articles.flatMap(({ published, revisions = [] }) => [published, ...revisions.map(({ at }) => at)]);
  return [...new Set(times.map((time) => Date.parse(time)))].filter((at) => at > from).toSorted((a, b) => a - b);
}
