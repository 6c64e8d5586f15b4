import { afterEach, describe, expect, it } from 'vitest';
import { botScopes } from '../../src/slack/scopes.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function started(...args: Parameters<typeof startAll>) {
  const all = await startAll(...args);
  ends.push(all.stop);
  const { workspace } = all;
  return {
    ...all,
    typed: async (text: string, where = channelId, user = userId) => {
      const before = workspace.ephemerals(user).length;
      await workspace.command({ userId: user, channelId: where, text });
      return workspace.waitFor(() => workspace.ephemerals(user)[before]);
    },
    clicked: async (ts: string, which: 'send' | 'person' | 'channel' | 'yes') => {
      const before = workspace.ephemerals(userId).length;
      await workspace.click({ userId, channelId, messageTs: ts, actionId: `privacy_${which}` });
      return workspace.waitFor(() => workspace.ephemerals(userId)[before]);
    },
    direct: (user = userId) => workspace.messages(workspace.directChannel(user)),
  };
}

describe('/story export', () => {
  it.each([
    { words: '/story export', file: 'story-3.markdown', said: 'markdown' },
    { words: '/story export 3 csv', file: 'story-3.csv', said: 'csv' },
    { words: '/story export JSONL 3', file: 'story-3.jsonl', said: 'jsonl' },
  ])('$words sends $file to who asked, and to nobody else', async ({ words, file, said }) => {
    const { workspace, typed, direct } = await started();
    expect((await typed(words)).text).toContain(`(${said}) is in your direct messages`);
    const [message] = direct();
    const sent = workspace.world.files.get(message?.files[0] ?? '');
    expect(sent?.name).toBe(file);
    expect(sent?.bytes?.toString('utf8')).toBe(`all of it as ${said}`);
    expect(workspace.messages(channelId)).toEqual([]);
    expect(sent?.shares.map(({ channelId: to }) => to)).toEqual([workspace.directChannel(userId)]);
  });

  it('gives nothing where the story may not be seen', async () => {
    const { typed, direct, of } = await started();
    expect((await typed('/story export 3', 'C0GENERAL1')).text).toContain('No story is followed');
    expect([direct(), of('exportStory')]).toEqual([[], []]);
  });

  it('has a button beside the sources', async () => {
    const { workspace, typed, direct } = await started();
    const { ts } = await typed('/story sources 3');
    await workspace.click({ userId, channelId, messageTs: ts, actionId: 'export_story' });
    await workspace.waitFor(() => direct().length > 0);
    expect(workspace.messages(channelId)).toEqual([]);
  });
});

describe('a missing permission', () => {
  it('is told once, and everything else goes on', async () => {
    const { typed, direct, lines } = await started({ scopes: botScopes.filter((scope) => scope !== 'files:write') });
    expect((await typed('/story export 3')).text).toContain('could not be sent');
    expect((await typed('/story export 3')).text).toContain('could not be sent');
    const told = direct().map(({ text }) => text);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('lacks the permission files:write');
    expect(lines.filter(({ event }) => event === 'slack-scope-missing')).toHaveLength(2);
    expect((await typed('/story list')).text).toContain('Followed here');
  });
});

describe('/story privacy', () => {
  it('says what is kept, sends it, and deletes it after a clear yes', async () => {
    const { workspace, typed, clicked, direct, of } = await started();
    const said = await typed('/story privacy');
    expect(said.text).toContain('Kept about you: 2 questions.');
    expect((await clicked(said.ts, 'send')).text).toContain('is in your direct messages');
    const sent = workspace.world.files.get(direct()[0]?.files[0] ?? '');
    expect(JSON.parse(sent?.bytes?.toString('utf8') ?? '')).toEqual({ person: userId });
    const asked = await clicked(said.ts, 'person');
    expect(asked.text).toContain('can’t be undone');
    expect(of('forget')).toEqual([]);
    expect((await clicked(asked.ts, 'yes')).text).toContain('Deleted.');
    expect(of('forget').map(({ args }) => args[1])).toEqual(['person']);
    const channel = await clicked(said.ts, 'channel');
    expect((await clicked(channel.ts, 'yes')).text).toContain('Others keep stories here.');
  });
});

describe('a channel', () => {
  it.each([
    { what: 'archived', channel: channelId, act: 'archive', name: 'channelArchived' },
    { what: 'archived, a private one', channel: 'C0SECRET01', act: 'archive', name: 'channelArchived' },
    { what: 'opened again', channel: channelId, act: 'unarchive', name: 'channelOpened' },
    { what: 'opened again, a private one', channel: 'C0SECRET01', act: 'unarchive', name: 'channelOpened' },
    { what: 'turned private', channel: channelId, act: 'convertToPrivate', name: 'channelTurnedPrivate' },
    { what: 'left', channel: channelId, act: 'leave', name: 'roomChanged' },
    { what: 'joined', channel: 'C0SECRET01', act: 'join', name: 'roomChanged' },
  ] as const)('that is $what reaches the desk', async ({ channel, act, name }) => {
    const { workspace, of } = await started({
      channels: [
        { id: channelId, name: 'newsdesk' },
        { id: 'C0SECRET01', name: 'secret', private: true, bot: true, members: ['ada'] },
      ],
    });
    workspace[act](channel, act === 'join' ? 'U0BEN00002' : userId);
    await workspace.waitFor(() => of(name).length > 0);
    expect(of(name)[0]?.args).toEqual([{ teamId: workspace.teamId, channelId: channel }]);
  });

  it('that we are taken out of, and invited to again, reaches the desk', async () => {
    const { workspace, of } = await started();
    workspace.removeBot(channelId);
    await workspace.waitFor(() => of('leftChannel').length > 0);
    workspace.inviteBot(channelId, userId);
    await workspace.waitFor(() => of('channelOpened').length > 0);
    expect([...of('leftChannel'), ...of('channelOpened')].map(({ args }) => args)).toEqual(
      Array.from({ length: 2 }, () => [{ teamId: workspace.teamId, channelId }]),
    );
  });

  it('is asked for anew once it changed', async () => {
    const { workspace, side } = await started();
    const { teamId } = workspace;
    expect(await side.rooms.describe(teamId, channelId)).toBe('public');
    expect(await side.rooms.hasMember(teamId, channelId, 'U0BEN00002')).toBe(true);
    workspace.deactivate('U0BEN00002');
    workspace.convertToPrivate(channelId, userId);
    side.rooms.changed(teamId, channelId);
    expect(await side.rooms.describe(teamId, channelId)).toBe('private');
    expect(await side.rooms.hasMember(teamId, channelId, 'U0BEN00002')).toBe(false);
  });

  it('shared with another organisation is known as such', async () => {
    const { workspace, side } = await started({
      channels: [
        { id: 'C0SHARED01', name: 'shared', shared: true },
        { id: channelId, name: 'own' },
      ],
    });
    const { teamId } = workspace;
    expect(await side.rooms.isShared(teamId, 'C0SHARED01')).toBe(true);
    expect(await side.rooms.isShared(teamId, channelId)).toBe(false);
    expect(await side.rooms.isShared(teamId, 'D0ANYBODY1')).toBe(false);
    workspace.faults.add({ method: 'conversations.info', kind: 'error', error: 'missing_scope' });
    side.rooms.changed(teamId, channelId);
    expect(await side.rooms.isShared(teamId, channelId)).toBe(true);
  });
});

describe('links to messages', () => {
  it('are Slack’s own, and null where there is no such message', async () => {
    const { workspace, side } = await started();
    const { ts } = workspace.say({ userId, channelId, text: 'root' });
    expect(await side.messenger.permalink(workspace.teamId, channelId, ts)).toContain(channelId);
    expect(await side.messenger.permalink(workspace.teamId, channelId, '1.0')).toBeNull();
  });

  it('stand in the timeline', async () => {
    const { typed } = await started();
    expect(JSON.stringify((await typed('/story timeline 3')).blocks)).toContain(
      'https://desk.slack.example/archives/C1/p1',
    );
  });
});
