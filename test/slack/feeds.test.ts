import { afterEach, expect, it } from 'vitest';
import { exportList } from '../../src/desk/feed-lists.ts';
import { readOpml } from '../../src/feed/opml.ts';
import { feed } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
let all: Awaited<ReturnType<typeof startAll>> | null = null;
afterEach(async () => {
  await all?.stop();
  all = null;
});

it('adds the feed of a site that a person picks, and none before that', async () => {
  all = await startAll();
  const { workspace } = all;
  await workspace.command({ userId, channelId, text: '/story feeds add https://fjordtimes.example/site' });
  const shown = await workspace.waitFor(() => workspace.ephemerals(userId)[0]);
  expect(shown.text).toContain('https://fjordtimes.example/site has 2 feeds. Which one is to be watched?');
  expect(all.of('addFeed').map(({ args }) => args[1])).toEqual(['https://fjordtimes.example/site']);
  const sport = 'https://fjordtimes.example/sport';
  // The one that is watched already has no button.
  expect(JSON.stringify(shown.blocks).match(/"action_id":"add_feed"/g)).toHaveLength(1);
  await workspace.click({ userId, channelId, messageTs: shown.ts, actionId: 'add_feed', value: sport });
  expect((await workspace.waitFor(() => workspace.ephemerals(userId)[1])).text).toContain(
    `Watching Fjord Times (${sport})`,
  );
  expect(all.of('addFeed').map(({ args }) => args[1])).toEqual(['https://fjordtimes.example/site', sport]);
});

it('sends a long list as a file to who asked, that reads back to the same', async () => {
  const feeds = Array.from({ length: 300 }, (_, n) => ({
    ...feed,
    url: `https://outlet-${n}.example/rss?a=1&b="${n}"`,
    title: `Outlet ${n} <World> & “More”`,
  }));
  all = await startAll({}, { exportFeeds: () => Promise.resolve(exportList(feeds)) });
  const { workspace } = all;
  await workspace.command({ userId, channelId, text: '/story feeds export' });
  const mine = workspace.directChannel(userId);
  const { ts } = await workspace.waitFor(() => workspace.messages(mine).find(({ files }) => files.length === 1));
  const { files } = workspace.apiMessage(mine, ts) as { files: { name: string; url_private: string }[] };
  expect(files[0]?.name).toBe('feeds.opml');
  expect(workspace.messages(channelId)).toEqual([]);
  const text = await (await fetch(files[0]?.url_private ?? '')).text();
  const read = readOpml(text);
  expect(read.map(({ url, title }) => ({ url, title }))).toEqual(feeds.map(({ url, title }) => ({ url, title })));
});

it('sends the report of a list in a direct message where Slack takes no answer any more', async () => {
  all = await startAll();
  const { workspace } = all;
  workspace.faults.add({ method: 'response_url', kind: 'status', status: 404, times: 9 });
  await workspace.command({ userId, channelId, text: '/story feeds import https://new.example/feeds.opml' });
  const mine = workspace.directChannel(userId);
  const said = await workspace.waitFor(() => workspace.messages(mine)[0]);
  expect(said.text).toContain('3 feeds: 1 added, 1 there already, 1 dead.');
});
