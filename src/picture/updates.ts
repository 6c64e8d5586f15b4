import { cut, oneLine } from '../lib/text.ts';
import type { Ledger, TimelineEvent } from '../news/ledger.ts';
import { instantOf } from './instants.ts';
import { tones } from './scene.ts';
import type { TimelineEntry } from './timeline-layout.ts';

const told: Partial<Record<TimelineEvent['event'], { readonly words: string | null; readonly tone: string }>> = {
  correction: { words: 'takes back its report', tone: tones.denies.strong },
  unconfirmed: { words: 'could not confirm it', tone: tones.unaware.strong },
  update: { words: null, tone: tones.source.strong },
};

/** What outlets added later: corrections, what they could not confirm, developments. */
export function updatesOf(ledger: Ledger): readonly TimelineEntry[] {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  return ledger.timeline.flatMap(({ event, articleId, at }) => {
    const kind = told[event];
    const article = articles.get(articleId);
    if (kind === undefined || article === undefined) return [];
    const detail = kind.words ?? cut(oneLine(article.title), 160);
    return [{ at: instantOf(at), label: article.outlet, detail, tone: kind.tone }];
  });
}
