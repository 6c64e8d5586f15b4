import type { Page } from 'playwright-core';
import { createStoryClock } from '../src/demo/clock.ts';
import { dayStart, digestAt } from '../src/demo/day/articles.ts';
import {
  ask,
  askForPictures,
  chooseDigest,
  command,
  originLink,
  settleOpen,
  trackStory,
  waitForDigest,
  waitForFeeds,
  waitForOutbox,
} from '../src/demo/editor.ts';
import { createPanel } from '../src/demo/panel.ts';
import { playUntil } from '../src/demo/play-day.ts';
import { editor, foreignDesk, startDemo } from '../src/demo/start-demo.ts';
import { questions } from '../src/demo/verdict.ts';
import { openBrowser } from '../test/browser/open-browser.ts';

// Usage: npm run walk. Plays the demo's day and takes the README's pictures of it.
const folder = 'docs/pictures';
// Ben does it all; Ada, who sees what the channel sees, looks over his shoulder.
const time = (clock: string) => Date.parse(`2022-03-14T${clock}:00Z`);

const clock = createStoryClock(dayStart, { paused: true });
const demo = await startDemo({ clock, port: 0, log: () => {}, panel: ({ outlets }) => createPanel(clock, outlets) });
const browser = await openBrowser();
try {
  const { workspace } = demo;
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, timezoneId: 'UTC', locale: 'en-GB' });
  const open = async (place: string, user = 'ada') => {
    // Anew each time: what is still drawn again could not be scrolled to.
    await waitForOutbox(demo);
    await page.goto('about:blank');
    await page.goto(`${workspace.url}/?user=${user}#${place}`);
    await page.waitForLoadState('load');
  };
  await waitForFeeds(demo);

  await open(foreignDesk, 'ben');
  await workspace.command({ userId: editor, channelId: foreignDesk, text: `/story track ${originLink(demo)}` });
  await page.getByRole('dialog').getByRole('button', { name: 'Track' }).waitFor();
  await take(page, 1);
  const [form] = workspace.openViews(editor);
  if (form !== undefined) await workspace.closeView({ userId: editor, viewId: form.id });

  const root = await trackStory(demo);
  await chooseDigest(demo);
  await playUntil(demo, time('09:00'));
  await open(`${foreignDesk}/${root.ts}`);
  await page.locator('#thread').getByText('Der Spiegel').first().waitFor();
  await take(page, 2);

  await playUntil(demo, time('10:40'));
  await open(foreignDesk);
  await page.getByRole('button', { name: 'Yes, a denial' }).first().waitFor();
  await take(page, 3);

  await settleOpen(demo);
  await open(foreignDesk);
  await page.getByText('Settled by').first().scrollIntoViewIfNeeded();
  await take(page, 4);

  await playUntil(demo, time('15:40'), settleOpen);
  const sources = await command(demo, '/story sources');
  await askForPictures(demo, sources);
  await open(`${foreignDesk}/${root.ts}`);
  const picture = page.locator('.block-image img').first();
  await picture.scrollIntoViewIfNeeded();
  await take(page, 5);

  await ask(demo, root.ts, questions.leaked);
  await ask(demo, root.ts, questions.count);
  await waitForOutbox(demo);
  await open(`${foreignDesk}/${root.ts}`);
  await page.getByText(questions.count).last().scrollIntoViewIfNeeded();
  await take(page, 6);

  await playUntil(demo, digestAt, settleOpen);
  await waitForDigest(demo);
  await open(foreignDesk);
  await page
    .getByRole('heading', { name: /Digest/ })
    .first()
    .scrollIntoViewIfNeeded();
  await take(page, 7);
} finally {
  await browser.close();
  await demo.stop();
}

async function take(page: Page, step: number): Promise<void> {
  const path = `${folder}/walk-${step}.png`;
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
