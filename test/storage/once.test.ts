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
      question: 'Who denied it?',
      answer: notices.answer.answer,
      at: 1_000,
    };
    await questions.put(question);
    await questions.put(question);
    await questions.feedback('q1', 'helpful', 'U1');
    await questions.feedback('q1', 'wrong', 'U1');
    await questions.feedback('q1', 'helpful', 'U2');
    await questions.feedback('a question nobody asked', 'wrong', 'U1');
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
