import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alert } from '../../src/news/alert.ts';
import { alert, alerts, denial, outboxRow, story, view } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
let all: Awaited<ReturnType<typeof startAll>>;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());

let serial = 0;
async function post(shown: Alert, where = channelId): Promise<string> {
  serial += 1;
  const row = outboxRow({ kind: 'alert', alert: { ...shown, id: `al_${serial}` } }, { channelId: where });
  const delivery = await all.side.messenger.deliver(row, { threadTs: null, ts: null });
  if (delivery.kind !== 'sent' || delivery.ts === null) throw new Error(JSON.stringify(delivery));
  return delivery.ts;
}

async function clicked(messageTs: string, actionId: string, option?: string): Promise<string> {
  const { workspace } = all;
  const before = workspace.ephemerals(userId).length;
  const run = await workspace.click({
    userId,
    channelId,
    messageTs,
    actionId,
    ...(option === undefined ? {} : { selectedOption: option }),
  });
  expect(run.acked).toBe(true);
  return (await workspace.waitFor(() => workspace.ephemerals(userId)[before])).text;
}

describe('buttons of an alert', () => {
  it.each([
    { actionId: 'story_sources', says: 'Sources for “Norsund' },
    { actionId: 'not_a_denial', says: 'Noted: not a denial' },
    { actionId: 'story_more', option: 'timeline:st_7', says: 'Timeline of “Norsund' },
    { actionId: 'story_more', option: 'mute:st_7', says: 'Muted for a day' },

    { actionId: 'story_more', option: 'wrong:st_7:ar_3', says: 'Noted: that article is not this story' },
  ])('$actionId $option → $says', async ({ actionId, option, says }) => {
    expect(await clicked(await post(denial), actionId, option)).toContain(says);
  });

  it('ask about a denial below the threshold, and hand on the sentence that was judged', async () => {
    expect(await clicked(await post({ ...denial, asserted: false }), 'a_denial')).toContain('Noted: a denial');
    expect(all.of('decide').at(-1)?.args).toEqual([
      { teamId: all.workspace.teamId, channelId, userId },
      {
        storyId: 'st_7',
        articleId: 'ar_3',
        speaker: 'Ingrid Aas',
        kind: 'a-denial',
        sentence: 'We have not decided to close anything, said Ingrid Aas.',
      },
    ]);
  });

  it('ask about a confirmation below the threshold', async () => {
    const may = await post({ ...denial, kind: 'confirmation', strength: null, asserted: false });
    expect(await clicked(may, 'a_confirmation')).toContain('Noted: a confirmation');
    expect(all.of('decide').at(-1)?.args[1]).toMatchObject({ kind: 'a-confirmation', speaker: 'Ingrid Aas' });
  });

  it('that open an article are acknowledged and say nothing', async () => {
    const before = all.workspace.ephemerals(userId).length;
    const run = await all.workspace.click({
      userId,
      channelId,
      messageTs: await post(denial),
      actionId: 'open_article',
    });
    expect(run.acked).toBe(true);
    expect(all.workspace.ephemerals(userId)).toHaveLength(before);
  });

  it('of a story that is not followed here tell that, and nothing of it', async () => {
    const ts = await post({ ...denial, storyId: 'st_guessed' });
    for (const actionId of ['story_sources', 'not_a_denial']) {
      const text = await clicked(ts, actionId);
      expect(text).toContain('not followed here any more');
      expect(text).not.toContain('Norsund');
    }
  });
});

describe('More of the sources', () => {
  const more = async (value: string) => {
    const { workspace } = all;
    const before = workspace.ephemerals(userId).length;
    const messageTs = await post(denial);
    await workspace.click({ userId, channelId, messageTs, actionId: 'story_sources' });
    const mine = await workspace.waitFor(() => workspace.ephemerals(userId)[before]);
    const blocks = JSON.stringify(mine.blocks)
      .replace('"share_sources"', '"more_sources"')
      .replace('"value":"st_7"', `"value":"${value}"`);
    workspace.world.ephemerals.splice(workspace.world.ephemerals.indexOf(mine), 1, {
      ...mine,
      blocks: JSON.parse(blocks) as never,
    });
    await workspace.click({ userId, channelId, messageTs: mine.ts, actionId: 'more_sources' });
    return (await workspace.waitFor(() => workspace.ephemerals(userId)[before + 1])).text;
  };
  it.each([
    ['the second article on', 'st_7:1', 'Articles 2 to'],
    ['no articles of a story that is guessed', 'st_guessed:1', 'not followed here any more'],
    ['no articles for a value that we did not write', 'st_7:-1', 'not followed here any more'],
  ])('shows %s', async (_, value, says) => {
    expect(await more(value)).toContain(says);
  });
});

describe('Share in channel', () => {
  it('posts the sources for all', async () => {
    const { workspace } = all;
    const before = workspace.ephemerals(userId).length;
    await workspace.command({ userId, channelId, text: '/story sources' });
    const mine = await workspace.waitFor(() => workspace.ephemerals(userId)[before]);
    const known = workspace.messages(channelId).length;
    await workspace.click({ userId, channelId, messageTs: mine.ts, actionId: 'share_sources' });
    const shared = await workspace.waitFor(() => workspace.messages(channelId)[known]);
    expect(shared.text).toContain('Sources for “Norsund');
    expect(JSON.stringify(shared.blocks)).not.toContain('share_sources');
  });
});

describe('a private story of another channel', () => {
  it('is shown to a member alone: nothing of it is shared where others are', async () => {
    const secret = { ...story, channelId: 'C0INVESTIG', isPrivate: true };
    const own = await startAll({}, { open: () => Promise.resolve({ ...view, story: secret }) });
    try {
      const { workspace } = own;
      await workspace.command({ userId, channelId, text: '/story sources' });
      const mine = await workspace.waitFor(() => workspace.ephemerals(userId)[0]);
      const known = workspace.messages(channelId).length;
      await workspace.click({ userId, channelId, messageTs: mine.ts, actionId: 'share_sources' });
      const said = await workspace.waitFor(() => workspace.ephemerals(userId)[1]);
      expect(said.text).toContain('private channel');
      expect(workspace.messages(channelId)).toHaveLength(known);
    } finally {
      await own.stop();
    }
  });
});

describe('Follow it again', () => {
  it('takes up what was just stopped', async () => {
    const { workspace } = all;
    const before = workspace.ephemerals(userId).length;
    await workspace.command({ userId, channelId, text: '/story stop 3' });
    const mine = await workspace.waitFor(() => workspace.ephemerals(userId)[before]);
    expect(await clicked(mine.ts, 'resume_story')).toContain('Following again: story 3');
  });
});

describe('feedback', () => {
  it('goes to the desk with the question', async () => {
    const { workspace } = all;
    const before = workspace.ephemerals(userId).length;
    await workspace.command({ userId, channelId, text: '/story ask 3 who denies it?' });
    const mine = await workspace.waitFor(() => workspace.ephemerals(userId)[before]);
    await workspace.click({ userId, channelId, messageTs: mine.ts, actionId: 'answer_feedback', value: 'wrong:qu_12' });
    await workspace.waitFor(() => all.of('feedback').length > 0);
    expect(all.of('feedback')[0]?.args.slice(1)).toEqual(['qu_12', 'wrong']);
  });
});

describe('Search the archive', () => {
  it('shows what was found to the one who asks, and to nobody else', async () => {
    const { workspace } = all;
    const known = workspace.messages(channelId).length;
    await workspace.command({ userId, channelId, text: '/story ask what is the weather in Ostrava?' });
    const mine = await workspace.waitFor(() =>
      workspace.ephemerals(userId).find(({ text }) => text.includes('No story that is followed here')),
    );
    expect(await clicked(mine.ts, 'search_archive')).toContain('The archive of the last 14 days has 1 article');
    expect(all.of('searchArchive').at(-1)?.args[1]).toBe('what is the weather in Ostrava?');
    expect(workspace.messages(channelId)).toHaveLength(known);
  });
});

describe('a button that nobody listens to', () => {
  it('is acknowledged and noted', async () => {
    const ts = await post({ ...(alerts.pickup ?? alert) });
    // An older version of ours had this button.
    const message = all.workspace.world.message(channelId, ts);
    const blocks = JSON.parse(JSON.stringify(message?.blocks).replace('story_sources', 'story_graph')) as never;
    Object.assign(message ?? {}, { blocks });
    const run = await all.workspace.click({ userId, channelId, messageTs: ts, actionId: 'story_graph' });
    expect(run.acked).toBe(true);
    await all.workspace.waitFor(() => all.lines.some(({ event }) => event === 'slack-action-unknown'));
  });
});

describe('Home', () => {
  it("shows the person's stories and feeds, and opens the sources without a table", async () => {
    const { workspace } = all;
    workspace.openHome(userId, 'home');
    const home = await workspace.waitFor(() => workspace.home(userId));
    expect(JSON.stringify(home.json)).toContain(story.claim);
    expect(JSON.stringify(home.json)).toContain('The server answers 503');
    const run = await workspace.click({
      userId,
      viewId: home.id,
      actionId: 'story_more',
      selectedOption: 'sources:st_7',
    });
    expect(run.acked).toBe(true);
    const open = await workspace.waitFor(() => workspace.openViews(userId)[0]);
    expect(JSON.stringify(open.json)).toContain('Who says so');
    expect(JSON.stringify(open.json)).not.toContain('"table"');
  });
});
