import { expect, it } from 'vitest';
import { forgetOld } from '../../src/desk/keep-house.ts';
import { readTwice } from '../../src/desk/second-reading.ts';
import { takeEntries } from '../../src/desk/take-entries.ts';
import type { Entry } from '../../src/news/entry.ts';
import { describeStores } from '../support/database.ts';
import { deskWith, texts } from './desk-with.ts';

const DAY_MS = 24 * 3_600_000;
// Without a date, so that nothing but our memory tells an old entry from a new one.
const entry: Entry = {
  id: 'opening-hours',
  url: 'https://gazette.example/hours',
  title: 'Opening hours of the reading room',
  summary: 'The reading room is open from nine to five.',
  content: '',
  published: null,
  updated: null,
  authors: [],
};

describeStores('an entry that stays in its feed for months', (open) => {
  it('is not forgotten and then taken for new', async () => {
    const { deps, wind } = await deskWith(await open());
    const { feed } = await deps.store.feeds.add(
      {
        url: 'https://gazette.example/feed',
        title: 'Gazette',
        siteUrl: null,
        outlet: 'Gazette',
        language: 'en',
        addedBy: null,
      },
      0,
    );
    expect(await takeEntries([entry], feed, deps)).toMatchObject({ kept: 1 });
    for (let month = 0; month < 3; month += 1) {
      wind(20 * DAY_MS);
      expect(await takeEntries([entry], feed, deps)).toMatchObject({ kept: 0 });
      await forgetOld(deps);
    }
  });
});

describeStores('an article that is read against many stories', (open) => {
  it('lets others have their turn in between', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    const article = await room.arrive(story, 'one', 'The Harbour Post', texts.report);
    const stories = Array.from({ length: 8 }, (_, n) => ({ ...story, id: `other-${n}` }));
    let turns = 0;
    let isReading = true;
    const turn = () => {
      turns += 1;
      if (isReading) setImmediate(turn);
    };
    setImmediate(turn);
    const readings = await readTwice(article, stories, room.deps, null);
    isReading = false;
    expect(readings.map((one) => one.story.id)).toEqual(stories.map(({ id }) => id));
    expect(turns).toBeGreaterThanOrEqual(stories.length - 1);
  });
});
