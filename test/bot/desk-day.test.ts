import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { ada, alertsIn, desk, type Newsroom, openNewsroom, track } from './newsroom.ts';

const ben = 'U0BEN00002';
const secret = 'C0INVESTIG';
const claim = 'Norvalia is ready to sell frigates to Kestria';
const report = {
  id: 'frigates',
  title: 'Norvalia ready to sell frigates to Kestria, officials say',
  text: 'Norvalia is ready to sell four frigates to Kestria, two officials with knowledge of the talks told The Harbour Post.\n\nThe ships would be handed over next year, the officials said.',
};
const relay = (id: string) => ({
  id,
  title: `Norvalia ready to sell frigates to Kestria, report says`,
  text: 'Norvalia is ready to sell frigates to Kestria, The Harbour Post reported on Tuesday, citing two officials with knowledge of the talks.',
});

let room: Newsroom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

const covered = (open: Newsroom, channelId = desk) =>
  open.workspace.waitFor(() => alertsIn(open, channelId).find(({ kind }) => kind === 'covered'), 60_000);
// All outlets are on one server: behind a feed that hangs the others wait until its time is over.
const pickup = (open: Newsroom, outlet: string, limitMs = 60_000) =>
  open.workspace.waitFor(
    () => alertsIn(open).find(({ kind, subject }) => kind === 'pickup' && subject === outlet),
    limitMs,
  );
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('over signed HTTP', () => {
  it('follows a story, tells of a pickup, and answers in its thread', async () => {
    const port = await freePort();
    const mode = { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` } as const;
    room = await openNewsroom(
      ['The Harbour Post'],
      { mode },
      { PORT: String(port), SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'local-workspace-signing-secret' },
    );
    await room.bot.start();
    await track(room, claim);
    await covered(room);
    room.outlets.publish('The Harbour Post', report);
    const { ts } = await pickup(room, 'The Harbour Post');
    room.workspace.say({ userId: ada, channelId: desk, threadTs: ts, text: 'Who reported it first?' });
    const answer = await room.workspace.waitFor(
      () => room?.workspace.thread(desk, ts).find(({ text }) => text.includes('The Harbour Post') && text !== ''),
      10_000,
    );
    expect(answer.text).toContain('The Harbour Post');
  });
});

describe('when Slack is not well', () => {
  it('keeps alerts in order through an outage, a lost answer and a 429', async () => {
    const names = ['The Harbour Post', 'Coastal Wire', 'Radio Delta', 'Evening Ledger'];
    room = await openNewsroom(names, { rateLimit: true });
    await room.bot.start();
    await track(room, claim);
    await covered(room);
    room.workspace.faults.add({ method: 'chat.postMessage', kind: 'drop-after-store' });
    room.outlets.publish('The Harbour Post', report);
    await pickup(room, 'The Harbour Post');
    room.workspace.faults.add({ method: 'chat.postMessage', kind: 'ratelimited', retryAfter: 2 });
    room.outlets.publish('Coastal Wire', relay('w1'));
    await pickup(room, 'Coastal Wire');
    room.workspace.outage(true);
    room.outlets.publish('Radio Delta', relay('r1'));
    await sleep(2_500);
    room.outlets.publish('Evening Ledger', relay('e1'));
    await sleep(6_000);
    expect(alertsIn(room).map(({ subject }) => subject)).not.toContain('Radio Delta');
    room.workspace.outage(false);
    await pickup(room, 'Evening Ledger', 60_000);
    const said = alertsIn(room).filter(({ kind }) => kind === 'pickup');
    expect(said.map(({ subject }) => subject)).toEqual(names);
  }, 120_000);
});

describe('when feeds are not well', () => {
  it('keeps the others going, and says what is wrong with each', async () => {
    const names = ['The Harbour Post', 'Dead Letter', 'Slow Herald', 'Bomb Gazette', 'Page Times', 'Ping Mail'];
    room = await openNewsroom(names);
    const path = (name: string) => new URL(room?.outlets.feedUrl(name) ?? '').pathname;
    room.outlets.fault(path('Dead Letter'), (_, response) => void response.socket?.destroy());
    room.outlets.fault(
      path('Slow Herald'),
      (_, response) => void response.writeHead(200, { 'content-type': 'text/xml' }).write('<rss>'),
    );
    const bomb = gzipSync(Buffer.alloc(80_000_000, 'a'));
    room.outlets.fault(
      path('Bomb Gazette'),
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' }).end(bomb),
    );
    room.outlets.fault(
      path('Page Times'),
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><title>Subscribe</title></html>'),
    );
    await room.bot.start();
    await track(room, claim);
    await covered(room);
    room.outlets.publish('Ping Mail', {
      ...relay('p1'),
      title: '<!channel> <@U0ADA00001> Norvalia ready to sell frigates to Kestria',
    });
    room.outlets.publish('The Harbour Post', report);
    await pickup(room, 'The Harbour Post');
    await pickup(room, 'Ping Mail');
    const sent = JSON.stringify(room.workspace.messages(desk));
    expect(sent).not.toMatch(/<!channel>|<@U0ADA00001>/);
    await sleep(1_500);
    const health = await room.workspace.command({ userId: ada, channelId: desk, text: '/story feeds' });
    await room.workspace.waitFor(() => health.posts[0]);
    const shown = JSON.stringify(health.posts);
    for (const name of ['Dead Letter', 'Bomb Gazette', 'Page Times']) expect(shown).toContain(name);
    expect(shown).toMatch(/web page/);
  }, 240_000);

  it('rests an alert on the feed where the page can not be had, and says so', async () => {
    room = await openNewsroom(['The Harbour Post']);
    room.outlets.fault(
      new URL(room.outlets.pageUrl('The Harbour Post', 'frigates')).pathname,
      (_, response) => void response.writeHead(403).end(),
    );
    await room.bot.start();
    await track(room, claim);
    await covered(room);
    room.outlets.publish('The Harbour Post', report);
    const { ts } = await pickup(room, 'The Harbour Post');
    const message = room.workspace.messages(desk).find((one) => one.ts === ts);
    expect(JSON.stringify(message)).toMatch(/feed/i);
  }, 60_000);
});

describe('a private channel', () => {
  it('shows its story to its members only, in every way in', async () => {
    room = await openNewsroom(['The Harbour Post']);
    const { workspace } = room;
    await room.bot.start();
    workspace.inviteBot(secret, ada);
    await track(room, claim, secret);
    await covered(room, secret);
    const id =
      /"story_id":"(st_\w+)"/.exec(
        JSON.stringify([...(workspace.world.channels.get(secret)?.messages.values() ?? [])]),
      )?.[1] ?? '';
    expect(id).toMatch(/^st_/);
    for (const text of [
      '/story list',
      '/story sources',
      '/story sources 1',
      `/story sources ${id}`,
      `/story timeline ${id}`,
      `/story ask ${id} Who denied it?`,
      `/story stop ${id}`,
      '/story mute frigates',
    ]) {
      const answered = await workspace.command({ userId: ben, channelId: desk, text });
      await sleep(150);
      expect(JSON.stringify(answered), text).not.toMatch(/frigates to Kestria/);
    }
    workspace.openHome(ben);
    const home = await workspace.waitFor(() => workspace.home(ben));
    expect(JSON.stringify(home)).not.toMatch(/frigates/);
    workspace.openHome(ada);
    await workspace.waitFor(
      () => (JSON.stringify(workspace.home(ada) ?? null).includes('frigates') ? true : null),
      5_000,
    );
    const own = await workspace.command({ userId: ada, channelId: secret, text: '/story list' });
    await workspace.waitFor(() => own.posts[0]);
    expect(JSON.stringify(own.posts)).toMatch(/frigates/);
  }, 60_000);
});

describe('odd words', () => {
  it.each([
    { text: '/story', shows: /track/ },
    { text: '/story dance', shows: /track/ },
    { text: '/story sources', shows: /story/i },
    { text: '/story sources 99', shows: /story/i },
    { text: '/story feeds add not an address', shows: /address/i },
    { text: '/story feeds add http://169.254.169.254/latest', shows: /./ },
    { text: `/story ask ${'?'.repeat(500)}`, shows: /story/i },
  ])(
    'answers "$text" in one sentence to the asker only',
    async ({ text, shows }) => {
      room ??= await openNewsroom([]);
      if (!room.bot.running) await room.bot.start();
      const before = room.workspace.messages(desk).length;
      const answered = await room.workspace.command({ userId: ada, channelId: desk, text });
      expect(answered.acked).toBe(true);
      await room.workspace.waitFor(() => (answered.posts.length > 0 ? true : null), 15_000);
      expect(JSON.stringify(answered.posts)).toMatch(shows);
      expect(room.workspace.messages(desk).length).toBe(before);
    },
    40_000,
  );
});
