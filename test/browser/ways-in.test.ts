import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { storyThread } from '../slack/fake-desk.ts';
import { denial, outboxRow, story, view } from '../slack/samples.ts';
import { startAll } from '../slack/side.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

const channelId = 'C0NEWSDESK';
const ada = 'U0ADA00001';
const ben = 'U0BEN00002';
const link = 'https://fjordtimes.example/pier';
const sizes = [
  { size: 'a desktop', viewport: { width: 1280, height: 900 } },
  { size: 'a phone', viewport: { width: 390, height: 844 } },
];

let browser: Browser;
let all: Awaited<ReturnType<typeof startAll>>;
let page: Page;
let complaints: string[];

describe.skipIf(!hasBrowser)('ways in, as people take them', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    storyThread.ts = '';
    await page.close();
    await all.stop();
  });

  async function open(viewport: { width: number; height: number }, change: Partial<Desk> = {}): Promise<void> {
    all = await startAll({}, change);
    page = await browser.newPage({ viewport });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${all.workspace.url}/#${channelId}`);
    await page.locator('#sidebar a').first().waitFor({ state: 'attached' });
  }
  /** A message's own menu, and the entry in it. */
  async function choose(message: Locator, entry: string): Promise<void> {
    await message.hover();
    await message.getByRole('button', { name: 'Message menu' }).click();
    await message.getByRole('button', { name: entry }).click();
  }
  const saidBy = (userId: string, text: string) =>
    page.locator(`[data-ts="${all.workspace.say({ userId, channelId, text }).ts}"]`);
  async function postAlert(): Promise<Locator> {
    const row = outboxRow({ kind: 'alert', alert: denial }, { channelId });
    const sent = await all.side.messenger.deliver(row, { threadTs: null, ts: null });
    if (sent.kind !== 'sent' || sent.ts === null) throw new Error('The alert was not taken');
    storyThread.ts = sent.ts;
    return page.locator(`[data-ts="${sent.ts}"]`);
  }
  const tracked = () => all.of('track').at(-1)?.args[0];

  it.each(sizes)('a colleague’s link is tracked from the message’s menu on $size', async ({ viewport }) => {
    await open(viewport);
    await choose(saidBy(ben, `seen this? ${link}`), 'Track this as a story');
    await page.getByText('Proposed from Fjord Times. Change it as you like.').waitFor();
    expect(await page.getByLabel('The claim, in one sentence').inputValue()).toBe('The council sold the pier');
    await page.getByLabel('The claim, in one sentence').fill('The council of Hella sold the pier');
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(tracked()).toMatchObject({ claim: 'The council of Hella sold the pier', originUrl: link, userId: ada });
  });

  it.each(sizes)('a story is tracked from anywhere, with the channel to be chosen, on $size', async ({ viewport }) => {
    await open(viewport);
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('button', { name: 'Track a story' }).click();
    await page.getByLabel('The claim, in one sentence').fill('The council of Hella sold the pier');
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await page.getByText('Please complete this required field.').waitFor();
    await page.getByLabel('Post alerts in').selectOption({ label: '#newsdesk' });
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(tracked()).toMatchObject({ claim: 'The council of Hella sold the pier', targetChannelId: channelId });
  });

  it('the shortcut stands in the menu of the slash, too', async () => {
    await open(sizes[0]?.viewport ?? { width: 1280, height: 900 });
    await page.getByLabel('Message to newsdesk').fill('/tra');
    await page.getByRole('option', { name: 'Track a story' }).click();
    await page.getByLabel('The claim, in one sentence').waitFor();
    expect(await page.getByLabel('Message to newsdesk').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it.each(sizes)('a link that we are named with is offered to be tracked, on $size', async ({ viewport }) => {
    await open(viewport);
    await page.getByLabel('Message to newsdesk').fill(`@Second Source ${link}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Track this', exact: true }).click();
    await page.getByText('Proposed from Fjord Times.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(all.workspace.ephemerals(ben)).toEqual([]);
  });

  it.each(sizes)('a similar story is followed here too, by its own claim, on $size', async ({ viewport }) => {
    const away = { ...story, channelId: 'C0GENERAL1', number: 8 };
    await open(viewport, {
      similar: () => Promise.resolve([{ story: away, sure: true }]),
      open: () => Promise.resolve({ ...view, story: away }),
    });
    await all.workspace.command({ userId: ada, channelId, text: '/story track The Hella route ends in June' });
    await page.getByText('as 8:').waitFor();
    await page.getByRole('button', { name: /^Follow/ }).click();
    await page.getByText('The same claim as story').waitFor();
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(tracked()).toMatchObject({ claim: away.claim, targetChannelId: channelId });
  });

  it.each(sizes)('an alert is asked about from its menu, on $size', async ({ viewport }) => {
    await open(viewport);
    await choose(await postAlert(), 'Ask about this story');
    await page.getByLabel('Your question').fill('🔥');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('Write your question in words').waitFor();
    await page.getByLabel('Your question').fill('Who denies it?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(all.of('answerThread').at(-1)?.args[0]).toMatchObject({ threadTs: storyThread.ts, text: 'Who denies it?' });
  });

  it.each(sizes)(
    'a message of no story lets one choose, and shows the answer to the asker, on $size',
    async ({ viewport }) => {
      await open(viewport);
      await choose(saidBy(ben, 'lunch?'), 'Ask about this story');
      await page.getByText('That message belongs to no story.').waitFor();
      await page.getByLabel('Your question').fill('Who denies it?');
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByRole('dialog').getByText('in watched feeds').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
      expect(all.of('answerThread')).toEqual([]);
    },
  );

  it.each(sizes)(
    'a channel without the bot: the form says how to invite it, stays, and works after, on $size',
    async ({ viewport }) => {
      await open(viewport);
      await page.getByRole('button', { name: 'Shortcuts' }).click();
      await page.getByRole('button', { name: 'Track a story' }).click();
      await page.getByLabel('The claim, in one sentence').fill('The council of Hella sold the pier');
      await page.getByLabel('Post alerts in').selectOption({ label: '#general' });
      await page.getByRole('button', { name: 'Track', exact: true }).click();
      await page.getByText('Type /invite @Second Source there, then press Track again.').waitFor();
      expect(await page.getByLabel('The claim, in one sentence').inputValue()).toBe(
        'The council of Hella sold the pier',
      );
      all.workspace.inviteBot('C0GENERAL1', ben);
      await page.getByRole('button', { name: 'Track', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(tracked()).toMatchObject({ targetChannelId: 'C0GENERAL1' });
    },
  );
});
