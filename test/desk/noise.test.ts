import { expect, it } from 'vitest';
import { describeStores } from '../support/database.ts';
import { deskWith, saidIn, texts } from './desk-with.ts';

describeStores('what a channel hears', (open) => {
  it('of a denial that others repeat: the first as a message, the rest as lines in the thread and in the counters', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    await room.deliver();
    for (const [id, outlet] of [
      ['a3', 'Radio Delta'],
      ['a4', 'Evening Ledger'],
    ] as const)
      await room.arrive(story, id, outlet, texts.denial.replace('told Coastal Wire', 'told reporters'));
    const said = await room.deliver();
    expect(saidIn(said).filter((one) => one.startsWith('denial'))).toEqual([]);
    for (const { notice } of said) if (notice.kind === 'alert') expect(notice.alert.place).toBe('thread');
    const rows = await room.rows(story);
    const last = rows.flatMap(({ notice }) => (notice.kind === 'refresh' ? [notice.tally] : [])).at(-1);
    expect(last?.denials).toEqual(['Mira Lund']);
  });

  it('of outlets that only cite each other: that nobody has a source, once', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    const citing = (outlet: string) =>
      `Norvalia is ready to sell frigates to Kestria, ${outlet} reported on Tuesday. ${outlet} gave no further details.`;
    await room.arrive(story, 'a1', 'Radio Delta', citing('Coastal Wire'));
    await room.deliver();
    await room.arrive(story, 'a2', 'Coastal Wire', citing('Radio Delta'));
    await room.arrive(story, 'a3', 'Evening Ledger', citing('Radio Delta'));
    const said = saidIn(await room.deliver());
    expect(said.filter((one) => one.startsWith('circular'))).toHaveLength(1);
  });
});
