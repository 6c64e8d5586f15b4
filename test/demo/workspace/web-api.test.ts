import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/demo/workspace/workspace.ts';

const ada = 'U0ADA00001';
const ben = 'U0BEN00002';
const desk = 'C0NEWSDESK';
const general = 'C0GENERAL1';
const secret = 'C0INVESTIG';

let workspace: Workspace;
let client: WebClient;
const others: Workspace[] = [];

const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => 'error' as never,
  setName() {},
};
function clientOf(of: Workspace, options: WebClientOptions = {}, token = of.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: of.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
    ...options,
  });
}
async function another(options: WorkspaceOptions): Promise<Workspace> {
  const made = await startWorkspace(options);
  others.push(made);
  return made;
}
const errorOf = async (call: Promise<unknown>): Promise<string> =>
  await call.then(
    () => 'none',
    (error: { data?: { error?: string }; message: string }) => error.data?.error ?? error.message,
  );

beforeEach(async () => {
  workspace = await startWorkspace();
  client = clientOf(workspace);
});
afterEach(async () => {
  await workspace.close();
  for (const one of others.splice(0)) await one.close();
});

describe('the Web API', () => {
  it('says who the bot is', async () => {
    expect(await client.auth.test()).toMatchObject({
      ok: true,
      user_id: workspace.botUserId,
      team_id: workspace.teamId,
    });
    expect(workspace.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/$/);
  });

  it.each([
    { what: 'an unknown token', token: 'xoxb-nobody', error: 'invalid_auth' },
    { what: 'the app-level token', token: 'xapp-1-local-workspace-app', error: 'not_allowed_token_type' },
  ])('refuses $what', async ({ token, error }) => {
    expect(await errorOf(clientOf(workspace, {}, token).auth.test())).toBe(error);
  });

  it.each(['usergroups.list', '__proto__', 'constructor'])('does not know %s', async (method) => {
    expect(await errorOf(client.apiCall(method))).toBe('unknown_method');
  });

  it.each([
    { where: 'a public channel that it is not in', channel: general, error: 'not_in_channel' },
    { where: 'a private channel that it is not in', channel: secret, error: 'channel_not_found' },
    { where: 'a channel that is not there', channel: 'C0NOTHERE0', error: 'channel_not_found' },
  ])('lets the bot neither post to nor read $where', async ({ channel, error }) => {
    expect(await errorOf(client.chat.postMessage({ channel, text: 'Hello' }))).toBe(error);
    expect(await errorOf(client.chat.postEphemeral({ channel, user: ada, text: 'Hello' }))).toBe(error);
    expect(await errorOf(client.conversations.history({ channel }))).toBe(error);
  });

  it('keeps private channels out of lists until the bot is in', async () => {
    const namesOf = async () => {
      const { channels } = await client.conversations.list({ types: 'public_channel,private_channel' });
      return channels?.map(({ name }) => name);
    };
    expect(await namesOf()).toEqual(['newsdesk', 'general']);
    expect(await errorOf(client.conversations.info({ channel: secret }))).toBe('channel_not_found');
    workspace.inviteBot(secret, ada);
    expect(await namesOf()).toEqual(['newsdesk', 'general', 'investigations']);
    expect((await client.conversations.info({ channel: secret })).channel).toMatchObject({ is_private: true });
  });

  it('finds an alert again by its metadata, and only where that is asked for', async () => {
    const metadata = { event_type: 'story_alert', event_payload: { alert_id: 'al_1' } };
    const { ts } = await client.chat.postMessage({ channel: desk, text: 'Alert', metadata });
    const [plain] = (await client.conversations.history({ channel: desk })).messages ?? [];
    expect(plain).not.toHaveProperty('metadata');
    const [full] = (await client.conversations.history({ channel: desk, include_all_metadata: true })).messages ?? [];
    expect(full).toMatchObject({ ts, metadata, bot_id: 'B0SECOND01' });
  });

  it('pages through history, newest first, within bounds', async () => {
    const stamps: string[] = [];
    for (const text of ['a', 'b', 'c', 'd'])
      stamps.push((await client.chat.postMessage({ channel: desk, text })).ts ?? '');
    const first = await client.conversations.history({ channel: desk, limit: 2, oldest: stamps[0] ?? '' });
    expect(first.messages?.map(({ text }) => text)).toEqual(['d', 'c']);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await client.conversations.history({ channel: desk, limit: 2, oldest: stamps[0] ?? '', cursor });
    expect(second.messages?.map(({ text }) => text)).toEqual(['b']);
    expect(second.has_more).toBe(false);
    const upTo = await client.conversations.history({ channel: desk, latest: stamps[1] ?? '', inclusive: true });
    expect(upTo.messages?.map(({ text }) => text)).toEqual(['b', 'a']);
  });

  it('shows a reply in the channel only when it is sent to the channel too', async () => {
    const { ts: thread_ts = '' } = await client.chat.postMessage({ channel: desk, text: 'Root' });
    await client.chat.postMessage({ channel: desk, text: 'Quiet', thread_ts });
    await client.chat.postMessage({ channel: desk, text: 'Loud', thread_ts, reply_broadcast: true });
    const { messages = [] } = await client.conversations.history({ channel: desk });
    expect(messages.map(({ text, subtype }) => [text, subtype])).toEqual([
      ['Loud', 'thread_broadcast'],
      ['Root', undefined],
    ]);
    expect(messages[1]).toMatchObject({ thread_ts, reply_count: 2 });
    const { messages: thread } = await client.conversations.replies({ channel: desk, ts: thread_ts });
    expect(thread?.map(({ text }) => text)).toEqual(['Root', 'Quiet', 'Loud']);
    expect(await errorOf(client.chat.postMessage({ channel: desk, text: 'x', thread_ts: '1.000001' }))).toBe(
      'thread_not_found',
    );
  });

  it('changes only what is given, and only messages of the bot', async () => {
    const metadata = { event_type: 'story_alert', event_payload: { alert_id: 'al_1' } };
    const { ts = '' } = await client.chat.postMessage({ channel: desk, text: 'One', metadata });
    await client.chat.update({ channel: desk, ts, text: 'Two' });
    expect(workspace.messages(desk)[0]).toMatchObject({ text: 'Two', metadata });
    const { ts: foreign } = workspace.say({ userId: ada, channelId: desk, text: 'Mine' });
    expect(await errorOf(client.chat.update({ channel: desk, ts: foreign, text: 'x' }))).toBe('cant_update_message');
    expect(await errorOf(client.chat.delete({ channel: desk, ts: foreign }))).toBe('cant_delete_message');
    await client.chat.delete({ channel: desk, ts });
    expect(workspace.messages(desk).map(({ text }) => text)).toEqual(['Mine']);
  });

  it('shows an ephemeral message to its one reader', async () => {
    await client.chat.postEphemeral({ channel: desk, user: ben, text: 'For you' });
    expect(workspace.ephemerals(ben).map(({ text }) => text)).toEqual(['For you']);
    expect(workspace.ephemerals(ada)).toEqual([]);
    workspace.leave(desk, ben);
    expect(await errorOf(client.chat.postEphemeral({ channel: desk, user: ben, text: 'x' }))).toBe(
      'user_not_in_channel',
    );
  });

  it('opens a direct conversation, by conversations.open or by posting to a person', async () => {
    const { channel } = await client.conversations.open({ users: ada });
    const posted = await client.chat.postMessage({ channel: ada, text: 'Hello' });
    expect(posted.channel).toBe(channel?.id);
    expect(workspace.messages(workspace.directChannel(ada)).map(({ text }) => text)).toEqual(['Hello']);
  });

  it('gives a permalink that the page opens', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: desk, text: 'Alert' });
    const { permalink = '' } = await client.chat.getPermalink({ channel: desk, message_ts: ts });
    expect(permalink).toBe(`${workspace.url}/archives/${desk}/p${ts.replace('.', '')}`);
    const answer = await fetch(permalink, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`/#${desk}/${ts}`);
  });

  it('takes a file, and lets blocks show it once it is shared and processed', async () => {
    const made = await another({ fileProcessingMs: 80 });
    const bot = clientOf(made);
    const bytes = Buffer.from('not really a picture');
    const { file_id: id = '', upload_url = '' } = await bot.files.getUploadURLExternal({
      filename: 'graph.png',
      length: bytes.length,
    });
    const image = { type: 'image' as const, alt_text: 'A graph', slack_file: { id } };
    const show = () => errorOf(bot.chat.postMessage({ channel: desk, text: 'Graph', blocks: [image] }));
    expect((await fetch(upload_url, { method: 'POST', body: bytes.subarray(1) })).status).toBe(400);
    expect((await fetch(upload_url, { method: 'POST', body: bytes })).status).toBe(200);
    expect(await show()).toBe('invalid_blocks');
    await bot.files.completeUploadExternal({ files: [{ id, title: 'Graph' }], channel_id: desk });
    expect(await show()).toBe('invalid_blocks');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await show()).toBe('none');
    const { file } = await bot.files.info({ file: id });
    expect(Object.keys(file?.shares?.public ?? {})).toEqual([desk]);
    expect(await (await fetch(`${made.url}/files/${id}`)).text()).toBe('not really a picture');
  });

  it('grants the scopes that it was installed with, no more', async () => {
    const bot = clientOf(await another({ scopes: ['chat:write'] }));
    expect(await errorOf(bot.chat.postMessage({ channel: desk, text: 'x' }))).toBe('none');
    expect(await errorOf(bot.users.info({ user: ada }))).toBe('missing_scope');
  });

  it('exchanges an OAuth code once', async () => {
    const redirect = `${workspace.url}/oauth/v2/authorize?as=${ada}&state=s1&redirect_uri=${encodeURIComponent('http://app.example/done')}`;
    const target = new URL((await fetch(redirect, { redirect: 'manual' })).headers.get('location') ?? '');
    expect(target.searchParams.get('state')).toBe('s1');
    const { clientId: client_id, clientSecret: client_secret } = workspace;
    const exchange = { client_id, client_secret, code: target.searchParams.get('code') ?? '' };
    const anyone = new WebClient(undefined, { slackApiUrl: workspace.apiUrl, logger: quiet });
    expect(await anyone.oauth.v2.access(exchange)).toMatchObject({ access_token: workspace.botToken });
    expect(await errorOf(anyone.oauth.v2.access(exchange))).toBe('invalid_code');
  });

  it.each([
    { view: 'a Home where a modal is due', type: 'home', error: 'invalid_arguments' },
    { view: 'a modal on an unknown trigger', type: 'modal', error: 'invalid_trigger_id' },
  ])('refuses $view', async ({ type, error }) => {
    const view = {
      type,
      blocks: [],
      ...(type === 'modal' ? { title: { type: 'plain_text', text: 'T' } } : {}),
    } as never;
    expect(await errorOf(client.views.open({ trigger_id: '1.T.x', view }))).toBe(error);
  });

  it('refuses a Home written on an old hash', async () => {
    const view = { type: 'home' as const, blocks: [] };
    const first = await client.views.publish({ user_id: ada, view });
    await client.views.publish({ user_id: ada, view });
    const stale = client.views.publish({ user_id: ada, view, hash: String(first.view?.hash) });
    expect(await errorOf(stale)).toBe('hash_conflict');
  });
});

describe('limits', () => {
  it('let one message a second into a channel, and others meanwhile into another', async () => {
    const made = await another({ rateLimit: true });
    made.inviteBot(general, ada);
    const bot = clientOf(made);
    await bot.chat.postMessage({ channel: desk, text: 'one' });
    const refused = await bot.chat
      .postMessage({ channel: desk, text: 'two' })
      .catch((error: { retryAfter?: number }) => error.retryAfter);
    expect(refused).toBe(1);
    await bot.chat.postMessage({ channel: general, text: 'elsewhere' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await bot.chat.postMessage({ channel: desk, text: 'three' });
    expect(made.messages(desk).map(({ text }) => text)).toEqual(['one', 'three']);
  });

  it('let twenty lists a minute pass, and no more', async () => {
    const bot = clientOf(await another({ rateLimit: true }));
    for (let call = 0; call < 20; call += 1) await bot.conversations.list();
    await expect(bot.conversations.list()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error' });
  });
});

describe('faults', () => {
  it.each([
    { kind: 'drop-before-store' as const, stored: 0 },
    { kind: 'drop-after-store' as const, stored: 1 },
    { kind: 'hang' as const, stored: 1 },
    { kind: 'status' as const, stored: 0 },
    { kind: 'error' as const, stored: 0 },
    { kind: 'ratelimited' as const, stored: 0 },
  ])('$kind: the call fails, $stored message is stored, and the next call passes', async ({ kind, stored }) => {
    const bot = clientOf(workspace, { timeout: 300 });
    workspace.faults.add({ method: 'chat.postMessage', channel: desk, kind });
    await expect(bot.chat.postMessage({ channel: desk, text: 'in doubt' })).rejects.toThrow();
    expect(workspace.messages(desk)).toHaveLength(stored);
    await client.chat.postMessage({ channel: desk, text: 'after' });
    expect(workspace.messages(desk)).toHaveLength(stored + 1);
  });

  it("makes the client's own retry post twice when the answer got lost", async () => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'drop-after-store' });
    const eager = clientOf(workspace, { retryConfig: { retries: 1, minTimeout: 10 } });
    await eager.chat.postMessage({ channel: desk, text: 'Alert' });
    expect(workspace.messages(desk).map(({ text }) => text)).toEqual(['Alert', 'Alert']);
  });

  it('strikes later, as often and where it is told to', async () => {
    workspace.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'fatal_error', after: 1, times: 2 });
    const answers: string[] = [];
    for (const text of ['a', 'b', 'c', 'd'])
      answers.push(await errorOf(client.chat.postMessage({ channel: desk, text })));
    expect(answers).toEqual(['none', 'fatal_error', 'fatal_error', 'none']);
  });

  it('answers 503 to everything while Slack is out', async () => {
    workspace.outage(true);
    await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 503 });
    workspace.outage(false);
    expect((await client.auth.test()).ok).toBe(true);
  });
});

describe('the journal', () => {
  it('stands in a file too, without tokens', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'journal-'));
    const journalFile = join(folder, 'journal.jsonl');
    const made = await another({ journalFile });
    await clientOf(made).chat.postMessage({ channel: desk, text: 'Alert', token: made.botToken });
    const text = readFileSync(journalFile, 'utf8');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; name: string });
    expect(lines.filter(({ name }) => name === 'chat.postMessage').map(({ kind }) => kind)).toEqual(['call', 'reply']);
    expect(made.journal.calls('chat.postMessage')).toHaveLength(1);
    expect(text).not.toContain(made.botToken);
    await rm(folder, { recursive: true });
  });
});
