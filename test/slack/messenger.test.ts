import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/demo/workspace/workspace.ts';
import type { OutboxRow } from '../../src/desk/ports.ts';
import type { Alert } from '../../src/news/alert.ts';
import { alert, alerts, answer, answerView, denial, outboxRow, tally } from './samples.ts';
import { sideOf, startAll } from './side.ts';

const channelId = 'C0NEWSDESK';
let all: Awaited<ReturnType<typeof startAll>>;
let serial = 0;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());
beforeEach(() => {
  serial += 1;
});

const rowOf = (shown: Alert, change: Partial<OutboxRow> = {}) =>
  outboxRow({ kind: 'alert', alert: shown }, { id: `ob_${serial}`, ...change });
const root: { threadTs: string | null; ts: string | null } = { threadTs: null, ts: null };
const deliver = (row: OutboxRow, where: Parameters<typeof all.side.messenger.deliver>[1] = root) =>
  all.side.messenger.deliver(row, where);

async function sent(row: OutboxRow, where = root): Promise<string> {
  const delivery = await deliver(row, where);
  if (delivery.kind !== 'sent' || delivery.ts === null) throw new Error(JSON.stringify(delivery));
  return delivery.ts;
}

describe('deliver', () => {
  it('posts with metadata, without previews and without parsing', async () => {
    const ts = await sent(rowOf(denial));
    const message = all.workspace.world.message(channelId, ts);
    expect(message?.metadata).toEqual({
      event_type: 'story_alert',
      event_payload: { alert_id: `ob_${serial}`, kind: 'denial', story_id: 'st_7', subject: 'Ingrid Aas' },
    });
    const call = all.workspace.journal.calls('chat.postMessage').at(-1);
    expect(JSON.stringify(call)).toMatch(/"unfurl_links":"?false/);
    expect(JSON.stringify(call)).toMatch(/"unfurl_media":"?false/);
    expect(JSON.stringify(call)).toMatch(/"parse":"none"/);
    expect(JSON.stringify(call)).toMatch(/"link_names":"?false/);
  });

  it.each(Object.entries(alerts).map(([name, one]) => ({ name, one })))('Slack takes $name', async ({ one }) => {
    await sent(rowOf(one));
  });

  it('replies in the thread, and shows a broadcast in the channel', async () => {
    const rootTs = await sent(rowOf(alert));
    const quiet = await sent(rowOf({ ...alert, place: 'thread' }, { id: 'ob_q' }), {
      threadTs: rootTs,
      ts: null,
    } as never);
    const loud = await sent(rowOf({ ...alert, place: 'broadcast' }, { id: 'ob_l' }), {
      threadTs: rootTs,
      ts: null,
    } as never);
    const thread = all.workspace.thread(channelId, rootTs);
    expect(thread.map(({ ts, broadcast }) => [ts, broadcast])).toEqual([
      [rootTs, false],
      [quiet, false],
      [loud, true],
    ]);
  });

  it('redraws the root with new counters', async () => {
    const ts = await sent(rowOf(alert));
    const refresh = outboxRow({
      kind: 'refresh',
      storyId: 'st_7',
      alert,
      tally: { ...tally, outlets: 40 },
      settled: null,
    });
    expect(await deliver(refresh, { threadTs: null, ts })).toEqual({ kind: 'sent', ts });
    const message = all.workspace.world.message(channelId, ts);
    expect(JSON.stringify(message?.blocks)).toContain('40 · 1 first-hand');
    expect(message?.metadata?.event_payload).toMatchObject({ alert_id: `ob_${serial}` });
    expect(JSON.stringify(all.workspace.journal.calls('chat.update').at(-1))).toMatch(/"parse":"none"/);
  });

  it('posts answers and notes with metadata to be found by', async () => {
    const said = outboxRow(
      { kind: 'answer', storyId: 'st_7', question: 'who?', answer, view: answerView },
      { id: 'ob_a' },
    );
    const ts = await sent(said);
    expect(await all.side.messenger.find(said, { threadTs: null })).toBe(ts);
  });

  it.each([
    { fault: { kind: 'ratelimited', retryAfter: 7 }, gives: { kind: 'wait', retryAfterMs: 7000 } },
    { fault: { kind: 'error', error: 'internal_error' }, gives: { kind: 'in-doubt' } },
    { fault: { kind: 'status', status: 503 }, gives: { kind: 'in-doubt' } },
    { fault: { kind: 'drop-after-store' }, gives: { kind: 'in-doubt' } },
    { fault: { kind: 'drop-before-store' }, gives: { kind: 'in-doubt' } },
    { fault: { kind: 'error', error: 'is_archived' }, gives: { kind: 'wait', closed: 'archive' } },
    { fault: { kind: 'error', error: 'token_revoked' }, gives: { kind: 'refused' } },
    { fault: { kind: 'error', error: 'invalid_auth' }, gives: { kind: 'wait' } },
    { fault: { kind: 'error', error: 'service_unavailable' }, gives: { kind: 'wait' } },
  ] as const)('$fault → $gives', async ({ fault, gives }) => {
    all.workspace.faults.add({ method: 'chat.postMessage', times: 1, ...fault });
    expect(await deliver(rowOf(alert))).toMatchObject(gives);
  });

  it('lets wait what is for a channel without us, with what to do', async () => {
    expect(await deliver(rowOf(alert, { channelId: 'C0GENERAL1' }))).toMatchObject({
      kind: 'wait',
      closed: 'removal',
      reason: expect.stringContaining('invite it') as unknown,
    });
  });

  it('says the words alone where Slack refuses the blocks', async () => {
    all.workspace.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'invalid_blocks', times: 1 });
    const ts = await sent(rowOf(denial));
    expect(all.workspace.world.message(channelId, ts)).toMatchObject({
      text: expect.stringContaining('Ingrid Aas denies in part') as unknown,
      blocks: [],
    });
  });

  it('never posts twice by itself', async () => {
    const before = all.workspace.messages(channelId).length;
    all.workspace.faults.add({ method: 'chat.postMessage', kind: 'drop-after-store', times: 1 });
    const row = rowOf(alert);
    expect((await deliver(row)).kind).toBe('in-doubt');
    expect(all.workspace.messages(channelId)).toHaveLength(before + 1);
    expect(await all.side.messenger.find(row, { threadTs: null })).toBe(all.workspace.messages(channelId).at(-1)?.ts);
  });

  it('waits where nobody listens at all', async () => {
    const gone = await startWorkspace();
    await gone.close();
    const { side } = sideOf(gone);
    expect(await side.messenger.deliver(rowOf(alert), root)).toMatchObject({ kind: 'wait' });
  });

  it('lets other channels go on while one has to wait', async () => {
    all.workspace.inviteBot('C0GENERAL1', 'U0ADA00001');
    all.workspace.faults.add({
      method: 'chat.postMessage',
      channel: channelId,
      kind: 'ratelimited',
      retryAfter: 5,
      times: 1,
    });
    const begun = performance.now();
    const [hot, other] = await Promise.all([
      deliver(rowOf(alert)),
      deliver(rowOf(alert, { id: 'ob_other', channelId: 'C0GENERAL1' })),
    ]);
    expect([hot.kind, other.kind]).toEqual(['wait', 'sent']);
    expect(performance.now() - begun).toBeLessThan(4_500);
    all.workspace.removeBot('C0GENERAL1');
  });

  it('holds a post that is never answered in doubt, within ten seconds, and finds it afterwards', async () => {
    all.workspace.faults.add({ method: 'chat.postMessage', kind: 'hang', times: 1 });
    const row = rowOf(alert, { id: 'ob_hang' });
    const begun = performance.now();
    expect((await deliver(row)).kind).toBe('in-doubt');
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await all.side.messenger.find(row, { threadTs: null })).not.toBeNull();
  }, 15_000);

  it.each(['message_not_found', 'edit_window_closed', 'cant_update_message'])(
    'takes a root that can not be redrawn (%s) as done',
    async (error) => {
      all.workspace.faults.add({ method: 'chat.update', kind: 'error', error, times: 1 });
      const refresh = outboxRow({ kind: 'refresh', storyId: 'st_7', alert, tally, settled: null });
      expect(await deliver(refresh, { threadTs: null, ts: '1.000100' })).toEqual({ kind: 'sent', ts: '1.000100' });
    },
  );
});

describe('find', () => {
  it('finds nothing where nothing was stored', async () => {
    expect(await all.side.messenger.find(rowOf(alert, { id: 'ob_never' }), { threadTs: null })).toBeNull();
  });

  it('finds a reply in its thread', async () => {
    const rootTs = await sent(rowOf(alert));
    const row = rowOf({ ...alert, place: 'thread' }, { id: 'ob_reply' });
    const ts = await sent(row, { threadTs: rootTs, ts: null });
    expect(await all.side.messenger.find(row, { threadTs: rootTs })).toBe(ts);
  });

  it('pages back to the time of the row', async () => {
    const row = rowOf(alert, { id: 'ob_old' });
    const ts = await sent(row);
    for (let n = 0; n < 230; n += 1) all.workspace.say({ userId: 'U0ADA00001', channelId, text: `talk ${n}` });
    const before = all.workspace.journal.calls('conversations.history').length;
    expect(await all.side.messenger.find(row, { threadTs: null })).toBe(ts);
    expect(all.workspace.journal.calls('conversations.history').length - before).toBe(3);
  });

  it('throws where Slack can not say', async () => {
    all.workspace.faults.add({ method: 'conversations.history', kind: 'status', status: 503, times: 1 });
    await expect(all.side.messenger.find(rowOf(alert), { threadTs: null })).rejects.toThrow();
  });

  it('looks in the channel where the thread is gone, as that is where it was said', async () => {
    const row = rowOf({ ...alert, place: 'thread' }, { id: 'ob_beside' });
    all.workspace.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'thread_not_found', times: 1 });
    const where = { threadTs: '1700000000.000100', ts: null };
    const delivery = await deliver(row, where);
    expect(delivery).toMatchObject({ kind: 'sent' });
    expect({ kind: 'sent', ts: await all.side.messenger.find(row, where) }).toEqual(delivery);
  });

  it('tells rather twice than never where it may not read the history', async () => {
    const state = await startAll({ scopes: ['chat:write', 'commands'] });
    const row = rowOf(alert);
    expect((await state.side.messenger.deliver(row, root)).kind).toBe('sent');
    expect(await state.side.messenger.find(row, { threadTs: null })).toBeNull();
    await state.stop();
  });

  it('finds a direct message under the conversation that it opened', async () => {
    const row = outboxRow(
      { kind: 'note', storyId: null, text: 'The feed fails.' },
      { id: 'ob_dm', channelId: 'U0ADA00001' },
    );
    const ts = await sent(row);
    expect(await all.side.messenger.find(row, { threadTs: null })).toBe(ts);
  });
});
