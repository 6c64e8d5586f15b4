import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadQuestion } from '../../src/desk/desk.ts';
import { linkToTrack } from '../../src/slack/offer-tracking.ts';
import { storyThread } from './fake-desk.ts';
import { story } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const ben = 'U0BEN00002';
const channelId = 'C0NEWSDESK';
const link = 'https://fjordtimes.example/pier';
let all: Awaited<ReturnType<typeof startAll>>;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());
afterEach(async () => {
  storyThread.ts = '';
  for (const { id } of all.workspace.openViews(userId)) await all.workspace.closeView({ userId, viewId: id });
});

describe('a message that names us', () => {
  const asked = (text: string, mentioned = true) => ({ text, mentioned }) as ThreadQuestion;
  it.each([
    { what: 'with a link', text: link, is: link },
    { what: 'with a link and words', text: `please follow ${link} , thanks`, is: link },
    { what: 'with a question about a link', text: `who denies ${link} ?`, is: null },
    { what: 'with a link that has a question mark', text: `${link}?id=3`, is: `${link}?id=3` },
    { what: 'without a link', text: 'what is new', is: null },
    { what: 'with something that is no web address', text: 'javascript:alert(1) ftp://a.example', is: null },
  ])('$what offers $is', ({ text, is }) => expect(linkToTrack(asked(text))).toBe(is));
  it('is needed: talk with a link is nothing to us', () => expect(linkToTrack(asked(link, false))).toBeNull());
});

describe('a mention with a link', () => {
  const mine = () => all.workspace.ephemerals(userId, channelId);

  it('is offered to be tracked, to the one who wrote it, once, though it comes twice; its button opens the form', async () => {
    const before = mine().length;
    const posted = all.workspace.messages(channelId).length + 1;
    all.workspace.say({ userId, channelId, text: `<@${all.workspace.botUserId}> ${link}` });
    const offer = await all.workspace.waitFor(() => mine()[before]);
    expect(offer.text).toContain('the story behind that link (fjordtimes.example)?');
    expect(all.workspace.ephemerals(ben)).toEqual([]);
    await all.workspace.click({ userId, channelId, messageTs: offer.ts, actionId: 'track_link' });
    const view = await all.workspace.waitFor(() => {
      const top = all.workspace.openViews(userId).at(-1);
      return top !== undefined && JSON.stringify(top.json).includes('The council sold the pier') ? top : null;
    });
    expect(JSON.stringify(view.json)).toContain(`"initial_value":"${link}"`);
    expect(all.workspace.messages(channelId)).toHaveLength(posted);
    // What is said later is heard later: both copies of the first are through.
    all.workspace.say({ userId, channelId, text: `<@${all.workspace.botUserId}> ${link}?second` });
    await all.workspace.waitFor(() => JSON.stringify(mine().at(-1)?.blocks).includes('?second'));
    expect(mine()).toHaveLength(before + 2);
    expect(all.of('answerThread')).toEqual([]);
  });

  it('is offered once also where Slack’s acknowledgements are lost and both events come again', async () => {
    const state = await startAll({ retryDelaysMs: [0] });
    state.workspace.faults.add({ method: 'ack', kind: 'error', error: 'lost', times: 2 });
    state.workspace.say({ userId, channelId, text: `<@${state.workspace.botUserId}> ${link}` });
    await state.workspace.waitFor(
      () =>
        state.workspace.journal.lines.filter(({ kind, name }) => kind === 'ack' && name === 'events_api').length >= 2,
    );
    state.workspace.say({ userId, channelId, text: `<@${state.workspace.botUserId}> ${link}?second` });
    await state.workspace.waitFor(() => JSON.stringify(state.workspace.ephemerals(userId)).includes('?second'));
    await state.stop();
    expect(state.workspace.ephemerals(userId)).toHaveLength(2);
    const told = state.workspace.journal.lines.filter(({ kind, name }) => kind === 'envelope' && name === 'events_api');
    expect(told.length).toBeGreaterThanOrEqual(4);
  });

  it('in a story’s thread is a question there', async () => {
    const before = mine().length;
    storyThread.ts = all.workspace.say({ userId, channelId, text: 'an alert' }).ts;
    const text = `<@${all.workspace.botUserId}> and this ${link}`;
    all.workspace.say({ userId, channelId, text, threadTs: storyThread.ts });
    await all.workspace.waitFor(() => all.of('answerThread').length > 0);
    expect(mine()).toHaveLength(before);
  });

  it('in another thread is offered in that thread', async () => {
    const before = mine().length;
    const root = all.workspace.say({ userId, channelId, text: 'lunch?' }).ts;
    all.workspace.say({ userId, channelId, text: `<@${all.workspace.botUserId}> ${link}`, threadTs: root });
    expect(await all.workspace.waitFor(() => mine()[before])).toMatchObject({ threadTs: root });
  });

  it('in a direct message is offered there, where it stays', async () => {
    const direct = all.workspace.directChannel(userId);
    all.workspace.say({ userId, channelId: direct, text: link });
    const offer = await all.workspace.waitFor(() => all.workspace.messages(direct).find(({ botId }) => botId !== null));
    expect(offer.text).toContain('the story behind that link (fjordtimes.example)?');
  });

  it.each([
    { where: 'here', at: story, says: 'followed here already, number 3', label: 'Track it anew' },
    {
      where: 'in another channel',
      at: { ...story, channelId: 'C0ELSEWHERE' },
      says: 'followed in <#C0ELSEWHERE> already, number 3',
      label: 'Track it here too',
    },
  ])('says first that its page belongs to a story $where', async ({ at, says, label }) => {
    const state = await startAll({}, { similar: () => Promise.resolve([{ story: at, sure: true }]) });
    state.workspace.say({ userId, channelId, text: `<@${state.workspace.botUserId}> ${link}` });
    const offer = await state.workspace.waitFor(() => state.workspace.ephemerals(userId)[0]);
    expect(offer.text).toContain(says);
    expect(JSON.stringify(offer.blocks)).toContain(label);
    expect(state.of('similar')[0]?.args).toEqual([
      expect.objectContaining({ channelId, userId }),
      { claim: '', originUrl: link },
    ]);
    await state.stop();
  });

  it('that is too long for a button says what to type', async () => {
    const before = mine().length;
    const long = `${link}?${'a'.repeat(2100)}`;
    all.workspace.say({ userId, channelId, text: `<@${all.workspace.botUserId}> ${long}` });
    const offer = await all.workspace.waitFor(() => mine()[before]);
    expect(offer.text).toContain('Type /story track and the address');
    expect(JSON.stringify(offer.blocks)).not.toContain('track_link');
  });
});
