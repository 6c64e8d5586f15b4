import { afterEach, expect, it } from 'vitest';
import { ada, alertsIn, desk, type Newsroom, openNewsroom, track } from './newsroom.ts';

const claim = 'Norvalia is ready to sell frigates to Kestria';
const denial = {
  id: 'denial',
  title: 'Norvalia denies that it is ready to sell frigates to Kestria',
  text: 'Norvalia’s foreign minister, Mira Lund, denied on Tuesday that Norvalia is ready to sell frigates to Kestria. “There is no such offer,” Lund told reporters.\n\nKestria’s defence ministry declined to comment.',
};
const regatta = {
  id: 'regatta',
  title: 'Petra Vold wins the regatta at Ostrava',
  text: 'Petra Vold of Sundvik won the regatta at Ostrava on Sunday, two minutes ahead of the field.',
};
const WAIT = 40_000;

let room: Newsroom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

/** A story with a denial in its thread, and an article about something else in the archive. */
async function told(): Promise<{ open: Newsroom; ts: string }> {
  const open = await openNewsroom(['Coastal Wire']);
  room = open;
  await open.bot.start();
  open.outlets.publish('Coastal Wire', regatta);
  await track(open, claim);
  await open.workspace.waitFor(() => alertsIn(open).find(({ kind }) => kind === 'covered'), WAIT);
  open.outlets.publish('Coastal Wire', denial);
  const { ts } = await open.workspace.waitFor(() => alertsIn(open).find(({ kind }) => kind === 'denial'), WAIT);
  return { open, ts };
}

async function answerTo({ workspace }: Newsroom, threadTs: string, text: string): Promise<string> {
  const before = workspace.thread(desk, threadTs).length;
  workspace.say({ userId: ada, channelId: desk, threadTs, text });
  const answer = await workspace.waitFor(() => workspace.thread(desk, threadTs)[before + 1], WAIT);
  return answer.text;
}

it('understands what a thread has spoken of, speaks the channel’s language, and keeps what people think of it', async () => {
  const { open, ts } = await told();
  // Named, since the bot may not have noted yet that this thread is a story's.
  expect(await answerTo(open, ts, `<@${open.workspace.botUserId}> who denied it?`)).toContain('Mira Lund');
  expect(await answerTo(open, ts, 'and when?')).toMatch(/Mira Lund.* UTC/);
  expect(await answerTo(open, ts, 'And the defence ministry?')).toMatch(/^No\b.*comment/);
  const { workspace } = open;
  await workspace.command({ userId: ada, channelId: desk, text: '/story settings' });
  const view = await workspace.waitFor(() => workspace.openViews(ada).at(-1));
  await workspace.submitView({ userId: ada, viewId: view.id, values: { language: 'it' } });
  expect(await answerTo(open, ts, 'Has the bishop of Kolberg confirmed it?')).toContain('Nessuna delle fonti lo dice.');
  const last = workspace.thread(desk, ts).at(-1);
  const judged = (value: 'helpful' | 'wrong') => {
    const id = new RegExp(`${value}:[^"]+`).exec(JSON.stringify(last?.blocks))?.[0] ?? '';
    return workspace.click({
      userId: ada,
      channelId: desk,
      messageTs: last?.ts ?? '',
      actionId: 'answer_feedback',
      value: id,
    });
  };
  await judged('wrong');
  await workspace.waitFor(
    () => workspace.ephemerals(ada).find(({ text }) => text === 'Noted as wrong, with the question.'),
    WAIT,
  );
}, 180_000);

it('offers the archive to a question about no followed story, and finds the article there', async () => {
  const { open } = await told();
  const { workspace } = open;
  const question = 'Who won the regatta at Ostrava?';
  const asked = workspace.say({ userId: ada, channelId: desk, text: `<@${workspace.botUserId}> ${question}` });
  const offer = await workspace.waitFor(
    () => workspace.thread(desk, asked.ts).find(({ text }) => text.includes('No story that is followed here')),
    WAIT,
  );
  await workspace.click({ userId: ada, channelId: desk, messageTs: offer.ts, actionId: 'search_archive' });
  const found = await workspace.waitFor(
    () => workspace.ephemerals(ada).find(({ text }) => text.includes('The archive of the last 14 days has 1 article')),
    WAIT,
  );
  expect(found.text).toContain('Petra Vold');
  expect(JSON.stringify(found.blocks)).toContain('Petra Vold wins the regatta at Ostrava');
}, 120_000);
