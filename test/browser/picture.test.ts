import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPictures } from '../../src/picture/pictures-worker.ts';
import { pictureThread } from '../slack/fake-desk.ts';
import { denial, ledger, outboxRow, story } from '../slack/samples.ts';
import { startAll } from '../slack/side.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
const pictures = createPictures();
let browser: Browser;
let all: Awaited<ReturnType<typeof startAll>>;

describe.skipIf(!hasBrowser)('a story’s pictures in its thread', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    all = await startAll(
      {},
      {
        picture: async (_viewer, _id, kind) => ({
          ...(await pictures[kind](ledger, Date.UTC(2026, 4, 4, 18))),
          story,
          channelId,
          threadTs: pictureThread.ts,
        }),
      },
    );
  });
  afterAll(async () => {
    await browser.close();
    await all.stop();
    await pictures.close();
  });

  it('are asked for by a button, and shown', async () => {
    const { workspace, side } = all;
    const delivery = await side.messenger.deliver(outboxRow({ kind: 'alert', alert: denial }), {
      threadTs: null,
      ts: null,
    });
    pictureThread.ts = delivery.kind === 'sent' ? delivery.ts : null;
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.setDefaultTimeout(15_000);
    await page.goto(`${workspace.url}/?user=${userId}#${channelId}/${pictureThread.ts}`);
    await page.getByRole('button', { name: 'Show all sources of this story' }).first().click();
    await page
      .getByRole('button', { name: /as pictures in its thread/ })
      .first()
      .click();
    const [columns, timeline] = ['Who has it from whom', 'When each source spoke'].map((title) =>
      page.locator('figure', { hasText: title }).locator('img'),
    );
    for (const image of [columns, timeline]) {
      await image?.waitFor();
      await image?.scrollIntoViewIfNeeded();
      const natural = await image?.evaluate(async (element) => {
        const shown = element as unknown as { decode(): Promise<void>; naturalWidth: number };
        await shown.decode();
        return shown.naturalWidth;
      });
      expect(natural).toBe(2400);
    }
    expect(await columns?.getAttribute('alt')).toContain('Who has “Norsund Ferries');
    expect(await page.getByText('Who has “Norsund Ferries').count()).toBeGreaterThan(0);
  });
});
