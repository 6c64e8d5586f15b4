import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../../src/desk/upkeep.ts';
import { feed, illFeed, question, story, view } from '../slack/samples.ts';
import { startAll } from '../slack/side.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

const userId = 'U0ADA00001';
const sizes = [
  { size: 'a desktop', viewport: { width: 1280, height: 900 } },
  { size: 'a phone', viewport: { width: 390, height: 844 } },
];
const stories = Array.from({ length: 25 }, (_, at) => ({
  ...view,
  story: { ...story, id: `st_${at + 1}`, number: at + 1, title: `Ferry ${at + 1} of the fleet` },
}));
const asked: readonly Question[] = [
  { ...question, story: stories[24]?.story ?? story },
  { ...question, statement: { ...question.statement, speaker: 'Port of Hella', articleId: 'ar_9' } },
];

let browser: Browser;
let all: Awaited<ReturnType<typeof startAll>>;
let page: Page;
let complaints: string[];
let open: readonly Question[];

describe.skipIf(!hasBrowser)('Home, as people see it', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());
  beforeEach(async () => {
    open = asked;
    complaints = [];
    all = await startAll(
      {},
      {
        home: () => Promise.resolve({ stories, feeds: [feed, illFeed], questions: open }),
        questions: () => Promise.resolve(open),
        decide: (viewer, about) => {
          open = open.filter(({ statement }) => statement.articleId !== about.articleId);
          const decision = { ...about, id: 'de_1', userId: viewer.userId, at: Date.now() };
          return Promise.resolve({ kind: 'done', decision });
        },
        removeFeed: () => Promise.resolve(illFeed),
      },
    );
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.close();
    await all.stop();
  });

  async function openHome(viewport: { width: number; height: number }): Promise<void> {
    page = await browser.newPage({ viewport });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${all.workspace.url}/#home`);
    all.workspace.openHome(userId, 'home');
    await page.getByRole('heading', { name: 'Your stories' }).waitFor();
  }
  const isWithin = async (width: number) =>
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);

  it.each(sizes)('pages, filters, and shows all again on $size', async ({ viewport }) => {
    await openHome(viewport);
    await page.getByText('1–20 of 25 stories').waitFor();
    await page.getByRole('button', { name: 'Older' }).click();
    await page.getByText('Ferry 25 of the fleet').waitFor();
    expect(await page.getByText('Ferry 1 of the fleet').count()).toBe(0);
    await page.locator('select').filter({ hasText: 'Waiting for a decision' }).selectOption({
      label: 'Waiting for a decision (2)',
    });
    await page.getByText('Ferry 24 of the fleet').waitFor({ state: 'detached' });
    await page.getByText('1 to settle').first().waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('1–20 of 25 stories').waitFor();
    await isWithin(viewport.width);
  });

  it.each(sizes)('settles what waits for a decision, one by one, on $size', async ({ viewport }) => {
    await openHome(viewport);
    await page.getByText('2 possible denials to settle.').waitFor();
    await page.getByRole('button', { name: 'Settle them' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Is this a denial?').waitFor();
    await dialog.getByText('1 of 2').waitFor();
    await dialog.getByRole('button', { name: 'Later' }).click();
    await dialog.getByText('Port of Hella').waitFor();
    await dialog.getByRole('button', { name: 'No', exact: true }).click();
    await dialog.getByText('Noted: not a denial').waitFor();
    await dialog.getByRole('button', { name: 'Yes, a denial' }).click();
    await dialog.getByText('Nothing waits for a decision.').waitFor();
    expect(all.of('decide').map(({ args }) => args[1])).toMatchObject([
      { articleId: 'ar_9', speaker: 'Port of Hella', kind: 'not-a-denial' },
      { storyId: 'st_25', articleId: 'ar_3', speaker: 'Ingrid Aas', kind: 'a-denial' },
    ]);
    await isWithin(viewport.width);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('to settle').waitFor({ state: 'detached' });
  });

  it.each(sizes)(
    'repairs a feed that fails, and drops it only once that was confirmed, on $size',
    async ({ viewport }) => {
      await openHome(viewport);
      await page.getByRole('button', { name: 'Find the new address of Radio West' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^Use this address/ }).click();
      await dialog.getByText('Radio West is read from https://radiowest.example/new now').waitFor();
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await page.getByRole('button', { name: 'Drop the feed of Radio West' }).click();
      await page.getByRole('button', { name: 'Keep it' }).click();
      expect(all.of('removeFeed')).toHaveLength(0);
      await page.getByRole('button', { name: 'Drop the feed of Radio West' }).click();
      await page.getByRole('button', { name: 'Drop it', exact: true }).click();
      await page.getByText('Not watched any more: Radio West').waitFor();
      expect(all.of('removeFeed').at(-1)?.args[1]).toBe(illFeed.id);
      await isWithin(viewport.width);
    },
  );
});
