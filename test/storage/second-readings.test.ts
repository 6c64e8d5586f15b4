import { expect, it } from 'vitest';
import type { SecondReading } from '../../src/news/second-reading.ts';
import { describeStores } from '../support/database.ts';
import { aReading, articleOf, storyOf } from './samples.ts';

const DAY_MS = 24 * 3_600_000;
const reading: SecondReading = {
  model: 'small',
  relation: 'deny',
  statements: [{ speaker: 'A. Minister', stance: 'denies', quote: 'denied “it”', start: 3, end: 14 }],
  dropped: 2,
};

describeStores('second readings', (open) => {
  it('finds a reading by all that was shown, and by nothing less', async () => {
    const { secondReadings } = await open();
    await secondReadings.put(['small', 'claim', 'text'], reading, 1_000);
    expect(await secondReadings.find(['small', 'claim', 'text'])).toEqual(reading);
    expect(await secondReadings.find(['small', 'claim', 'text, edited'])).toBeNull();
    expect(await secondReadings.find(['large', 'claim', 'text'])).toBeNull();
    expect(await secondReadings.find(['small', 'claimtext'])).toBeNull();
  });

  it('keeps the later of two, and forgets after a month', async () => {
    const { secondReadings } = await open();
    await secondReadings.put(['a'], reading, 0);
    await secondReadings.put(['a'], { ...reading, relation: 'pickup' }, DAY_MS);
    expect(await secondReadings.find(['a'])).toMatchObject({ relation: 'pickup' });
    await secondReadings.put(['b'], reading, 32 * DAY_MS);
    expect(await secondReadings.find(['a'])).toBeNull();
  });

  it('lets as many calls a day through as the limit says, also when all come at once, and anew the next day', async () => {
    const { secondReadings } = await open();
    const calls = await Promise.all(Array.from({ length: 12 }, () => secondReadings.spend('2031-04-02', 5)));
    expect(calls.filter(Boolean)).toHaveLength(5);
    expect(await secondReadings.spend('2031-04-03', 5)).toBe(true);
    expect(await secondReadings.spend('2031-04-03', 0)).toBe(false);
  });

  it('keeps both verdicts with a reading, and whom a story may be shown', async () => {
    const { articles, stories } = await open();
    await articles.put(articleOf('a1'));
    const story = await stories.create(storyOf('s1'));
    expect(story.secondReader).toBeNull();
    const [statement] = aReading.statements;
    if (statement === undefined) throw new Error('the sample has a statement');
    const twice = {
      ...aReading,
      statements: [{ ...statement, verdicts: { ours: 'denies', second: null } }],
      doubts: [{ ...statement, stance: 'confirms', verdicts: { ours: 'denies', second: 'confirms' } }],
      verdicts: { ours: 'deny', confidence: 0.93, second: 'confirm', model: 'small', dropped: 1 },
    } as const;
    await stories.putReading({
      storyId: 's1',
      articleId: 'a1',
      reading: twice,
      score: 1,
      addedAt: 1,
      excludedBy: null,
    });
    expect((await stories.readings('s1'))[0]?.reading).toEqual(twice);
    expect(await stories.update('s1', { secondReader: true })).toMatchObject({ secondReader: true });
    expect(await stories.update('s1', { mutedUntil: 5 })).toMatchObject({ secondReader: true });
    expect(await stories.update('s1', { secondReader: false })).toMatchObject({ secondReader: false });
    expect(await stories.update('s1', { secondReader: null })).toMatchObject({ secondReader: null });
  });
});
