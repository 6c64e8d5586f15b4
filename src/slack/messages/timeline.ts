import type { StoryView } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import type { TimelineEvent } from '../../news/ledger.ts';
import type { Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import {
  actions,
  anchor,
  bold,
  bullets,
  header,
  line,
  moment,
  richText,
  spokenLines,
  utc,
  withRows,
  words,
} from './parts.ts';
import { pictureButton } from './story-parts.ts';

const shown = 20;
const first = 3;

const eventWords: Record<TimelineEvent['event'], string> = {
  report: 'first report',
  pickup: 'picked up',
  denial: 'denial',
  confirmation: 'confirmation',
  unaware: 'unaware of it',
  'no-comment': 'no comment',
  correction: 'correction',
  unconfirmed: 'says unconfirmed',
  update: 'update',
};

/** The beginning and the latest, where all would be too many. */
function chosen(all: readonly TimelineEvent[], rows: number): readonly TimelineEvent[] {
  return all.length <= rows ? all : [...all.slice(0, first), ...all.slice(first - rows)];
}

/** `links`: by article, the permalink of our alert. */
type TimelineOptions = { readonly picture: boolean; readonly links?: ReadonlyMap<string, string> };

/** What happened when, the earliest first. */
export function timelineMessage({ story, ledger }: StoryView, options: TimelineOptions = { picture: true }): Rendered {
  const all = ledger.timeline;
  const head = say`Timeline of “${story.claim}”: ${all.length === 0 ? 'nothing yet.' : count(all.length, 'event')}`;
  return withRows(shown, (most) => {
    const events = chosen(all, most);
    const rows = events.map(({ at, articleId, event, text }) => {
      const article = ledger.articles.find(({ id }) => id === articleId);
      return line(
        ...(at === null ? [words('time not given')] : [moment(at)]),
        bold(` ${eventWords[event]}: `),
        words(text, undefined, 240),
        ...(article === undefined ? [] : [words(' – '), anchor(article.url, article.outlet, 60)]),
        ...toAlert(options.links?.get(articleId)),
      );
    });
    const left = all.length - events.length;
    if (left > 0) rows.splice(first, 0, line(words(`… ${left} in between …`, { italic: true })));
    const told = events.map(({ at, event, text }) => say`${utc(at)} ${eventWords[event]}: ${literal(text, 160)}`);
    const nothing = line(words('Nothing has happened yet: no watched outlet carries it.'));
    return {
      text: spokenLines([head, ...told]),
      blocks: [
        header(`Timeline · ${story.claim}`),
        richText(rows.length === 0 ? nothing : bullets(rows)),
        ...(options.picture && all.length > 0 ? actions(pictureButton(story.id)) : []),
      ],
    };
  });
}

/** The way to what we said of it. */
const toAlert = (url: string | undefined) => (url === undefined ? [] : [words(' · '), anchor(url, 'our alert')]);
