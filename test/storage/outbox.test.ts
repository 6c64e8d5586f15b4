import { expect, it } from 'vitest';
import type { OutboxStore, Store } from '../../src/desk/ports.ts';
import { describeStores } from '../support/database.ts';
import { noticeOf, notices } from './samples.ts';

const LEASE_MS = 60_000;

/** Ids in the order in which one worker that always succeeds says them. */
async function sayAll(outbox: OutboxStore, now: number): Promise<readonly string[]> {
  const said: string[] = [];
  for (;;) {
    const claimed = await outbox.claim(now, LEASE_MS);
    if (claimed === null) return said;
    said.push(claimed.row.id);
    await outbox.sent(claimed.row.id, `ts of ${claimed.row.id}`, now);
  }
}

describeStores('outbox', (open) => {
  it.each(Object.values(notices))('keeps a notice of the kind $kind as it was', async (notice) => {
    const { outbox } = await open();
    const asked = noticeOf('n1', { notice, storyId: 's1', threadTs: '17.1' });
    expect(await outbox.enqueue(asked)).toBe(true);
    const row = {
      ...asked,
      state: 'queued',
      attempts: 0,
      leaseUntil: null,
      slackTs: null,
      lastError: null,
    };
    expect(await outbox.get('n1')).toEqual(row);
    expect(await outbox.queued('key of n1')).toEqual(row);
    expect(await outbox.ofStory('s1')).toEqual([row]);
    expect(await outbox.get('n2')).toBeNull();
  });

  it('takes a finding once, whatever became of the first', async () => {
    const { outbox } = await open();
    const again = (id: string) => outbox.enqueue(noticeOf(id, { dedupeKey: 'the same finding' }));
    expect(await again('n1')).toBe(true);
    expect(await again('n2')).toBe(false);
    await outbox.claim(1_000, LEASE_MS);
    expect(await again('n3')).toBe(false);
    await outbox.sent('n1', '17.1', 1_000);
    expect(await again('n4')).toBe(false);
    expect(await outbox.get('n2')).toBeNull();
  });

  it('takes a finding once when many find it at the same moment', async () => {
    const { outbox } = await open();
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        outbox.enqueue(noticeOf(`n${n}`, { dedupeKey: 'the same'.padEnd(5_000, '!') })),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('leases a row, and is done with it when it was said', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('n1'));
    expect(await outbox.claim(999, LEASE_MS)).toBeNull();
    expect(await outbox.claim(1_000, LEASE_MS)).toMatchObject({
      row: { id: 'n1', state: 'sending', attempts: 1, leaseUntil: 61_000 },
      inDoubt: false,
      threadTs: null,
    });
    expect(await outbox.claim(1_000, LEASE_MS)).toBeNull();
    await outbox.sent('n1', '17.1', 1_500);
    expect(await outbox.get('n1')).toMatchObject({ state: 'sent', slackTs: '17.1', leaseUntil: null });
    expect(await outbox.claim(900_000, LEASE_MS)).toBeNull();
  });

  it('says what was created first in a channel, and one at a time; channels do not wait for each other', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('second', { createdAt: 200, dueAt: 200 }));
    await outbox.enqueue(noticeOf('first', { createdAt: 100, dueAt: 900 }));
    await outbox.enqueue(noticeOf('elsewhere', { channelId: 'C2', createdAt: 300 }));
    await outbox.enqueue(noticeOf('other team', { teamId: 'T2', createdAt: 400 }));
    const ids = [];
    for (let n = 0; n < 4; n += 1) ids.push((await outbox.claim(1_000, LEASE_MS))?.row.id);
    expect(ids).toEqual(['first', 'elsewhere', 'other team', undefined]);
    await outbox.sent('first', '17.1', 1_000);
    expect((await outbox.claim(1_000, LEASE_MS))?.row.id).toBe('second');
  });

  it('keeps the order of writing among those of one millisecond', async () => {
    const { outbox } = await open();
    const ids = ['z', 'b', 'a', 'y', 'c'];
    for (const id of ids) await outbox.enqueue(noticeOf(id));
    expect(await sayAll(outbox, 1_000)).toEqual(ids);
  });

  it('does not let what is held until later hold up what is due', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('batched', { createdAt: 100, dueAt: 9_000 }));
    await outbox.enqueue(noticeOf('denial', { createdAt: 200, dueAt: 200 }));
    expect(await sayAll(outbox, 1_000)).toEqual(['denial']);
    expect(await sayAll(outbox, 9_000)).toEqual(['batched']);
  });

  it('gives an answer before alerts that wait, and answers in the order of the questions', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('tried', { createdAt: 100 }));
    await outbox.enqueue(noticeOf('alert', { createdAt: 200, notice: notices.alert }));
    await outbox.enqueue(noticeOf('first answer', { createdAt: 300, notice: notices.answer }));
    await outbox.enqueue(noticeOf('second answer', { createdAt: 400, dueAt: 400, notice: notices.answer }));
    expect(await outbox.claim(1_000, LEASE_MS)).toMatchObject({ row: { id: 'first answer' } });
    await outbox.again('first answer', 2_000, 'ratelimited', false);
    expect(await outbox.claim(1_000, LEASE_MS)).toMatchObject({ row: { id: 'tried' } });
    await outbox.again('tried', 31_000, 'ratelimited', false);
    expect(await outbox.claim(1_999, LEASE_MS)).toBeNull();
    expect(await outbox.nextDueAt()).toBe(2_000);
    expect(await sayAll(outbox, 2_000)).toEqual(['first answer', 'second answer']);
    expect(await sayAll(outbox, 31_000)).toEqual(['tried', 'alert']);
  });

  it('keeps the order while Slack makes it wait', async () => {
    const { outbox } = await open();
    for (const [id, createdAt] of [
      ['n1', 100],
      ['n2', 200],
      ['n3', 300],
    ] as const) {
      await outbox.enqueue(noticeOf(id, { createdAt }));
    }
    await outbox.claim(1_000, LEASE_MS);
    await outbox.again('n1', 31_000, 'ratelimited', false);
    expect(await outbox.get('n1')).toMatchObject({ state: 'queued', lastError: 'ratelimited', dueAt: 31_000 });
    expect(await outbox.claim(30_999, LEASE_MS)).toBeNull();
    expect(await sayAll(outbox, 31_000)).toEqual(['n1', 'n2', 'n3']);
  });

  it('goes on after what never can be said', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('n1'));
    await outbox.enqueue(noticeOf('n2'));
    await outbox.claim(1_000, LEASE_MS);
    await outbox.dead('n1', 'channel_not_found');
    expect(await outbox.get('n1')).toMatchObject({ state: 'dead', lastError: 'channel_not_found', leaseUntil: null });
    expect(await sayAll(outbox, 1_000)).toEqual(['n2']);
  });

  it('gives back as in doubt what a dead worker had, before anything else of its channel', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('held', { createdAt: 100, dueAt: 50_000 }));
    await outbox.enqueue(noticeOf('cut off', { createdAt: 200 }));
    await outbox.claim(1_000, LEASE_MS);
    expect(await outbox.claim(60_999, LEASE_MS)).toBeNull();
    expect(await outbox.claim(61_000, LEASE_MS)).toMatchObject({
      row: { id: 'cut off', attempts: 2, leaseUntil: 121_000 },
      inDoubt: true,
    });
    await outbox.sent('cut off', '17.1', 61_000);
    expect(await sayAll(outbox, 61_000)).toEqual(['held']);
  });

  it('keeps its channel busy while it is in doubt', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('n1'));
    await outbox.enqueue(noticeOf('n2'));
    await outbox.claim(1_000, LEASE_MS);
    await outbox.again('n1', 5_000, 'socket hang up', true);
    expect(await outbox.get('n1')).toMatchObject({ state: 'sending', leaseUntil: 5_000, lastError: 'socket hang up' });
    expect(await outbox.nextDueAt()).toBe(5_000);
    expect(await outbox.claim(4_999, LEASE_MS)).toBeNull();
    expect(await outbox.claim(5_000, LEASE_MS)).toMatchObject({ row: { id: 'n1' }, inDoubt: true });
  });

  it('does not take back what was said in the meantime', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('n1'));
    await outbox.claim(1_000, LEASE_MS);
    await outbox.sent('n1', '17.1', 2_000);
    await outbox.again('n1', 3_000, 'a late answer', false);
    expect(await outbox.get('n1')).toMatchObject({ state: 'sent', slackTs: '17.1' });
  });

  it('says a reply after its root, with the timestamp of the root', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('reply', { createdAt: 100, dueAt: 100, threadOf: 'root' }));
    await outbox.enqueue(noticeOf('root', { createdAt: 200, dueAt: 5_000 }));
    await outbox.enqueue(noticeOf('another', { createdAt: 300 }));
    expect(await sayAll(outbox, 1_000)).toEqual(['another']);
    expect(await outbox.nextDueAt()).toBe(5_000);
    expect((await outbox.claim(5_000, LEASE_MS))?.row.id).toBe('root');
    expect(await outbox.claim(5_000, LEASE_MS)).toBeNull();
    await outbox.sent('root', '17.1', 5_000);
    expect(await outbox.claim(5_000, LEASE_MS)).toMatchObject({ row: { id: 'reply' }, threadTs: '17.1' });
  });

  it.each([
    { name: 'is dead', root: 'root' },
    { name: 'is not there', root: 'never written' },
  ])('says a reply whose root $name, without a thread', async ({ root }) => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('root'));
    await outbox.enqueue(noticeOf('reply', { threadOf: root }));
    await outbox.claim(1_000, LEASE_MS);
    await outbox.dead('root', 'is_archived');
    expect(await outbox.claim(1_000, LEASE_MS)).toMatchObject({ row: { id: 'reply' }, threadTs: null });
  });

  it('says in a thread that it is told', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('answer', { threadTs: '16.5' }));
    expect(await outbox.claim(1_000, LEASE_MS)).toMatchObject({ threadTs: '16.5' });
  });

  it('replaces what is still queued, and nothing that is on its way', async () => {
    const { outbox } = await open();
    await outbox.enqueue(noticeOf('n1'));
    expect(await outbox.replaceQueued('key of n1', notices.refresh)).toBe(true);
    expect(await outbox.replaceQueued('another key', notices.refresh)).toBe(false);
    expect((await outbox.claim(1_000, LEASE_MS))?.row.notice).toEqual(notices.refresh);
    expect(await outbox.replaceQueued('key of n1', notices.note)).toBe(false);
    expect(await outbox.queued('key of n1')).toBeNull();
  });

  it('counts the channel’s root alerts: sent since, or waiting', async () => {
    const { outbox } = await open();
    const alert = { notice: notices.alert };
    for (const [id, change] of [
      ['sent long ago', alert],
      ['sent lately', alert],
      ['dead', alert],
      ['waiting', alert],
      ['held', { ...alert, dueAt: 90_000 }],
      ['in a thread', { ...alert, threadOf: 'waiting' }],
      ['in a told thread', { ...alert, threadTs: '17.1' }],
      ['elsewhere', { ...alert, channelId: 'C2' }],
      ['of another team', { ...alert, teamId: 'T2' }],
      ['no alert', {}],
    ] as const) {
      await outbox.enqueue(noticeOf(id, change));
    }
    await outbox.sent('sent long ago', '17.1', 4_999);
    await outbox.sent('sent lately', '17.2', 5_000);
    await outbox.dead('dead', 'is_archived');
    expect(await outbox.countRoots('T1', 'C1', 5_000)).toBe(3);
  });

  it('tells what waits', async () => {
    const { outbox } = await open();
    expect(await outbox.pending()).toEqual({ queued: 0, oldestDueAt: null, dead: 0 });
    expect(await outbox.nextDueAt()).toBeNull();
    for (const [id, dueAt] of [
      ['n1', 2_000],
      ['n2', 3_000],
      ['n3', 1_000],
    ] as const) {
      await outbox.enqueue(noticeOf(id, { dueAt, createdAt: dueAt }));
    }
    expect(await outbox.nextDueAt()).toBe(1_000);
    await outbox.dead('n3', 'is_archived');
    expect(await outbox.pending()).toEqual({ queued: 2, oldestDueAt: 2_000, dead: 1 });
    await outbox.claim(2_000, LEASE_MS);
    expect(await outbox.pending()).toEqual({ queued: 2, oldestDueAt: 2_000, dead: 1 });
  });

  it('names the time at which a claim has something, with channels that are busy and lines that wait', async () => {
    const { outbox } = await open();
    const nothingBefore = async (time: number) => {
      expect(await outbox.nextDueAt()).toBe(time);
      expect(await outbox.claim(time - 1, LEASE_MS)).toBeNull();
    };
    await outbox.enqueue(noticeOf('n1', { createdAt: 100, dueAt: 1_000 }));
    await outbox.enqueue(noticeOf('n2', { createdAt: 200, dueAt: 200 }));
    await outbox.enqueue(noticeOf('n3', { createdAt: 300, dueAt: 300, threadOf: 'n1' }));
    await nothingBefore(200);
    await outbox.claim(200, LEASE_MS); // n2 keeps the channel busy
    await nothingBefore(60_200);
    await outbox.again('n2', 70_000, 'ratelimited', false); // n1 was created before n2, and may go
    await nothingBefore(1_000);
    await outbox.claim(1_000, LEASE_MS);
    await outbox.sent('n1', '17.1', 1_000); // n3 has its root, and waits for n2
    await nothingBefore(70_000);
    expect(await sayAll(outbox, 70_000)).toEqual(['n2', 'n3']);
    expect(await outbox.nextDueAt()).toBeNull();
  });

  it('gives each row to exactly one of many workers, and each channel’s rows in order', async () => {
    const { outbox } = await open();
    const rows = Array.from({ length: 60 }, (_, n) => ({ id: `n${n}`, channelId: `C${n % 7}` }));
    for (const [n, row] of rows.entries()) await outbox.enqueue(noticeOf(row.id, { ...row, createdAt: 100 + n }));
    const said: string[] = [];
    const inFlight = new Set<string>();
    async function work(): Promise<void> {
      for (;;) {
        const claimed = await outbox.claim(1_000, LEASE_MS);
        if (claimed === null) {
          if (said.length === rows.length) return;
          await new Promise((resolve) => setTimeout(resolve, 2));
          continue;
        }
        const { id, channelId } = claimed.row;
        expect(inFlight.has(channelId)).toBe(false);
        inFlight.add(channelId);
        await new Promise((resolve) => setTimeout(resolve, 3));
        said.push(id);
        inFlight.delete(channelId);
        await outbox.sent(id, `ts of ${id}`, 1_000);
      }
    }
    await Promise.all(Array.from({ length: 8 }, work));
    for (let channel = 0; channel < 7; channel += 1) {
      const of = (ids: readonly string[]) => ids.filter((id) => Number(id.slice(1)) % 7 === channel);
      expect(of(said)).toEqual(of(rows.map(({ id }) => id)));
    }
  });

  it('never has two in flight in a channel, even for workers whose clocks differ', async () => {
    const { outbox } = await open();
    for (let n = 0; n < 20; n += 1) await outbox.enqueue(noticeOf(`n${n}`, { dueAt: 1_000 - n, createdAt: n }));
    for (let round = 0; round < 20; round += 1) {
      const claims = await Promise.all(Array.from({ length: 6 }, (_, n) => outbox.claim(980 + round + n, LEASE_MS)));
      const [claimed, ...more] = claims.filter((claim) => claim !== null);
      expect(more).toEqual([]);
      if (claimed !== undefined) await outbox.sent(claimed.row.id, '17.1', 1_000);
    }
    expect(await outbox.pending()).toMatchObject({ queued: 0 });
  });

  it('is written with the transaction, or not at all', async () => {
    const { outbox, transaction } = await open();
    const failing = (work: (tx: Store) => Promise<unknown>) =>
      transaction(async (tx) => {
        await work(tx);
        throw new Error('no');
      });
    await expect(failing((tx) => tx.outbox.enqueue(noticeOf('n1')))).rejects.toThrow('no');
    expect(await outbox.pending()).toMatchObject({ queued: 0 });
    await transaction((tx) => tx.outbox.enqueue(noticeOf('n1')));
    expect(await outbox.pending()).toMatchObject({ queued: 1 });
  });

  it('can be claimed from within a transaction', async () => {
    const { outbox, transaction } = await open();
    await outbox.enqueue(noticeOf('n1'));
    const claimed = await transaction((tx) => tx.outbox.claim(1_000, LEASE_MS));
    expect(claimed?.row.id).toBe('n1');
    expect(await outbox.claim(1_000, LEASE_MS)).toBeNull();
  });
});
