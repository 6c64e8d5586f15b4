import { afterEach, expect, it } from 'vitest';
import { shortcutHints } from '../../src/demo/shortcut-hints.ts';
import type { View } from '../../src/demo/workspace/world.ts';
import { leaks } from '../slack/check-limits.ts';
import { ada, alertsIn, desk, type Newsroom, opened, openNewsroom } from './newsroom.ts';

const ben = 'U0BEN00002';
const secret = 'C0INVESTIG';
const outlet = 'The Harbour Post';
const report = {
  id: 'report',
  title: 'Norvalia is ready to sell frigates to Kestria',
  text: 'Norvalia is ready to sell four frigates to Kestria, two officials with knowledge of the talks told The Harbour Post. Norvalia’s foreign minister, Mira Lund, denied on Tuesday that Norvalia is ready to sell frigates to Kestria. “There is no such offer,” Lund said.',
};

let room: Newsroom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

async function open(): Promise<Newsroom> {
  room = await openNewsroom([outlet], {
    shortcuts: shortcutHints,
    channels: [
      { id: desk, name: 'newsdesk' },
      { id: 'C0GENERAL1', name: 'general', bot: true },
      { id: secret, name: 'investigations', private: true, members: ['ada'], bot: true },
    ],
  });
  await room.bot.start();
  return room;
}
const windowOf = ({ workspace }: Newsroom, userId: string, holds: string, limitMs = 20_000): Promise<View> =>
  workspace.waitFor(() => {
    const top = workspace.openViews(userId).at(-1);
    return top !== undefined && JSON.stringify(top.json).includes(holds) ? top : null;
  }, limitMs);
const everything = ({ workspace }: Newsroom, userId: string) =>
  JSON.stringify([workspace.openViews(userId), workspace.ephemerals(userId), workspace.messages(desk)]);
/** Puts another value on a window's button, as somebody might who speaks to us past Slack's own client. */
function forge({ json }: View, value: string): void {
  const [block] = (json.blocks as { accessory?: object }[]).filter(({ accessory }) => accessory !== undefined);
  Object.assign(block?.accessory ?? {}, { value });
}
async function closeAll({ workspace }: Newsroom, userId: string): Promise<void> {
  for (const { id } of workspace.openViews(userId)) await workspace.closeView({ userId, viewId: id });
}

it('a colleague’s link becomes a story, is asked about from its alert, and is found by the next who comes with it', async () => {
  const all = await open();
  const { workspace, outlets } = all;
  outlets.publish(outlet, report);
  const link = outlets.pageUrl(outlet, report.id);
  const message = workspace.say({ userId: ben, channelId: desk, text: `seen this? ${link}` });
  const form = await opened(
    () => workspace.shortcut({ userId: ada, callbackId: 'track_message', channelId: desk, messageTs: message.ts }),
    () => windowOf(all, ada, `"initial_value":"${report.title}"`, 6_000),
  );
  expect((await workspace.submitView({ userId: ada, viewId: form.id, values: {} })).errors).toEqual({});
  // Its thread is known once something stands in it.
  await workspace.waitFor(() => alertsIn(all).find(({ kind }) => kind === 'denial'));
  const alert = await workspace.waitFor(() => alertsIn(all).find(({ kind }) => kind === 'covered'));

  const question = await opened(
    () => workspace.shortcut({ userId: ben, callbackId: 'ask_message', channelId: desk, messageTs: alert.ts }),
    () => windowOf(all, ben, 'Story 1: ', 6_000),
  );
  const asked = { userId: ben, viewId: question.id, values: { question: 'Who denies it <!channel>?' } };
  expect((await workspace.submitView(asked)).errors).toEqual({});
  const answer = await workspace.waitFor(() =>
    workspace.thread(desk, alert.ts).find(({ metadata }) => metadata?.event_type === 'story_answer'),
  );
  expect(answer.text).toContain('Who denies it');
  expect(answer.text).toContain('Lund');
  expect(leaks(JSON.stringify([answer.text, answer.blocks]))).toEqual([]);

  const second = await opened(
    () => workspace.command({ userId: ben, channelId: 'C0GENERAL1', text: `/story track ${link}` }),
    () => windowOf(all, ben, `Already followed in <#${desk}> as 1`, 6_000),
  );
  await workspace.click({ userId: ben, viewId: second.id, actionId: 'follow_same' });
  const same = await windowOf(all, ben, 'The same claim as story ');
  expect((await workspace.submitView({ userId: ben, viewId: same.id, values: {} })).errors).toEqual({});
  await workspace.waitFor(() => alertsIn(all, 'C0GENERAL1')[0]);
}, 180_000);

it('a private channel’s story shows to nobody outside, whichever way in is tried and whatever id is guessed', async () => {
  const all = await open();
  const { workspace, outlets } = all;
  outlets.publish(outlet, report);
  const link = outlets.pageUrl(outlet, report.id);
  await workspace.command({ userId: ada, channelId: secret, text: `/story track ${link}` });
  const form = await windowOf(all, ada, '"submit"');
  await workspace.submitView({ userId: ada, viewId: form.id, values: {} });
  const hidden = await workspace.waitFor(() => alertsIn(all, secret)[0]);
  const told = workspace.messages(secret).find(({ ts }) => ts === hidden.ts)?.metadata?.event_payload;
  const storyId = String(told?.story_id);
  expect(storyId).toMatch(/^st_/);

  // Its link, its words, and a mention.
  await workspace.command({ userId: ben, channelId: desk, text: `/story track ${link}` });
  await windowOf(all, ben, '"submit"');
  expect(everything(all, ben)).not.toContain('Already followed');
  await closeAll(all, ben);
  await workspace.command({ userId: ben, channelId: desk, text: `/story track ${report.title}` });
  const mine = await windowOf(all, ben, '"submit"');
  expect(everything(all, ben)).not.toContain('Already followed');
  workspace.say({ userId: ben, channelId: desk, text: `<@${workspace.botUserId}> ${link}` });
  const offer = await workspace.waitFor(() => workspace.ephemerals(ben, desk)[0]);
  expect(offer.text).toContain('the story behind that link (127.0.0.1)?');

  // Tracking it there, which would say that it is followed; also while Slack is slow to say who is where.
  for (const delayed of [false, true]) {
    if (delayed) workspace.faults.add({ method: 'chat.postEphemeral', kind: 'delay', delayMs: 1500, times: 1 });
    const sent = await workspace.submitView({ userId: ben, viewId: mine.id, values: { channel: secret } });
    expect(sent.errors.channel).toContain('You are not in that channel');
  }

  // A similar story of his own, and the other's id on its button.
  expect((await workspace.submitView({ userId: ben, viewId: mine.id, values: { channel: desk } })).errors).toEqual({});
  await workspace.waitFor(() => alertsIn(all)[0]);
  await workspace.command({ userId: ben, channelId: desk, text: `/story track ${report.title}` });
  const similar = await windowOf(all, ben, 'Already followed here as 1');
  forge(similar, storyId);
  await workspace.click({ userId: ben, viewId: similar.id, actionId: 'follow_same' });
  await windowOf(all, ben, 'belongs to a channel that you are not in');
  await closeAll(all, ben);

  // The other's id as the story to ask about.
  const lunch = workspace.say({ userId: ben, channelId: desk, text: 'lunch?' });
  await workspace.shortcut({ userId: ben, callbackId: 'ask_message', channelId: desk, messageTs: lunch.ts });
  const which = await windowOf(all, ben, 'belongs to no story');
  const guess = { selected_option: { text: { type: 'plain_text', text: 'x' }, value: storyId } };
  const values = { question: 'who denies it?', story: guess };
  const refused = await workspace.submitView({ userId: ben, viewId: which.id, values });
  expect(refused.errors.question).toContain('belongs to a channel that you are not in');
  await closeAll(all, ben);
  expect(everything(all, ben)).not.toContain(storyId);
}, 90_000);

it('mark-up, mentions, emoji and right-to-left names in every field ping nobody and are shown as written', async () => {
  const all = await open();
  const { workspace } = all;
  await workspace.command({ userId: ada, channelId: desk, text: '/story track' });
  const form = await windowOf(all, ada, '"submit"');
  const claim = `<!channel> محمد‮ العلي 🔥 *sells* <@${ben}> <https://evil.example|frigates> & ships to Kestria`;
  const sent = await workspace.submitView({ userId: ada, viewId: form.id, values: { claim } });
  expect(sent.errors).toEqual({});
  const alert = await workspace.waitFor(() => alertsIn(all)[0]);
  await workspace.command({ userId: ada, channelId: desk, text: '/story change 1' });
  const change = await windowOf(all, ada, 'Short title');
  await workspace.submitView({ userId: ada, viewId: change.id, values: { title: `<!here> 🔥 <@${ben}> العلي` } });
  await workspace.shortcut({ userId: ada, callbackId: 'ask_message', channelId: desk, messageTs: alert.ts });
  const ask = await windowOf(all, ada, 'Story 1: ');
  const question = `<!everyone> <@${ben}> who is العلي?`;
  await workspace.submitView({ userId: ada, viewId: ask.id, values: { question } });
  await workspace.waitFor(() => workspace.thread(desk, alert.ts).length > 1);
  const said = workspace.messages(desk).filter(({ botId }) => botId !== null);
  expect(leaks(JSON.stringify(said.map(({ text, blocks }) => [text, blocks])))).toEqual([]);
  expect(JSON.stringify(said)).toContain('محمد العلي 🔥');
  expect(leaks(JSON.stringify(workspace.ephemerals(ada).map(({ text, blocks }) => [text, blocks])))).toEqual([]);
}, 60_000);
