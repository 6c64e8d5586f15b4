import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/desk/ports.ts';
import { denial, now, outboxRow } from '../slack/samples.ts';
import { startAll } from '../slack/side.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

const channelId = 'C0NEWSDESK';
const sizes = [
  { size: 'a desktop', viewport: { width: 1280, height: 900 } },
  { size: 'a phone', viewport: { width: 390, height: 844 } },
];

let browser: Browser;
let all: Awaited<ReturnType<typeof startAll>>;
let page: Page;
let complaints: string[];

describe.skipIf(!hasBrowser)('steering, as people see it', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());
  beforeEach(async () => {
    all = await startAll();
    complaints = [];
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.close();
    await all.stop();
  });

  async function open(viewport: { width: number; height: number }, where = `#${channelId}`): Promise<void> {
    page = await browser.newPage({ viewport });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${all.workspace.url}/${where}`);
    await page.locator('#sidebar a').first().waitFor({ state: 'attached' });
  }
  async function post(notice: Notice): Promise<void> {
    const sent = await all.side.messenger.deliver(outboxRow(notice, { channelId }), { threadTs: null, ts: null });
    expect(sent.kind).toBe('sent');
  }
  const isWithin = async (width: number) =>
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);

  it.each(sizes)('a possible denial is settled by a click on $size, and can be undone', async ({ viewport }) => {
    await open(viewport);
    await post({ kind: 'alert', alert: { ...denial, asserted: false } });
    await page.getByRole('button', { name: 'Yes, a denial' }).click();
    await page.getByText('Noted: a denial.').first().waitFor();
    await page.getByRole('button', { name: /^(?:Undo|Take this decision back)$/ }).click();
    await page.getByText('The question is open again').first().waitFor();
    expect(all.of('decide').at(-1)?.args[1]).toMatchObject({ kind: 'a-denial' });
    expect(all.of('undo')).toHaveLength(1);
    await isWithin(viewport.width);
  });

  it.each(sizes)('settings are opened from a digest, changed and kept on $size', async ({ viewport }) => {
    await open(viewport);
    const line = {
      storyId: 'st_1',
      number: 1,
      name: 'The ferry',
      sources: 1,
      outlets: 4,
      changes: ['Denied by Ingrid Aas'],
    };
    const digest = { since: now - 3_600_000, until: now, moved: [line], fresh: [], silent: [], quietCount: 2 };
    await post({ kind: 'digest', digest });
    await page.getByRole('heading', { name: 'Digest · 1 story moved' }).waitFor();
    await page.getByRole('button', { name: /Change (?:time or mute|when the digest comes)/ }).click();
    await page.getByText('What changes the picture').click();
    await page.getByText('Keep quiet hours').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Quiet from 22:00 to 07:00 (UTC); denials and corrections break it.').waitFor();
    expect(all.of('changeSettings').at(-1)?.args[1]).toMatchObject({
      level: 'important',
      quiet: { from: 1320, to: 420 },
    });
    await isWithin(viewport.width);
  });

  it.each(sizes)('a story gets its title in the window on $size', async ({ viewport }) => {
    await open(viewport);
    await all.workspace.command({ userId: 'U0ADA00001', channelId, text: '/story change 3' });
    await page.getByLabel('Short title').fill('The ferry');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    expect(all.of('changeStory').at(-1)?.args[2]).toMatchObject({ title: 'The ferry' });
  });

  it('settings are asked for by channel in Home', async () => {
    await open(sizes[0]?.viewport ?? { width: 1280, height: 900 }, '#home');
    all.workspace.openHome('U0ADA00001', 'home');
    // Home may be drawn anew under the click: a person clicks again.
    const asked = page.getByText('Settings of which channel?');
    for (let time = 0; time < 8 && !(await asked.isVisible()); time += 1) {
      await page
        .getByRole('button', { name: 'Alert settings' })
        .click({ timeout: 5_000 })
        .catch(() => null);
      await asked.waitFor({ timeout: 5_000 }).catch(() => null);
    }
    expect(await asked.isVisible()).toBe(true);
  }, 120_000);
});
