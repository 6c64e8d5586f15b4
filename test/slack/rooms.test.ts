import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAll } from './side.ts';

let all: Awaited<ReturnType<typeof startAll>>;
const people = Array.from({ length: 1200 }, (_, at) => ({ id: `U${1000 + at}`, name: `p${at}` }));
beforeAll(async () => {
  all = await startAll({
    users: [{ id: 'U0ADA00001', name: 'ada' }, ...people],
    channels: [
      { id: 'C0NEWSDESK', name: 'newsdesk', members: ['ada'] },
      { id: 'C0SECRET01', name: 'secret', private: true, bot: true, members: ['ada'] },
      { id: 'C0HIDDEN01', name: 'hidden', private: true, bot: false, members: ['ada'] },
      { id: 'C0CROWD001', name: 'crowd', private: true, bot: true, members: people.map(({ name }) => name) },
    ],
  } as never);
});
afterAll(() => all.stop());

describe('rooms', () => {
  it.each([
    { channelId: 'C0NEWSDESK', kind: 'public' },
    { channelId: 'C0SECRET01', kind: 'private' },
    { channelId: 'C0HIDDEN01', kind: 'unknown' },
    { channelId: 'C0NOWHERE1', kind: 'unknown' },
    { channelId: 'D0ANYBODY1', kind: 'direct' },
  ])('$channelId is $kind', async ({ channelId, kind }) => {
    expect(await all.side.rooms.describe(all.workspace.teamId, channelId)).toBe(kind);
  });

  it.each([
    { channelId: 'C0SECRET01', userId: 'U0ADA00001', is: true },
    { channelId: 'C0SECRET01', userId: 'U1000', is: false },
    { channelId: 'C0HIDDEN01', userId: 'U0ADA00001', is: false },
    { channelId: 'C0CROWD001', userId: 'U2199', is: true },
  ])('$userId in $channelId: $is', async ({ channelId, userId, is }) => {
    expect(await all.side.rooms.hasMember(all.workspace.teamId, channelId, userId)).toBe(is);
  });

  it('asks Slack once for what it was just told, and lets nobody in while Slack is silent', async () => {
    const asked = () => all.workspace.journal.calls('conversations.members').length;
    const before = asked();
    await all.side.rooms.hasMember(all.workspace.teamId, 'C0SECRET01', 'U0ADA00001');
    expect(asked()).toBe(before);
    all.workspace.faults.add({ method: 'conversations.members', kind: 'status', status: 503, times: 1 });
    expect(await all.side.rooms.hasMember(all.workspace.teamId, 'C0NEWSDESK', 'U0ADA00001')).toBe(false);
    expect(await all.side.rooms.hasMember(all.workspace.teamId, 'C0NEWSDESK', 'U0ADA00001')).toBe(true);
  });
});
