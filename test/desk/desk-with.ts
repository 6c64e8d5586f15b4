import { createDesk } from '../../src/desk/create-desk.ts';
import type { Deps } from '../../src/desk/deps.ts';
import { createFollowed } from '../../src/desk/followed.ts';
import type { OutboxRow, Rooms, Store, StoredArticle } from '../../src/desk/ports.ts';
import { readFor } from '../../src/desk/read-article.ts';
import { updateStory } from '../../src/desk/update-story.ts';
import type { PageOutcome } from '../../src/news/feed.ts';
import type { Story } from '../../src/news/story.ts';
import { quietLog } from '../support/database.ts';

export const claim = 'Norvalia is ready to sell frigates to Kestria';
const team = 'T1';
export const ada = { teamId: team, channelId: 'C1', userId: 'U1' };
export const ben = { teamId: team, channelId: 'C1', userId: 'U2' };

export const texts = {
  report:
    'Norvalia is ready to sell four frigates to Kestria, two officials with knowledge of the talks told The Harbour Post.',
  relay: 'Norvalia is ready to sell frigates to Kestria, The Harbour Post reported on Tuesday, citing two officials.',
  denial:
    'Norvalia’s foreign minister, Mira Lund, denied on Tuesday that Norvalia is ready to sell frigates to Kestria. “There is no such offer,” Lund told Coastal Wire.',
};

/** Who is where: C1 and C2 public, G1 private with Ada alone. */
const rooms: Rooms = {
  describe: (_team, channelId) => Promise.resolve(channelId.startsWith('G') ? 'private' : 'public'),
  hasMember: (_team, channelId, userId) => Promise.resolve(!channelId.startsWith('G') || userId === 'U1'),
  // X: shared with another organisation.
  isShared: (_team, channelId) => Promise.resolve(channelId.endsWith('X')),
  changed: () => {},
};

/** The desk on a store, with a clock that the test winds on; what it would say waits in the outbox. */
export async function deskWith(store: Store, start = Date.parse('2031-05-06T12:00:00Z')) {
  let now = start;
  const clock = { now: () => now };
  const pages = new Map<string, PageOutcome>();
  const never = () => Promise.reject(new Error('not asked for in this test'));
  const deps: Deps = {
    store,
    feeds: { fetchFeed: never },
    parser: { parse: never },
    pages: { fetchPage: (url) => Promise.resolve(pages.get(url) ?? { kind: 'unreadable', reason: 'it is not there' }) },
    reader: {
      extract: (html) =>
        Promise.resolve({ ...blankPage, title: html.split('\n')[0] ?? '', text: html.split('\n').slice(1).join('\n') }),
      close: () => Promise.resolve(),
    },
    findFeeds: never,
    pictures: { columns: never, timeline: never },
    messenger: { deliver: never, find: never, permalink: never },
    rooms,
    secondReader: null,
    clock,
    machine: clock,
    pace: 1,
    log: quietLog,
    followed: createFollowed(store),
    pollMs: 60_000,
  };
  const desk = createDesk(deps);
  let serial = 0;
  return {
    deps,
    desk,
    pages,
    wind: (to: string | number) => {
      now = typeof to === 'number' ? now + to : Date.parse(to);
    },
    follow: async (change: Partial<Story> = {}): Promise<Story> => {
      serial += 1;
      const story = await store.stories.create({
        id: `st_${serial}`,
        teamId: team,
        channelId: 'C1',
        claim,
        originUrl: null,
        trackedBy: 'U1',
        trackedAt: now,
        alerts: ['denial', 'confirmation', 'correction', 'pickup'],
        stopAfterQuietMs: null,
        isPrivate: false,
        ...change,
      });
      await deps.followed.refresh();
      await store.transaction((tx) => updateStory(tx, story.id, null, deps, true));
      return story;
    },
    /** An article arrives, is read, and is told of. */
    arrive: async (story: Story, id: string, outlet: string, text: string): Promise<StoredArticle> => {
      const article = articleOf(id, outlet, text, now);
      const reading = readFor(article, [(await store.stories.get(story.id)) ?? story], deps)[0]?.reading;
      if (reading === undefined) throw new Error('not read');
      await store.transaction(async (tx) => {
        await tx.articles.put(article);
        await tx.stories.putReading({
          storyId: story.id,
          articleId: id,
          reading,
          score: 1,
          addedAt: now,
          excludedBy: null,
        });
        await updateStory(tx, story.id, null, deps);
      });
      return article;
    },
    rows: (story: Story) => store.outbox.ofStory(story.id),
    /** As if Slack had taken all that waits. */
    deliver: async (): Promise<readonly OutboxRow[]> => {
      const sent: OutboxRow[] = [];
      for (;;) {
        const next = await store.outbox.claim(now, 10_000);
        if (next === null) return sent;
        await store.outbox.sent(
          next.row.id,
          next.row.notice.kind === 'refresh' ? next.threadTs : `ts-${next.row.id}`,
          now,
        );
        sent.push(next.row);
      }
    },
  };
}

const blankPage = {
  title: '',
  text: '',
  published: null,
  modified: null,
  authors: [],
  outlet: null,
  canonicalUrl: null,
  language: 'en',
  paywalled: false,
};

function articleOf(id: string, outlet: string, text: string, now: number): StoredArticle {
  const url = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${id}`;
  return {
    id,
    url,
    canonicalUrl: url,
    outlet,
    title: 'Norvalia ready to sell frigates to Kestria',
    text,
    lead: '',
    textFrom: 'page',
    pageProblem: null,
    authors: [],
    published: new Date(now).toISOString(),
    language: 'en',
    seenAt: now,
    hash: `hash of ${id}`,
  };
}

/** Kind and subject of what is said, for lists that are easy to read. */
export const saidIn = (rows: readonly OutboxRow[]) =>
  rows.flatMap(({ notice }) => (notice.kind === 'alert' ? [`${notice.alert.kind} ${notice.alert.subject}`] : []));
