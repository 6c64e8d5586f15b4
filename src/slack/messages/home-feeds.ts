import type { KnownBlock, RichTextSection } from '@slack/types';
import type { NewAddress } from '../../desk/upkeep.ts';
import type { Feed, WatchedFeed } from '../../news/feed.ts';
import { actionIds } from '../ids.ts';
import { limits, type Rendered } from '../limits.ts';
import { moveValue } from '../payloads.ts';
import { literal, say } from '../sanitize.ts';
import { choiceBlocks } from './feed-choice.ts';
import { feedLine, feedsInWords, illFirst } from './feeds.ts';
import {
  actions,
  anchor,
  bold,
  bullets,
  button,
  context,
  header,
  line,
  localTime,
  message,
  moment,
  plain,
  richText,
  words,
} from './parts.ts';

const illShown = 6;
const wellShown = 10;

const isIll = ({ state, lastError }: Feed) => state !== 'active' || lastError !== null;

/** "Radio West failing: the server answers 503 · last read 14 Mar 22:13"; what came of it before is in the list of feeds. */
function illLine({ url, outlet, state, lastError, lastSuccessAt, failures }: WatchedFeed): RichTextSection {
  return line(
    anchor(url, outlet, 80),
    bold(state === 'gone' ? ' gone' : ' failing'),
    words(`: ${(lastError ?? 'no reason given').replace(/\.$/, '')}`, undefined, 240),
    ...(failures < 2 || state === 'gone' ? [] : [words(` · ${failures} times in a row`)]),
    ...(lastSuccessAt === null ? [words(' · never read yet')] : [words(' · last read '), moment(lastSuccessAt)]),
  );
}

/** A feed that fails: what is wrong, and what can be done about it. */
function illBlocks(feed: WatchedFeed): KnownBlock[] {
  const { id, outlet } = feed;
  return [
    richText(illLine(feed)),
    ...actions(
      button(actionIds.retryFeed, 'Try again now', { value: id, speech: `Try ${outlet} again now` }),
      button(actionIds.findFeed, 'Find its new address', { value: id, speech: `Find the new address of ${outlet}` }),
      {
        ...button(actionIds.dropFeed, 'Drop it', { value: id, style: 'danger', speech: `Drop the feed of ${outlet}` }),
        confirm: {
          title: plain('Drop this feed?', 100),
          text: plain(`${outlet} is not read any more. What came of it stays in your stories.`, 300),
          confirm: plain('Drop it', 30),
          deny: plain('Keep it', 30),
          style: 'danger',
        },
      },
    ),
  ];
}

/** How the feeds are: those that fail with their repairs; where all are well, these. */
export function homeFeeds(feeds: readonly WatchedFeed[]): readonly KnownBlock[] {
  const order = illFirst(feeds);
  const ill = order.filter(isIll);
  const rest = ill.length - illShown;
  const well = ill.length > 0 ? [] : order.slice(0, wellShown);
  const checked = Math.max(0, ...feeds.map(({ lastSuccessAt }) => lastSuccessAt ?? 0));
  const unlisted = feeds.length - (ill.length > 0 ? Math.min(ill.length, illShown) : well.length);
  return [
    header('Feeds'),
    context(say`${feedsInWords(feeds)}`, checked === 0 ? null : say`last read ${localTime(checked)}`),
    ...ill.slice(0, illShown).flatMap(illBlocks),
    ...(well.length === 0 ? [] : [richText(bullets(well.map(feedLine)))]),
    ...(unlisted === 0
      ? []
      : [context(rest > 0 ? say`and ${rest} more that fail` : null, say`/story feeds lists every feed`)]),
  ];
}

/** Where a feed may be now, for a person to choose. Nothing is changed yet. */
export function newAddressMessage(found: NewAddress): Rendered {
  switch (found.kind) {
    case 'not-found':
      return feedGoneMessage();
    case 'none': {
      const told = `No new address of ${literal(found.feed.outlet, 80)} was found: ${literal(found.reason, 400)}.`;
      return message(say`${told}`, [
        richText(
          line(words(told)),
          line(words('If you know it: '), bold('/story feeds add ADDRESS'), words(', then drop this one.')),
        ),
      ]);
    }
    case 'choose': {
      const { feed, site, candidates } = found;
      const best = candidates.findIndex(({ isWatched }) => !isWatched);
      const lead = `Feeds at ${literal(site, 300)}. Which one is ${literal(feed.outlet, 80)} now? Nothing is changed yet.`;
      return message(say`${lead}`, [
        richText(line(words(lead))),
        ...candidates.slice(0, 8).flatMap((candidate, at) => {
          const value = moveValue(feed.id, candidate.url);
          return choiceBlocks(
            candidate,
            at === best,
            value.length > limits.buttonValue ? null : { id: actionIds.moveFeed, label: 'Use this address', value },
          );
        }),
      ]);
    }
  }
}

/** For buttons of feeds that somebody dropped meanwhile. */
export function feedGoneMessage(): Rendered {
  const told = 'That feed is not watched any more. /story feeds lists those that are.';
  return message(say`${told}`, [richText(line(words(told)))]);
}
