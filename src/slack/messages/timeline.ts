import type { StoryView } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import type { TimelineEvent } from '../../news/ledger.ts';
import type { Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import { anchor, bold, bullets, header, line, message, moment, richText, spokenLines, utc, words } from './parts.ts';

const shown = 20;

const eventWords: Record<TimelineEvent['event'], string> = {
  report: 'first report',
  pickup: 'picked up',
  denial: 'denial',
  confirmation: 'confirmation',
  unaware: 'says it is unaware',
  'no-comment': 'no comment',
  correction: 'correction',
  unconfirmed: 'says unconfirmed',
  update: 'update',
};

/** What happened when, the earliest first; of a long story the beginning and the latest. */
export function timelineMessage({ story, ledger }: StoryView): Rendered {
  const all = ledger.timeline;
  const events = all.length <= shown ? all : [...all.slice(0, 5), ...all.slice(-(shown - 5))];
  const left = all.length - events.length;
  const rows = events.map(({ at, articleId, event, text }) => {
    const article = ledger.articles.find(({ id }) => id === articleId);
    return line(
      ...(at === null ? [words('time not given')] : [moment(at)]),
      bold(` ${eventWords[event]}: `),
      words(text, undefined, 240),
      ...(article === undefined ? [] : [words(' – '), anchor(article.url, article.outlet, 60)]),
    );
  });
  if (left > 0) rows.splice(5, 0, line(words(`… ${left} in between …`, { italic: true })));
  const told = events.map(({ at, event, text }) => say`${utc(at)} ${eventWords[event]}: ${literal(text, 160)}`);
  const head = say`Timeline of “${story.claim}”: ${all.length === 0 ? 'nothing yet.' : count(all.length, 'event')}`;
  return message(spokenLines([head, ...told]), [
    header(`Timeline · ${story.claim}`),
    richText(
      rows.length === 0 ? line(words('Nothing has happened yet: no watched outlet carries it.')) : bullets(rows),
    ),
  ]);
}
