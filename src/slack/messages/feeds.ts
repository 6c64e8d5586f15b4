import type { RichTextSection } from '@slack/types';
import type { AddFeedOutcome, FeedCandidate } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import type { Feed } from '../../news/feed.ts';
import type { Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import { anchor, bold, bullets, header, line, message, moment, richText, some, withRows, words } from './parts.ts';

const shown = 20;

/** "3 dropped: no date (2), too old (1)". */
function dropsInWords(feed: Feed): string {
  if (feed.dropped === 0) return '';
  const reasons = Object.entries(feed.dropReasons).map(([reason, n]) => `${reason} (${n})`);
  return `, ${feed.dropped} dropped: ${some(reasons, 3, 'reason not kept')}`;
}

/** One feed: its outlet, how it is, what came of it. */
export function feedLine(feed: Feed): RichTextSection {
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
    words(` · ${count(feed.seen, 'entry', 'entries')}, ${feed.kept} kept${dropsInWords(feed)}`, undefined, 300),
  );
}

/** Ill feeds first. */
export function illFirst(feeds: readonly Feed[]): readonly Feed[] {
  const rank = ({ state, lastError }: Feed) => (state === 'active' && lastError === null ? 1 : 0);
  return feeds.toSorted((a, b) => rank(a) - rank(b) || a.outlet.localeCompare(b.outlet));
}

/** "41 feeds: 39 well, 2 failing". */
export function feedsInWords(feeds: readonly Feed[]): string {
  const ill = feeds.filter(({ state, lastError }) => state !== 'active' || lastError !== null).length;
  const well = feeds.length - ill;
  return `${count(feeds.length, 'feed')}: ${well} well${ill === 0 ? '' : `, ${ill} failing`}`;
}

export function feedsMessage(feeds: readonly Feed[]): Rendered {
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

/** "Sport · en · 12 entries, about 4 a day · last 4 May 08:00". */
function candidateLine({ url, title, language, entries, entriesADay, lastEntry }: FeedCandidate): RichTextSection {
  const pace = entriesADay === undefined || entriesADay === null ? '' : `, about ${entriesADay} a day`;
  return line(
    anchor(url, title || url, 100),
    words(
      `${language === null ? '' : ` · ${language}`} · ${count(entries, 'entry', 'entries')}${pace}`,
      undefined,
      200,
    ),
    ...(lastEntry === null ? [] : [words(' · last '), moment(lastEntry)]),
    words(` · ${url}`, undefined, 300),
  );
}

export function feedAddedMessage(outcome: AddFeedOutcome): Rendered {
  if (outcome.kind === 'refused') {
    return message(say`The feed was not added: ${outcome.reason}`, [
      richText(line(bold('The feed was not added. '), words(outcome.reason, undefined, 500))),
    ]);
  }
  const { feed } = outcome;
  const others = outcome.kind === 'added' ? outcome.others.slice(0, 5) : [];
  const best = outcome.kind === 'added' ? outcome.best : undefined;
  const verb = outcome.kind === 'added' ? 'Watching' : 'Already watched:';
  return message(
    say`${verb} ${feed.outlet} (${literal(feed.url, 300)}).${others.length === 0 ? '' : ' The site has other feeds too.'}`,
    [
      richText(
        line(bold(`${verb} `), anchor(feed.url, feed.outlet, 80)),
        ...(best === undefined ? [] : [bullets([candidateLine(best)])]),
        ...(others.length === 0
          ? []
          : [
              line(words('The site has other feeds too; add them by their address:')),
              bullets(others.map(candidateLine)),
            ]),
      ),
    ],
  );
}
