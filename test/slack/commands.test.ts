import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
let all: Awaited<ReturnType<typeof startAll>>;
beforeAll(async () => {
  all = await startAll();
});
afterAll(() => all.stop());

/** What the person alone sees after typing. */
async function typed(text: string, where = channelId) {
  const { workspace } = all;
  const before = workspace.ephemerals(userId).length;
  const run = await workspace.command({ userId, channelId: where, text });
  expect(run.acked).toBe(true);
  const shown = await workspace.waitFor(() => workspace.ephemerals(userId)[before]);
  return { text: shown.text, json: JSON.stringify(shown.blocks) };
}

describe('/story', () => {
  it.each([
    { words: '', says: 'You can type: /story track [claim or link]' },
    { words: 'help', says: '/story sources [number]' },
    { words: 'HELP me', says: '/story sources [number]' },
    { words: 'dance <!channel>', says: '“dance” is not a command here.' },
    { words: 'constructor', says: '“constructor” is not a command here.' },
    { words: 'list', says: 'Followed here: 3: Norsund Ferries plans' },
    { words: 'sources', says: 'Sources for “Norsund Ferries plans' },
    { words: 'sources 3', says: '1 independent source, 4 outlets' },
    { words: 'sources 99', says: 'Which story? 3: Norsund Ferries' },
    { words: 'timeline 3', says: 'Timeline of “Norsund Ferries' },
    { words: 'ask 3 who denies it?', says: 'Ingrid Aas, chief executive of Norsund Ferries, denies' },
    { words: 'ask who denies it?', says: 'Ingrid Aas, chief executive of Norsund Ferries, denies' },
    { words: 'ask what is the weather in Ostrava?', says: 'No story that is followed here is about that.' },
    { words: 'ask', says: 'What do you want to know?' },
    { words: 'mute 3 2h', says: 'Muted until' },
    { words: 'mute', says: 'Muted until you resume it: story 3' },
    { words: 'resume 3', says: 'Following again: story 3' },
    { words: 'stop 3', says: 'Stopped: story 3' },
    { words: 'second 3 on', says: 'are also sent to small-model at 127.0.0.1:11434.' },
    { words: 'second off', says: 'Stays in the house: claim and articles of story 3' },
    { words: 'second on 99', says: 'Which story? 3: Norsund Ferries' },
    { words: 'second 3', says: 'Say on or off: /story second 2 on' },
    { words: 'feeds', says: '2 feeds: 1 well, 1 failing. Failing: Radio West (The server answers 503.)' },
    { words: 'feeds add https://new.example/rss', says: 'Watching Fjord Times (https://new.example/rss)' },
    { words: 'feeds add nonsense', says: 'The feed was not added: That is no web address.' },
    { words: 'feeds remove https://fjordtimes.example/rss', says: 'Not watched any more: Fjord Times' },
    { words: 'feeds import https://new.example/feeds.opml', says: '3 feeds: 1 added, 1 there already, 1 dead.' },
    { words: 'feeds import <p>none', says: 'Nothing was imported. There are no feeds in it' },
    { words: 'feeds export', says: 'The feeds as OPML' },
    { words: 'feeds remove https://other.example/', says: 'No feed with the address' },
  ])('$words → $says', async ({ words, says }) => {
    expect((await typed(`/story ${words}`)).text).toContain(says);
  });

  it('hands the length of a mute on in milliseconds', async () => {
    await typed('/story mute 3 2h');
    expect(all.of('mute').at(-1)?.args).toEqual([
      { teamId: all.workspace.teamId, channelId, userId },
      'st_7',
      7_200_000,
    ]);
  });

  it('shows the sources as a table with a button to share them, and nothing to others', async () => {
    const { json } = await typed('/story sources');
    expect(json).toContain('"type":"table"');
    expect(json).toContain('share_sources');
    expect(all.workspace.messages(channelId)).toHaveLength(0);
    expect(all.workspace.ephemerals('U0BEN00002')).toHaveLength(0);
  });

  it('says in another channel that nothing is followed there', async () => {
    expect((await typed('/story sources 3', 'C0GENERAL1')).text).toContain('No story is followed in this channel yet');
  });

  it('says the whole finding in words where Slack refuses the blocks', async () => {
    all.workspace.faults.add({ method: 'response_url', kind: 'status', status: 400, times: 1 });
    const shown = await typed('/story sources');
    expect(shown.text).toContain('Sources for “Norsund Ferries plans');
    expect(shown.json ?? 'null').not.toContain('table');
  });
});

describe('a command that fails', () => {
  it('gives the person one sentence without the cause, and the operator the cause', async () => {
    const broken = await startAll({}, { stories: () => Promise.reject(new Error('disk on fire xoxb-secret-token')) });
    await broken.workspace.command({ userId, channelId, text: '/story list' });
    const shown = await broken.workspace.waitFor(() => broken.workspace.ephemerals(userId)[0]);
    expect(shown.text).toMatch(/^That failed on our side\. It was logged under [0-9a-f]{8}; please try again\.$/);
    const line = broken.lines.find(({ event }) => event === 'slack-listener-failed');
    expect(String(line?.detail.error)).toContain('disk on fire');
    expect(shown.text).toContain(String(line?.detail.reference));
    await broken.stop();
  });
});
