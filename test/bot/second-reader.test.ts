import { afterEach, expect, it } from 'vitest';
import { type Behaviour, ModelServer, sentencesOf } from '../support/model-server.ts';
import { alertsIn, desk, type Newsroom, openNewsroom, track } from './newsroom.ts';

const secret = 'C0INVESTIG';
const claim = 'Norvalia is ready to sell frigates to Kestria';
const quote = 'Norvalia is not selling frigates to Kestria and never offered to';
const denial = {
  id: 'denial',
  title: 'Norvalia denies it is ready to sell frigates to Kestria',
  text: `“${quote},” Defence Minister Petra Solt told reporters on Monday.\n\nThe Harbour Post reported at the weekend that four ships would be handed over next year.`,
};

let room: Newsroom | null = null;
let model: ModelServer | null = null;
afterEach(async () => {
  await room?.close();
  await model?.close();
  room = null;
  model = null;
});

async function open(behave: Behaviour): Promise<{ room: Newsroom; model: ModelServer }> {
  model = await ModelServer.open(behave);
  const env = { LLM_URL: model.url, LLM_MODEL: 'small', LLM_KEY: 'sk-secret', LLM_TIMEOUT_SECONDS: '2' };
  room = await openNewsroom(['Coastal Wire'], {}, env);
  await room.bot.start();
  return { room, model };
}

/** The text of the denial's message, once it is there. */
async function told({ workspace }: Newsroom, channelId = desk): Promise<string> {
  const said = await workspace.waitFor(
    () => room && alertsIn(room, channelId).find(({ kind }) => kind === 'denial'),
    20_000,
  );
  const messages = [...(workspace.world.channels.get(channelId)?.messages.values() ?? [])];
  return messages.find(({ ts }) => ts === said.ts)?.text ?? '';
}

async function follow(open: Newsroom, channelId = desk): Promise<void> {
  await track(open, claim, channelId);
  await open.workspace.waitFor(() => alertsIn(open, channelId).find(({ kind }) => kind === 'covered'), 20_000);
}

it('asserts a denial that both readers find', async () => {
  const { room, model } = await open((asked) => {
    const at = sentencesOf(asked).findIndex((sentence) => sentence.includes(quote));
    return { relation: 'deny', statements: [{ sentence: at + 1, quote, speaker: 'Petra Solt', stance: 'denies' }] };
  });
  await follow(room);
  room.outlets.publish('Coastal Wire', denial);
  expect(await told(room)).toMatch(/^DENIED: .*Petra Solt denies/);
  expect(model.asked[0]?.key).toBe('Bearer sk-secret');
  expect(room.bot.log).not.toContain('sk-secret');
});

it('asks the desk, with both verdicts, where the second reader differs', async () => {
  const { room } = await open(() => ({
    relation: 'pickup',
    statements: [{ sentence: 1, quote, speaker: 'Petra Solt', stance: 'reports' }],
  }));
  await follow(room);
  room.outlets.publish('Coastal Wire', denial);
  const text = await told(room);
  expect(text).toContain('Petra Solt may have denied');
  expect(text).toContain('Our reader: denies. Second reader: reports only. Is this a denial?');
});

it('tells what it finds without a model that stalls, and stops at once while it waits for one', async () => {
  const { room, model } = await open(() => null);
  await follow(room);
  const began = performance.now();
  room.outlets.publish('Coastal Wire', denial);
  expect(await told(room)).toMatch(/^DENIED: /);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(model.asked.length).toBeGreaterThan(0);
  expect(room.bot.log).toContain('second_reader_failed');
  const { code, ms } = await room.bot.stop();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(5_000);
});

it('shows a model nothing of a private channel', async () => {
  const { room, model } = await open(() => ({ relation: 'pickup', statements: [] }));
  room.workspace.inviteBot(secret, 'U0ADA00001');
  await follow(room, secret);
  room.outlets.publish('Coastal Wire', denial);
  expect(await told(room, secret)).toMatch(/^DENIED: /);
  expect(model.asked).toEqual([]);
});
