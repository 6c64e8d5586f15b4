import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../../src/demo/workspace/workspace.ts';

const ada = 'U0ADA00001';
const ben = 'U0BEN00002';
const desk = 'C0NEWSDESK';
const secret = 'C0INVESTIG';

let workspace: Workspace;
let pressed: string[];

beforeEach(async () => {
  pressed = [];
  workspace = await startWorkspace({
    panel: {
      title: 'Demo',
      notice: '<b>A replay</b>',
      controls: [{ id: 'pause', label: 'Pause' }],
      onControl: (id) => void pressed.push(id),
      state: () => ({ clock: 'noon' }),
    },
  });
});
afterEach(async () => await workspace.close());

interface State {
  you: string;
  channels: { id: string; messages: { text: string }[] }[];
  panel: unknown;
}
const stateOf = async (user: string) => (await (await fetch(`${workspace.url}/ui/state?user=${user}`)).json()) as State;
const act = async (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  await fetch(`${workspace.url}/ui/act`, { method: 'POST', headers, body: JSON.stringify(body) });

describe('the page', () => {
  it('is files of ours, and lets nothing else in', async () => {
    const page = await fetch(workspace.url);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const parts = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect([part, (await fetch(new URL(part, workspace.url))).status]).toEqual([part, 200]);
  });

  it.each(['/../workspace.ts', '/..%2fworkspace.ts', '/%2e%2e/workspace.ts', '/page.json', '/main.js/../../hub.ts'])(
    'does not serve %s',
    async (path) => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request(workspace.url, { path }, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );

  it('shows a private channel to its members alone, and direct messages to their one person', async () => {
    workspace.inviteBot(secret, ada);
    workspace.say({ userId: ada, channelId: secret, text: 'Between us' });
    workspace.say({ userId: ada, channelId: workspace.directChannel(ada), text: 'Just me' });
    expect((await stateOf(ada)).channels.flatMap(({ messages }) => messages.map(({ text }) => text))).toContain(
      'Between us',
    );
    const seen = await stateOf(ben);
    expect(seen.you).toBe(ben);
    expect(JSON.stringify(seen)).not.toMatch(/Between us|Just me|C0INVESTIG/);
    const peek = await act({ kind: 'say', userId: ben, channelId: secret, text: 'Hello?' });
    expect(peek.status).toBe(400);
    expect((await act({ kind: 'join', userId: ben, channelId: secret })).status).toBe(400);
  });

  it.each([
    {
      what: 'another site',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      status: 403,
    },
    { what: 'a form', headers: { 'content-type': 'text/plain' }, status: 415 },
  ])('takes nothing from $what', async ({ headers, status }) => {
    expect((await act({ kind: 'say', userId: ada, channelId: desk, text: 'x' }, headers)).status).toBe(status);
    expect(workspace.messages(desk)).toEqual([]);
  });

  it('is not there under a name that was pointed at this machine', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(workspace.url, { headers: { host: 'rebound.example' } }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it('says what is wrong with what it is asked', async () => {
    const answer = (await (await act({ kind: 'fly', userId: ada })).json()) as { ok: boolean; error: string };
    expect(answer.ok).toBe(false);
    expect(answer.error).toContain('kind');
  });

  it('passes a control on, and tells of changes', async () => {
    expect((await stateOf(ada)).panel).toMatchObject({ title: 'Demo', state: { clock: 'noon' } });
    await act({ kind: 'control', userId: ada, id: 'pause' });
    expect(pressed).toEqual(['pause']);
    const events = await fetch(`${workspace.url}/ui/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    workspace.say({ userId: ada, channelId: desk, text: 'x' });
    expect((await reader?.read())?.value).toContain('"kind":"message"');
    await reader?.cancel();
  });
});
