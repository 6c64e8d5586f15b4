import { afterEach, expect, it } from 'vitest';
import { ada, alertsIn, desk, type Newsroom, openNewsroom, track } from './newsroom.ts';

const ben = 'U0BEN00002';
const claim = 'Norvalia is ready to sell frigates to Kestria';
const denial = {
  id: 'denial',
  title: 'Norvalia denies that it is ready to sell frigates to Kestria',
  text: 'Norvalia’s foreign minister, Mira Lund, denied on Tuesday that Norvalia is ready to sell frigates to Kestria. “There is no such offer,” Lund told reporters.',
};

let room: Newsroom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

async function clickedBy(userId: string, messageTs: string, actionId: string, open: Newsroom): Promise<string> {
  const before = open.workspace.ephemerals(userId).length;
  await open.workspace.click({ userId, channelId: desk, messageTs, actionId });
  return (await open.workspace.waitFor(() => open.workspace.ephemerals(userId)[before])).text;
}

it('of two people who decide, the first stands, the other is told who; the alert says so, and Undo opens it again', async () => {
  room = await openNewsroom(['Coastal Wire']);
  const open = room;
  await open.bot.start();
  await track(open, claim);
  await open.workspace.waitFor(() => alertsIn(open).find(({ kind }) => kind === 'covered'), 20_000);
  open.outlets.publish('Coastal Wire', denial);
  const { ts } = await open.workspace.waitFor(() => alertsIn(open).find(({ kind }) => kind === 'denial'), 20_000);
  expect(await clickedBy(ada, ts, 'not_a_denial', open)).toContain('Noted: not a denial');
  expect(await clickedBy(ben, ts, 'not_a_denial', open)).toBe(`<@${ada}> has settled this already: not a denial.`);
  const shown = () => JSON.stringify(open.workspace.messages(desk).find((one) => one.ts === ts)?.blocks);
  await open.workspace.waitFor(() => shown().includes(`Settled by <@${ada}>: not a denial.`), 40_000);
  expect(shown()).not.toContain('not_a_denial');
  expect(await clickedBy(ben, ts, 'undo_decision', open)).toContain('The question is open again');
  await open.workspace.waitFor(() => shown().includes('not_a_denial') && !shown().includes('Settled by'), 40_000);
  expect(alertsIn(open).filter(({ kind }) => kind === 'denial')).toHaveLength(1);
}, 130_000);

it('what a channel chose outlives a restart, and a stopped story is found again', async () => {
  room = await openNewsroom([]);
  const { workspace, bot } = room;
  await bot.start();
  await track(room, claim);
  await workspace.command({ userId: ada, channelId: desk, text: '/story settings' });
  const view = await workspace.waitFor(() => workspace.openViews(ada).at(-1));
  await workspace.submitView({ userId: ada, viewId: view.id, values: { level: 'important', mayStop: 'keeper' } });
  await bot.kill();
  await bot.start();
  const said = async (userId: string, text: string) => {
    const answered = await workspace.command({ userId, channelId: desk, text });
    await workspace.waitFor(() => answered.posts[0]);
    return JSON.stringify(answered.posts);
  };
  expect(await said(ben, '/story stop 1')).toContain('only the person who keeps a story may stop it');
  expect(await said(ada, '/story stop 1')).toContain('Stopped: story 1');
  expect(await said(ben, '/story archive')).toContain('frigates');
  expect(await said(ben, '/story resume 1')).toContain('Following again: story 1');
}, 60_000);
