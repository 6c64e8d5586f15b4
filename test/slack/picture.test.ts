import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botScopes } from '../../src/slack/scopes.ts';
import { pictureThread } from './fake-desk.ts';
import { denial, outboxRow } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
let all: Awaited<ReturnType<typeof startAll>>;
let root = '';

async function begin(scopes?: readonly string[]): Promise<void> {
  all = await startAll(scopes === undefined ? {} : { scopes });
  const row = outboxRow({ kind: 'alert', alert: denial });
  const delivery = await all.side.messenger.deliver(row, { threadTs: null, ts: null });
  root = delivery.kind === 'sent' ? (delivery.ts ?? '') : '';
  pictureThread.ts = root;
}

beforeEach(() => begin());
afterEach(() => all.stop());

/** What the person alone is told after the click. */
async function told(messageTs: string, actionId: string): Promise<{ readonly ts: string; readonly text: string }> {
  const { workspace } = all;
  const before = workspace.ephemerals(userId).length;
  expect((await workspace.click({ userId, channelId, messageTs, actionId })).acked).toBe(true);
  return workspace.waitFor(() => workspace.ephemerals(userId)[before], 20_000);
}
const askForPicture = async () => told((await told(root, 'story_sources')).ts, 'story_picture');
const inThread = () => all.workspace.thread(channelId, root).filter(({ files }) => files.length > 0);

describe('“Show as picture”', () => {
  it('puts both pictures into the story’s thread, in one message that says what they say', async () => {
    expect((await askForPicture()).text).toContain('The picture of story 3 is in its thread.');
    const [posted, ...others] = inThread();
    expect(others).toEqual([]);
    expect(posted?.text).toBe('1 independent source &lt;b&gt; &amp; 2 relays.\nFjord Times 4 May 08:00.');
    const shown = all.workspace.apiMessage(channelId, posted?.ts ?? '') as {
      files: { name: string; title: string; alt_txt: string; url_private: string }[];
    };
    expect(shown.files.map(({ name, title, alt_txt }) => ({ name, title, alt_txt }))).toEqual([
      {
        name: 'story-3-sources.png',
        title: 'Who has it from whom',
        alt_txt: '1 independent source <b> & 2 relays.',
      },
      { name: 'story-3-timeline.png', title: 'When each source spoke', alt_txt: 'Fjord Times 4 May 08:00.' },
    ]);
    const file = await fetch(shown.files[0]?.url_private ?? '');
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await file.arrayBuffer()).subarray(1, 4)).toEqual(new Uint8Array([0x50, 0x4e, 0x47]));
  });

  it('stands under the timeline too', async () => {
    const { workspace } = all;
    const before = workspace.ephemerals(userId).length;
    await workspace.command({ userId, channelId, text: '/story timeline 3' });
    const timeline = await workspace.waitFor(() => workspace.ephemerals(userId)[before]);
    expect((await told(timeline.ts, 'story_picture')).text).toContain('is in its thread');
  });

  it('goes into the channel where the story has no thread yet', async () => {
    pictureThread.ts = null;
    expect((await askForPicture()).text).toContain('is in its channel');
    expect(all.workspace.messages(channelId).filter(({ files }) => files.length === 2)).toHaveLength(1);
  });

  it.each([
    { what: 'the last answer is lost', kind: 'drop-after-store' as const, says: 'is in its thread', posted: 1 },
    { what: 'the last call is lost', kind: 'drop-before-store' as const, says: 'look in the thread before', posted: 0 },
  ])('is posted once at most where $what', async ({ kind, says, posted }) => {
    all.workspace.faults.add({ method: 'files.completeUploadExternal', kind });
    expect((await askForPicture()).text).toContain(says);
    expect(inThread()).toHaveLength(posted);
  });

  it.each([
    { error: 'file_upload_size_restricted', says: 'Slack says file_upload_size_restricted' },
    { error: 'channel_not_found', says: 'Slack does not know the channel' },
  ])('says so where Slack refuses it: $error', async ({ error, says }) => {
    all.workspace.faults.add({ method: 'files.completeUploadExternal', kind: 'error', error });
    const { text } = await askForPicture();
    expect(text).toContain('The picture of story 3 could not be posted');
    expect(text).toContain(says);
    expect(text).toContain('The list of sources says the same in words.');
    expect(inThread()).toEqual([]);
  });

  it('waits where Slack asks to', async () => {
    all.workspace.faults.add({ method: 'files.getUploadURLExternal', kind: 'ratelimited', retryAfter: 1 });
    expect((await askForPicture()).text).toContain('is in its thread');
    expect(inThread()).toHaveLength(1);
  });

  it('names the permission that is missing', async () => {
    await all.stop();
    await begin(botScopes.filter((scope) => scope !== 'files:write'));
    expect((await askForPicture()).text).toContain('install it again with the manifest (files:write)');
  });

  it('is not drawn twice by an impatient finger', async () => {
    const { workspace } = all;
    const sources = await told(root, 'story_sources');
    workspace.faults.add({ method: 'files.getUploadURLExternal', kind: 'delay', delayMs: 300 });
    const before = workspace.ephemerals(userId).length;
    const click = { userId, channelId, messageTs: sources.ts, actionId: 'story_picture' };
    await Promise.all([workspace.click(click), workspace.click(click)]);
    const both = await workspace.waitFor(() => {
      const said = workspace.ephemerals(userId).slice(before);
      return said.length === 2 ? said.map(({ text }) => text).toSorted() : undefined;
    }, 20_000);
    expect(both[0]).toContain('The picture is being drawn already.');
    expect(both[1]).toContain('is in its thread');
    expect(inThread()).toHaveLength(1);
  });

  it('shows nothing to whoever may not see the story', async () => {
    const { workspace, desk } = all;
    const elsewhere = { teamId: workspace.teamId, channelId: 'C0GENERAL', userId };
    expect(await desk.picture(elsewhere, 'st_7', 'columns')).toBeNull();
  });
});
