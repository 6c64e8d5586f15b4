import { expect, it } from 'vitest';
import { createPageWatch } from '../../src/desk/recheck-pages.ts';
import { describeStores } from '../support/database.ts';
import { deskWith, texts } from './desk-with.ts';

const MINUTE_MS = 60_000;

describeStores('the pages of a story', (open) => {
  it.each([
    { what: 'an own report', text: texts.report, soon: 5, later: 10 },
    {
      what: 'a relay',
      text: `The Harbour Post had no comment. ${texts.relay.replace('The Harbour Post', 'Coastal Wire')}`,
      soon: 15,
      later: 60,
    },
  ])('$what is looked at every $soon minutes while fresh, every $later later', async ({ text, soon, later }) => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'one', 'The Harbour Post', text);
    const asked: string[] = [];
    const fetchPage = (url: string) => {
      asked.push(url);
      return Promise.resolve({ kind: 'unreadable', reason: 'a test' } as const);
    };
    const watch = createPageWatch({ ...room.deps, pages: { fetchPage } });
    const within = async (minutes: number) => {
      asked.length = 0;
      for (let minute = 0; minute < minutes; minute += 1) {
        room.wind(MINUTE_MS);
        await watch.tick();
      }
      return asked.length;
    };
    expect(await within(60)).toBe(60 / soon);
    await within(2 * 60);
    expect(await within(120)).toBe(120 / later);
  });

  it('all get their turn, where there are more than can be looked at in time', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    const count = 130;
    for (let n = 0; n < count; n += 1) await room.arrive(story, `a${n}`, 'The Harbour Post', texts.report);
    const asked = new Set<string>();
    const fetchPage = (url: string) => {
      asked.add(url);
      return Promise.resolve({ kind: 'unreadable', reason: 'a test' } as const);
    };
    const watch = createPageWatch({ ...room.deps, pages: { fetchPage } });
    for (let minute = 0; minute < 15; minute += 1) {
      room.wind(MINUTE_MS);
      await watch.tick();
    }
    expect(asked.size).toBe(count);
  });
});
