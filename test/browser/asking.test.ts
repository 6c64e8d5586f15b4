import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { alertsIn, desk, type Newsroom, openNewsroom, track } from '../bot/newsroom.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

const WAIT = 40_000;
const claim = 'Norvalia is ready to sell frigates to Kestria';
const denial = {
  id: 'denial',
  title: 'Norvalia denies that it is ready to sell frigates to Kestria',
  text: 'Norvalia’s foreign minister, Mira Lund, denied on Tuesday that Norvalia is ready to sell frigates to Kestria. “There is no such offer,” Lund told reporters.',
};
const regatta = {
  id: 'regatta',
  title: 'Petra Vold wins the regatta at Ostrava',
  text: 'Petra Vold of Sundvik won the regatta at Ostrava on Sunday, two minutes ahead of the field.',
};
const sizes = [
  { size: 'a desktop', viewport: { width: 1280, height: 900 } },
  { size: 'a phone', viewport: { width: 390, height: 844 } },
];

let browser: Browser;
let room: Newsroom | null = null;
let page: Page;
const complaints: string[] = [];

describe.skipIf(!hasBrowser)('asking, as people see it', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());
  afterEach(async () => {
    expect(complaints.splice(0)).toEqual([]);
    await page.close();
    await room?.close();
    room = null;
  });

  it.each(sizes)(
    'a thread is asked, asked on, and a question about nothing followed is looked up on $size',
    async ({ viewport }) => {
      const open = await openNewsroom(['Coastal Wire']);
      room = open;
      page = await browser.newPage({ viewport });
      page.setDefaultTimeout(WAIT);
      page.on('pageerror', (error) => complaints.push(error.message));
      await open.bot.start();
      open.outlets.publish('Coastal Wire', regatta);
      await track(open, claim);
      await open.workspace.waitFor(() => alertsIn(open).find(({ kind }) => kind === 'covered'), WAIT);
      open.outlets.publish('Coastal Wire', denial);
      await open.workspace.waitFor(() => alertsIn(open).find(({ kind }) => kind === 'denial'), WAIT);

      await page.goto(`${open.workspace.url}/#${desk}`);
      const alert = page.getByRole('article').filter({ hasText: 'Denied by Mira Lund' }).first();
      await alert.hover();
      await alert.getByLabel('Reply in thread').click();
      const reply = page.getByLabel('Reply in the thread');
      const thread = page.getByLabel('Thread', { exact: true });
      // Named, since the bot may not have noted yet that this thread is a story's.
      await reply.fill('@Second Source who denied it?');
      await reply.press('Enter');
      await thread
        .getByText(/Mira Lund \(.*minister\), in Coastal Wire/)
        .first()
        .waitFor();
      await reply.fill('and when?');
      await reply.press('Enter');
      await thread
        .getByText(/Mira Lund.*, in Coastal Wire, on .* UTC/)
        .first()
        .waitFor();
      await thread
        .getByText(/From 1 item in watched feeds, last checked/)
        .first()
        .waitFor();
      await page.getByLabel('Close the thread').click();

      const asked = open.workspace.say({
        userId: 'U0ADA00001',
        channelId: desk,
        text: `<@${open.workspace.botUserId}> Who won the regatta at Ostrava?`,
      });
      const question = page.getByRole('article').filter({ hasText: 'Who won the regatta' }).first();
      await open.workspace.waitFor(() => open.workspace.thread(desk, asked.ts)[1], WAIT);
      await question.getByRole('link', { name: /1 repl/ }).click();
      await page.getByRole('button', { name: 'Search the archive' }).click();
      await page.getByText('The archive of the last 14 days has 1 article that may tell:').first().waitFor();
      await page.getByRole('link', { name: 'Petra Vold wins the regatta at Ostrava' }).first().waitFor();
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
    },
    180_000,
  );
});
