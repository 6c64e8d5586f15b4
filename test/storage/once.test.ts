import { expect, it } from 'vitest';
import type { AskedQuestion, Installation } from '../../src/desk/ports.ts';
import { openEmbedded } from '../../src/storage/embedded.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { describeStores, quietLog } from '../support/database.ts';
import { noticeOf, notices } from './samples.ts';

const DAY_MS = 24 * 3_600_000;

describeStores('once', (open) => {
  it('is true the first time only', async () => {
    const { once } = await open();
    expect(await once('Ev1', 1_000)).toBe(true);
    expect(await once('Ev1', 2_000)).toBe(false);
    expect(await once('Ev2', 2_000)).toBe(true);
  });

  it('is true for one of many that ask at the same moment', async () => {
    const { once } = await open();
    const first = await Promise.all(Array.from({ length: 20 }, () => once('Ev1', 1_000)));
    expect(first.filter(Boolean)).toHaveLength(1);
  });

  it('remembers for a month, which is longer than Slack repeats', async () => {
    const { once } = await open();
    await once('Ev1', 0);
    await once('Ev2', 29 * DAY_MS);
    expect(await once('Ev1', 29 * DAY_MS)).toBe(false);
    await once('Ev3', 31 * DAY_MS);
    expect(await once('Ev1', 31 * DAY_MS)).toBe(true);
    expect(await once('Ev2', 31 * DAY_MS)).toBe(false);
  });
});

describeStores('claimChore', (open) => {
  it('gives the chore of a time to one', async () => {
    const { claimChore } = await open();
    const mine = await Promise.all(Array.from({ length: 10 }, () => claimChore('digest', 1_000)));
    expect(mine.filter(Boolean)).toHaveLength(1);
    expect(await claimChore('digest', 2_000)).toBe(true);
    expect(await claimChore('retention', 1_000)).toBe(true);
  });
});

describeStores('adopt', (open, { kind }) => {
  it('frees what a dead process had, where no other can be alive', async () => {
    const { outbox, adopt } = await open();
    await outbox.enqueue(noticeOf('n1'));
    await outbox.claim(1_000, 60_000);
    await adopt(2_000);
    expect(await outbox.claim(10_000, 60_000)).toEqual(
      kind === 'sqlite' ? expect.objectContaining({ inDoubt: true }) : null,
    );
  });
});

describeStores('questions', (open, { place }) => {
  it('keeps a question once, and what each person thought of the answer last', async () => {
    const store = await open();
    const { questions } = store;
    const question: AskedQuestion = {
      id: 'q1',
      storyId: null,
      teamId: 'T1',
      channelId: 'C1',
      userId: 'U1',
      threadTs: null,
      question: 'Who denied it?',
      answer: notices.answer.answer,
      at: 1_000,
    };
    await questions.put(question);
    await questions.put(question);
    expect(await questions.feedback('q1', 'helpful', { teamId: 'T1', userId: 'U1' })).toBe(true);
    expect(await questions.feedback('q1', 'wrong', { teamId: 'T1', userId: 'U1' })).toBe(true);
    expect(await questions.feedback('q1', 'helpful', { teamId: 'T1', userId: 'U2' })).toBe(true);
    expect(await questions.feedback('q1', 'helpful', { teamId: 'T2', userId: 'U9' })).toBe(false);
    expect(await questions.feedback('a question nobody asked', 'wrong', { teamId: 'T1', userId: 'U1' })).toBe(false);
    await store.close();
    const { databaseUrl, dataDir } = await place();
    const engine = databaseUrl === null ? openEmbedded(dataDir) : openPostgres(databaseUrl, quietLog);
    const kept = await engine.db.selectFrom('questions').selectAll().execute();
    const judged = await engine.db.selectFrom('questionFeedback').selectAll().orderBy('userId').execute();
    await engine.close();
    expect(kept).toEqual([{ ...question, answer: JSON.stringify(question.answer) }]);
    expect(judged).toEqual([
      { questionId: 'q1', userId: 'U1', verdict: 'wrong' },
      { questionId: 'q1', userId: 'U2', verdict: 'helpful' },
    ]);
  });
});

describeStores('what was asked before', (open) => {
  const asked = (id: string, at: number, change: Partial<AskedQuestion> = {}): AskedQuestion => ({
    id,
    storyId: 'st_1',
    teamId: 'T1',
    channelId: 'C1',
    userId: 'U1',
    threadTs: '1.1',
    question: `question ${id}`,
    answer: notices.answer.answer,
    at,
    ...change,
  });
  const place = { teamId: 'T1', channelId: 'C1', storyId: 'st_1', userId: 'U1', threadTs: '1.1', since: 0 };

  it('is what anybody asked in the same thread about the same story, the oldest first', async () => {
    const { questions } = await open();
    const all = [
      asked('a', 1),
      asked('b', 2, { userId: 'U2' }),
      asked('c', 3),
      asked('elsewhere', 4, { threadTs: '2.2' }),
      asked('other story', 5, { storyId: 'st_2' }),
      asked('other team', 6, { teamId: 'T2' }),
      asked('other channel', 7, { channelId: 'C2' }),
      asked('no thread', 8, { threadTs: null }),
    ];
    for (const one of all) await questions.put(one);
    const before = await questions.before(place, 2);
    expect(before.map(({ question }) => question)).toEqual(['question b', 'question c']);
    expect(before[0]?.answer).toEqual(notices.answer.answer);
  });

  it('is without a thread what this person asked lately', async () => {
    const { questions } = await open();
    const none = { threadTs: null };
    for (const one of [asked('old', 1, none), asked('new', 9, none), asked('hers', 10, { ...none, userId: 'U2' })])
      await questions.put(one);
    const before = await questions.before({ ...place, threadTs: null, since: 5 }, 6);
    expect(before.map(({ question }) => question)).toEqual(['question new']);
  });
});

describeStores('installations', (open) => {
  const installed = (teamId: string, enterpriseId: string | null): Installation => ({
    teamId,
    enterpriseId,
    data: { bot: { scopes: ['chat:write'] }, of: teamId },
    installedAt: 1_000,
  });

  it('keeps the last one of a workspace', async () => {
    const { installations } = await open();
    await installations.put(installed('T1', null));
    await installations.put({ ...installed('T1', null), data: { renewed: true }, installedAt: 2_000 });
    expect(await installations.get('T1', null)).toEqual({
      ...installed('T1', null),
      data: { renewed: true },
      installedAt: 2_000,
    });
    await installations.remove('T1', null);
    expect(await installations.get('T1', null)).toBeNull();
  });

  it('never gives one workspace the installation of another of its organisation', async () => {
    const { installations } = await open();
    await installations.put(installed('T1', 'E1'));
    expect(await installations.get('T2', 'E1')).toBeNull();
    expect(await installations.get(null, 'E1')).toBeNull();
  });

  it.each(['', 'E1'])('gives every workspace that of its organisation (kept under "%s")', async (teamId) => {
    const { installations } = await open();
    await installations.put(installed(teamId, 'E1'));
    await installations.put(installed('T1', 'E1'));
    expect(await installations.get('T1', 'E1')).toEqual(installed('T1', 'E1'));
    expect(await installations.get('T2', 'E1')).toEqual(installed(teamId, 'E1'));
    expect(await installations.get(null, 'E1')).toEqual(installed(teamId, 'E1'));
    expect(await installations.get('T2', 'E2')).toBeNull();
    await installations.remove(null, 'E1');
    expect(await installations.get('T2', 'E1')).toBeNull();
    expect(await installations.get('T1', 'E1')).not.toBeNull();
  });
});
