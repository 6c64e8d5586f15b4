import { expect, it } from 'vitest';
import type { OutboxRow } from '../../src/desk/ports.ts';
import { defaultSettings } from '../../src/news/channel-settings.ts';
import { describeStores } from '../support/database.ts';
import { ada, ben, claim, deskWith, texts } from './desk-with.ts';

type Room = Awaited<ReturnType<typeof deskWith>>;
const root = '1900000000.000100';
const silent = 'Kestria’s defence ministry declined to comment on the frigates, Coastal Wire said.';

/** A story with a report, a denial and a silence, told in a thread. */
async function told(room: Room) {
  const story = await room.follow();
  await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
  await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
  await room.arrive(story, 'a3', 'Coastal Wire', silent);
  await room.deps.store.stories.addThread({ teamId: 'T1', channelId: 'C1', ts: root, storyId: story.id });
  await room.deliver();
  let serial = 0;
  const say = async (text: string, change: { threadTs?: string; mentioned?: boolean; channelId?: string } = {}) => {
    serial += 1;
    room.wind(1_000);
    const ts = `1900000100.00000${serial}`;
    const outcome = await room.desk.answerThread({ ...ada, ts, threadTs: root, text, mentioned: false, ...change });
    const [row] = await room.deliver();
    return { outcome, row, answer: row?.notice.kind === 'answer' ? row.notice : null };
  };
  return { story, say };
}

const noteOf = (row: OutboxRow | undefined) => (row?.notice.kind === 'note' ? row.notice : null);

describeStores('a talk in a story’s thread', (open) => {
  it('goes back to what was asked there before: “they”, “and …?”, “when?”, “who else?”', async () => {
    const { say } = await told(await deskWith(await open()));
    expect((await say('Who denied it?')).answer?.answer.answer).toMatch(/Mira Lund/);
    expect((await say('And did she confirm it?')).answer?.answer).toMatchObject({
      answered: true,
      intent: 'has-confirmed',
    });
    expect((await say('And Kestria’s defence ministry?')).answer?.answer.answer).toMatch(
      /^No[.,] .*(?:did not|declined to) comment/,
    );
    expect((await say('Who denied it?')).answer?.answer.answer).toMatch(/Mira Lund/);
    expect((await say('when?')).answer?.answer.answer).toMatch(/Mira Lund.* 6 May 2031/);
    expect((await say('who else?')).answer?.answer).toMatchObject({ answered: false });
  });

  it('is kept apart from other threads, and from what others ask for themselves', async () => {
    const room = await deskWith(await open());
    const { story, say } = await told(room);
    await say('Who denied it?');
    const elsewhere = '1900000000.000200';
    await room.deps.store.stories.addThread({ teamId: 'T1', channelId: 'C1', ts: elsewhere, storyId: story.id });
    expect((await say('when?', { threadTs: elsewhere })).answer?.answer.answer).not.toMatch(/6 May/);
    await room.desk.ask(ada, story.id, 'Who denied it?');
    expect((await room.desk.ask(ada, story.id, 'And when?'))?.answer.answer).toMatch(/Mira Lund.* 6 May 2031/);
    expect((await room.desk.ask(ben, story.id, 'And when?'))?.answer.answer).not.toMatch(/6 May/);
    room.wind(31 * 60_000);
    expect((await room.desk.ask(ada, story.id, 'And when?'))?.answer.answer).not.toMatch(/6 May/);
  });

  it('is answered in the channel’s language, quotes as they stand', async () => {
    const room = await deskWith(await open());
    const { say } = await told(room);
    await room.desk.changeSettings(ada, { ...defaultSettings, answerLanguage: 'it' });
    const { answer } = await say('Has the company Borealis confirmed it?');
    expect(answer?.answer.answer).toMatch(/^Nessuna delle fonti lo dice\. Nessuno dei 3 articoli menziona/);
    expect(answer?.view.frame).toMatchObject({ from: 'Da 3 articoli dei feed seguiti', helpful: 'Utile' });
    const who = await say('Who denied it?');
    expect(who.answer?.view.citations[0]?.sentence).toBe('“There is no such offer,” Lund told Coastal Wire.');
  });

  it('is answered once, however often the message comes', async () => {
    const room = await deskWith(await open());
    await told(room);
    const asked = { ...ada, ts: '1900000300.000001', threadTs: root, text: 'Who denied it?', mentioned: true };
    expect(await room.desk.answerThread(asked)).toBe('answered');
    expect(await room.desk.answerThread({ ...asked, mentioned: false })).toBe('silent');
    expect(await room.deliver()).toHaveLength(1);
  });
});

describeStores('a question outside of threads', (open) => {
  const outside = { threadTs: '1900000200.000009', mentioned: true };

  it('finds its story by the claim’s words, or by a name that only the articles have', async () => {
    const room = await deskWith(await open());
    const { story, say } = await told(room);
    await room.follow({ claim: 'The mayor of Ordania resigned over the tram contract' });
    await room.deliver();
    expect((await say('Has Norvalia sold the frigates?', outside)).answer?.storyId).toBe(story.id);
    expect((await say('What did Mira Lund say?', outside)).answer?.storyId).toBe(story.id);
    expect(noteOf((await say('Who denies it?', outside)).row)?.text).toMatch(/^Which story\?/);
  });

  it('about no followed story offers to search the archive', async () => {
    const room = await deskWith(await open());
    const { say } = await told(room);
    const { outcome, row } = await say('Who won the regatta at Ostrava?', outside);
    expect(outcome).toBe('no-story');
    expect(noteOf(row)).toMatchObject({
      text: 'No story that is followed here is about that.',
      search: { label: 'Search the archive', question: 'Who won the regatta at Ostrava?' },
    });
  });

  it('that its story does not answer offers it too; in the story’s own thread nothing is offered', async () => {
    const { say } = await told(await deskWith(await open()));
    const question = 'How many sailors does Norvalia’s navy have?';
    expect((await say(question, outside)).answer?.view.search?.question).toBe(question);
    expect((await say(question)).answer?.view.search).toBeUndefined();
  });
});

describeStores('the archive', (open) => {
  it('gives articles of the last fourteen days, each with the sentence that tells, and no story', async () => {
    const room = await deskWith(await open());
    const hidden = await room.follow({ channelId: 'G1', isPrivate: true });
    await room.arrive(hidden, 'r1', 'Sail News', 'The regatta at Ostrava was won by Petra Vold. It rained all day.');
    const finds = await room.desk.searchArchive(ben, 'Who won the regatta at Ostrava?');
    expect(finds.citations).toMatchObject([
      { outlet: 'Sail News', sentence: 'The regatta at Ostrava was won by Petra Vold.' },
    ]);
    expect(JSON.stringify(finds)).not.toMatch(new RegExp(`${hidden.id}|${claim}`));
    room.wind(15 * 24 * 3_600_000);
    expect(await room.desk.searchArchive(ben, 'Who won the regatta at Ostrava?')).toMatchObject({
      text: 'The archive of the last 14 days has nothing on that.',
      citations: [],
    });
  });

  it('speaks the channel’s language', async () => {
    const room = await deskWith(await open());
    await room.desk.changeSettings(ada, { ...defaultSettings, answerLanguage: 'de' });
    expect((await room.desk.searchArchive(ada, 'Wer gewann?')).text).toBe(
      'Im Archiv der letzten 14 Tage steht nichts dazu.',
    );
  });
});

describeStores('who may ask', (open) => {
  it('a private story answers nobody outside, by id, by its words, or by its articles’ names', async () => {
    const room = await deskWith(await open());
    const story = await room.follow({ channelId: 'G1', isPrivate: true });
    await room.arrive(story, 'a2', 'Coastal Wire', texts.denial);
    expect(await room.desk.ask(ben, story.id, 'Who denied it?')).toBeNull();
    expect(await room.desk.storyOfQuestion(ben, claim)).toEqual({ kind: 'none' });
    expect(await room.desk.storyOfQuestion(ben, 'What did Mira Lund say?')).toEqual({ kind: 'none' });
    expect(await room.desk.storyOfQuestion({ ...ada, channelId: 'G1' }, claim)).toMatchObject({ kind: 'story' });
  });

  it('a judgement of an answer counts only from the workspace that was answered', async () => {
    const room = await deskWith(await open());
    const { story } = await told(room);
    const questionId = (await room.desk.ask(ada, story.id, 'Who denied it?'))?.view.questionId ?? '';
    expect(await room.desk.feedback(ada, questionId, 'helpful')).toBe(true);
    expect(await room.desk.feedback({ ...ada, teamId: 'T2' }, questionId, 'wrong')).toBe(false);
    expect(await room.desk.feedback(ada, 'qa_guessed', 'wrong')).toBe(false);
  });
});
