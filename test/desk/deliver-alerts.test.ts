import { expect, it } from 'vitest';
import { type DeliveryDeps, startDelivery } from '../../src/desk/deliver-alerts.ts';
import type { Delivery, Log, Messenger, NewNotice, OutboxRow, Store } from '../../src/desk/ports.ts';
import { notices, storyOf } from '../storage/samples.ts';
import { describeStores } from '../support/database.ts';

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A Slack of which the test decides what it answers; it remembers what it stored. */
function slack(
  answers: (row: OutboxRow, attempt: number) => 'ok' | 'lost-after-store' | 'lost-before-store' | 'wait' | 'refused',
) {
  const stored: { id: string; channel: string; threadTs: string | null; at: number }[] = [];
  const attempts = new Map<string, number>();
  const messenger: Messenger = {
    async deliver(row, { threadTs }): Promise<Delivery> {
      const attempt = (attempts.get(row.id) ?? 0) + 1;
      attempts.set(row.id, attempt);
      const answer = answers(row, attempt);
      if (answer === 'wait') return { kind: 'wait', retryAfterMs: 300, reason: 'ratelimited' };
      if (answer === 'refused') return { kind: 'refused', reason: 'channel_not_found' };
      if (answer === 'lost-before-store') return { kind: 'in-doubt', reason: 'reset' };
      stored.push({ id: row.id, channel: row.channelId, threadTs, at: Date.now() });
      return answer === 'ok' ? { kind: 'sent', ts: tsOf(row.id) } : { kind: 'in-doubt', reason: 'reset' };
    },
    find: (row) => Promise.resolve(stored.some(({ id }) => id === row.id) ? tsOf(row.id) : null),
    permalink: () => Promise.resolve(null),
  };
  return { messenger, stored, attempts };
}

const tsOf = (id: string) => `ts-${id}`;

function deps(store: Store, messenger: Messenger): DeliveryDeps {
  return { store, messenger, machine: { now: Date.now }, log: silent };
}

const note = (id: string, change: Partial<NewNotice> = {}): NewNotice => ({
  id,
  dedupeKey: id,
  teamId: 'T1',
  channelId: 'C1',
  storyId: null,
  notice: { kind: 'note', storyId: null, text: id },
  threadOf: null,
  threadTs: null,
  dueAt: Date.now(),
  createdAt: Date.now(),
  ...change,
});

const redrawOf = (root: NewNotice): NewNotice =>
  note(`up-${root.id}`, {
    channelId: root.channelId,
    threadOf: root.id,
    notice: notices.refresh,
  });

async function until(done: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describeStores('delivery', (open) => {
  it('says what is new while Slack puts off every redraw, and asks it once a pause for them', async () => {
    const store = await open();
    const { messenger, stored, attempts } = slack(({ notice }) => (notice.kind === 'refresh' ? 'wait' : 'ok'));
    for (let n = 0; n < 5; n += 1) {
      const root = note(`root${n}`, { channelId: `C${n}` });
      await store.outbox.enqueue(root);
      await store.outbox.claim(Date.now(), 10_000);
      await store.outbox.sent(root.id, tsOf(root.id), Date.now());
      await store.outbox.enqueue(redrawOf(root));
    }
    const delivery = startDelivery(deps(store, messenger));
    await until(() => attempts.size > 0);
    for (let n = 0; n < 5; n += 1) await store.outbox.enqueue(note(`new${n}`, { channelId: `C${n}` }));
    await until(() => stored.length === 5);
    await delivery.stop();
    expect(stored.map(({ id }) => id).toSorted()).toEqual(['new0', 'new1', 'new2', 'new3', 'new4']);
  });

  it('redraws at most forty-five messages of a workspace in a minute, and then goes on with the rest', async () => {
    const store = await open();
    const { messenger, stored } = slack(() => 'ok');
    for (let n = 0; n < 60; n += 1) {
      const root = note(`root${n}`, { channelId: `C${n}` });
      await store.outbox.enqueue(root);
      await store.outbox.claim(Date.now(), 10_000);
      await store.outbox.sent(root.id, tsOf(root.id), Date.now());
      await store.outbox.enqueue(redrawOf(root));
    }
    await store.outbox.enqueue(note('elsewhere', { teamId: 'T2', channelId: 'D1' }));
    let now = Date.now();
    const delivery = startDelivery({ ...deps(store, messenger), machine: { now: () => now } });
    await until(() => stored.length >= 46);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(stored).toHaveLength(46);
    now += 60_000;
    await until(() => stored.length === 61);
    await delivery.stop();
  });
  it('keeps what an archived channel refuses, pauses its stories, and tells their keeper in the meantime', async () => {
    const store = await open();
    await store.stories.create(storyOf('s1'));
    await store.stories.create(storyOf('s2', { channelId: 'C2', keeper: 'U2' }));
    const said: string[] = [];
    const archived = { kind: 'wait', retryAfterMs: 300_000, reason: 'is_archived', closed: 'archive' } as const;
    const messenger: Messenger = {
      deliver: ({ channelId }) => {
        if (channelId === 'C1') return Promise.resolve(archived);
        said.push(channelId);
        return Promise.resolve({ kind: 'sent', ts: tsOf(channelId) });
      },
      find: () => Promise.resolve(null),
      permalink: () => Promise.resolve(null),
    };
    await store.outbox.enqueue(note('n1', { storyId: 's1' }));
    const delivery = startDelivery(deps(store, messenger));
    await until(() => said.length > 0);
    await delivery.stop();
    expect(said).toEqual(['U1']);
    expect(await store.outbox.get('n1')).toMatchObject({ state: 'queued' });
    expect(await store.stories.get('s1')).toMatchObject({ state: 'paused', pausedBy: 'archive' });
    expect(await store.stories.get('s2')).toMatchObject({ state: 'following' });
  });

  it('lets go after a fortnight of what an archived channel refuses', async () => {
    const store = await open();
    const { messenger } = slack(() => 'ok');
    const archived = { kind: 'wait', retryAfterMs: 300_000, reason: 'is_archived', closed: 'archive' } as const;
    await store.outbox.enqueue(note('n1', { createdAt: Date.now() - 15 * 86_400_000 }));
    const delivery = startDelivery(deps(store, { ...messenger, deliver: () => Promise.resolve(archived) }));
    await until(async () => (await store.outbox.get('n1'))?.state === 'dead');
    await delivery.stop();
    expect(await store.outbox.get('n1')).toMatchObject({ lastError: 'is_archived' });
  });

  it('does not begin again with what it is still saying, however long Slack takes', async () => {
    const store = await open();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let late = 0;
    let asked = 0;
    const messenger: Messenger = {
      async deliver(row) {
        asked += 1;
        await released;
        return { kind: 'sent', ts: tsOf(row.id) };
      },
      find: () => Promise.resolve(null),
      permalink: () => Promise.resolve(null),
    };
    await store.outbox.enqueue(note('a'));
    const delivery = startDelivery({ ...deps(store, messenger), machine: { now: () => Date.now() + late } });
    await until(() => asked === 1);
    // The lease has run out, and Slack has still not answered.
    late = 60_000;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    release();
    await until(async () => (await store.outbox.get('a'))?.state === 'sent');
    await delivery.stop();
    expect(asked).toBe(1);
  });

  it('says what waits in order, a second apart in a channel, and side by side in others', async () => {
    const store = await open();
    const { messenger, stored } = slack(() => 'ok');
    for (const [at, id] of ['a', 'b', 'c'].entries()) await store.outbox.enqueue(note(id, { createdAt: at }));
    await store.outbox.enqueue(note('d', { channelId: 'C2' }));
    const delivery = startDelivery(deps(store, messenger));
    await until(() => stored.length === 4);
    await delivery.stop();
    const inC1 = stored.filter(({ channel }) => channel === 'C1');
    expect(inC1.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect((inC1[2]?.at ?? 0) - (inC1[0]?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect((stored.find(({ id }) => id === 'd')?.at ?? 0) - (inC1[0]?.at ?? 0)).toBeLessThan(900);
  });

  it('does not say again what Slack stored though its answer was lost', async () => {
    const store = await open();
    const { messenger, stored, attempts } = slack((_, attempt) => (attempt === 1 ? 'lost-after-store' : 'ok'));
    await store.outbox.enqueue(note('a'));
    const delivery = startDelivery(deps(store, messenger));
    await until(async () => (await store.outbox.get('a'))?.state === 'sent');
    await delivery.stop();
    expect(stored.map(({ id }) => id)).toEqual(['a']);
    expect(attempts.get('a')).toBe(1);
    expect((await store.outbox.get('a'))?.slackTs).toBe('ts-a');
  });

  it('says again what Slack never stored', async () => {
    const store = await open();
    const { messenger, stored } = slack((_, attempt) => (attempt === 1 ? 'lost-before-store' : 'ok'));
    await store.outbox.enqueue(note('a'));
    const delivery = startDelivery(deps(store, messenger));
    await until(async () => (await store.outbox.get('a'))?.state === 'sent');
    await delivery.stop();
    expect(stored.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps the order while Slack says to wait', async () => {
    const store = await open();
    const { messenger, stored } = slack(({ id }, attempt) => (id === 'a' && attempt < 3 ? 'wait' : 'ok'));
    await store.outbox.enqueue(note('a', { createdAt: 1 }));
    await store.outbox.enqueue(note('b', { createdAt: 2 }));
    const delivery = startDelivery(deps(store, messenger));
    await until(() => stored.length === 2);
    await delivery.stop();
    expect(stored.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('hangs a reply on its root, and posts it alone where the root is refused', async () => {
    const store = await open();
    const { messenger, stored } = slack(({ id }) => (id === 'gone' ? 'refused' : 'ok'));
    await store.outbox.enqueue(note('root', { createdAt: 1 }));
    await store.outbox.enqueue(note('reply', { threadOf: 'root', createdAt: 2 }));
    await store.outbox.enqueue(note('gone', { channelId: 'C2', createdAt: 3 }));
    await store.outbox.enqueue(note('orphan', { channelId: 'C2', threadOf: 'gone', createdAt: 4 }));
    const delivery = startDelivery(deps(store, messenger));
    await until(() => stored.length === 3);
    await delivery.stop();
    expect(stored.find(({ id }) => id === 'reply')?.threadTs).toBe('ts-root');
    expect(stored.find(({ id }) => id === 'orphan')?.threadTs).toBeNull();
    expect((await store.outbox.get('gone'))?.lastError).toBe('channel_not_found');
  });
});
