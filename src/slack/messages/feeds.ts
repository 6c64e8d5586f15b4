import type { RichTextElement, RichTextSection } from '@slack/types';
import { count } from '../../lib/text.ts';
import { hostOf } from '../../lib/url.ts';
import type { Feed, FeedPush, WatchedFeed } from '../../news/feed.ts';
import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { anchor, bold, bullets, header, line, message, moment, richText, some, withRows, words } from './parts.ts';

const shown = 20;

/** "44 entries seen, 41 kept; in its last document 3 were left out: without title and text (2) and twice in the same document (1)". */
function entriesInWords({ seen, kept, dropped, dropReasons }: Feed): string {
  const all = `${count(seen, 'entry', 'entries')} seen, ${kept} kept`;
  if (dropped === 0) return all;
  const reasons = Object.entries(dropReasons).map(([reason, n]) => `${reason} (${n})`);
  return `${all}; in its last document ${dropped} ${dropped === 1 ? 'was' : 'were'} left out: ${some(reasons, 3, 'the reason was not kept')}`;
}

/** How the feed's hub does, where it has one. */
function pushInWords(push: FeedPush): readonly RichTextElement[] {
  const hub = words(hostOf(push.hub) ?? 'its hub', undefined, 100);
  switch (push.kind) {
    case 'asked':
      return [words(' · polled until '), hub, words(' agrees to push it')];
    case 'active':
      return [words(' · pushed by '), hub, words(' until '), moment(push.until)];
    case 'failed':
      return [
        words(' · polled'),
        ...(push.since === null ? [] : [words(' since '), moment(push.since)]),
        words(', as '),
        hub,
        words(` does not push it: ${push.reason}`, undefined, 200),
      ];
  }
}

/** What was wrong with a document that was read all the same; the parser's words, which begin with a capital. */
function notesInWords(notes: readonly string[]): readonly RichTextElement[] {
  if (notes.length === 0) return [];
  const all = notes.join(' ');
  return [words(` · mended: ${all.charAt(0).toLowerCase()}${all.slice(1)}`, undefined, 300)];
}

/** One feed: its outlet, how it is, what came of it. */
export function feedLine(feed: WatchedFeed): RichTextSection {
  const ill = feed.state !== 'active' || feed.lastError !== null;
  return line(
    anchor(feed.url, feed.outlet, 80),
    ...(ill
      ? [
          bold(feed.state === 'gone' ? ' gone' : ' failing'),
          words(`: ${feed.lastError ?? 'no reason given'}`, undefined, 240),
        ]
      : []),
    ...(feed.lastSuccessAt === null ? [words(' · not read yet')] : [words(' · read '), moment(feed.lastSuccessAt)]),
    ...(feed.lastEntryAt === null ? [] : [words(' · last entry '), moment(feed.lastEntryAt)]),
    words(` · ${feed.intervalReason}`, undefined, 120),
    words(` · ${entriesInWords(feed)}`, undefined, 300),
    ...notesInWords(feed.notes),
    ...(feed.push === undefined ? [] : pushInWords(feed.push)),
  );
}

/** Ill feeds first. */
export function illFirst(feeds: readonly WatchedFeed[]): readonly WatchedFeed[] {
  const rank = ({ state, lastError }: Feed) => (state === 'active' && lastError === null ? 1 : 0);
  return feeds.toSorted((a, b) => rank(a) - rank(b) || a.outlet.localeCompare(b.outlet));
}

/** "41 feeds: 39 well, 2 failing". */
export function feedsInWords(feeds: readonly Feed[]): string {
  const ill = feeds.filter(({ state, lastError }) => state !== 'active' || lastError !== null).length;
  const well = feeds.length - ill;
  return `${count(feeds.length, 'feed')}: ${well} well${ill === 0 ? '' : `, ${ill} failing`}`;
}

export function feedsMessage(feeds: readonly WatchedFeed[]): Rendered {
  if (feeds.length === 0) {
    return message(say`No feeds are watched yet. Add one: /story feeds add ADDRESS, of the feed or of the site.`, [
      richText(
        line(
          words('No feeds are watched yet. Add one: '),
          bold('/story feeds add ADDRESS'),
          words(', of the feed or of the site.'),
        ),
      ),
    ]);
  }
  const order = illFirst(feeds);
  const ill = order
    .filter(({ lastError }) => lastError !== null)
    .map(({ outlet, lastError }) => `${outlet} (${lastError})`);
  return withRows(shown, (most) => {
    const rows = order.slice(0, most).map(feedLine);
    const rest = order.length - rows.length;
    return {
      text: say`${feedsInWords(feeds)}.${ill.length === 0 ? '' : ` Failing: ${some(ill, 5)}.`}`,
      blocks: [
        header(feedsInWords(feeds)),
        richText(bullets(rest > 0 ? [...rows, line(words(`and ${rest} more`))] : rows)),
      ],
    };
  });
}
