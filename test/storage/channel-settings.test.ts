import { expect, it } from 'vitest';
import { type ChannelSettings, defaultSettings } from '../../src/news/channel-settings.ts';
import { describeStores } from '../support/database.ts';
import { noticeOf } from './samples.ts';

const chosen = (settings: ChannelSettings, changedAt = 1_000) => ({
  teamId: 'T1',
  channelId: 'C1',
  settings,
  changedBy: 'U1',
  changedAt,
});

describeStores('channel settings', (open) => {
  it('are kept by team and channel, the last choice over the one before, and over a restart', async () => {
    const first = await open();
    await first.channelSettings.put(chosen(defaultSettings));
    const last = chosen({ ...defaultSettings, level: 'important', quiet: { from: 1320, to: 420 } }, 2_000);
    await first.channelSettings.put(last);
    await first.close();
    const { channelSettings } = await open();
    expect(await channelSettings.get('T1', 'C1')).toEqual(last);
    expect(await channelSettings.get('T2', 'C1')).toBeNull();
    expect(await channelSettings.list()).toEqual([last]);
  });

  it('of another version are read field by field: what makes no sense is as if nobody had chosen it', async () => {
    const { channelSettings } = await open();
    const odd = {
      level: 'shout',
      capPerHour: 5,
      quiet: { from: 99_999, to: 0 },
      digest: { morning: 480, weekly: true },
    };
    await channelSettings.put(chosen(odd as never));
    const read = (await channelSettings.get('T1', 'C1'))?.settings;
    expect(read).toMatchObject({
      ...defaultSettings,
      capPerHour: 5,
      digest: { morning: 480, evening: null, evenIfQuiet: false },
    });
  });
});

describeStores('what waits in a channel', (open) => {
  it('from a moment on is hastened, in that channel and nothing else', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('now', { dueAt: 1_000 }));
    await outbox.enqueue(noticeOf('held', { dueAt: 9_000 }));
    await outbox.enqueue(noticeOf('elsewhere', { dueAt: 9_000, channelId: 'C2' }));
    expect(await outbox.hasten('T1', 'C1', 8_000, 2_000)).toBe(1);
    expect((await outbox.get('now'))?.dueAt).toBe(1_000);
    expect((await outbox.get('held'))?.dueAt).toBe(2_000);
    expect((await outbox.get('elsewhere'))?.dueAt).toBe(9_000);
  });
});
