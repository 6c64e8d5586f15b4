import { createStoryClock } from '../src/demo/clock.ts';
import { dayStart } from '../src/demo/day/articles.ts';
import { ask, trackStory, waitForFeeds, waitForOutbox } from '../src/demo/editor.ts';
import { createPanel } from '../src/demo/panel.ts';
import { playUntil } from '../src/demo/play-day.ts';
import { foreignDesk, startDemo } from '../src/demo/start-demo.ts';
import { questions } from '../src/demo/verdict.ts';
import { openBrowser } from '../test/browser/open-browser.ts';

// Usage: npm run screenshot. Plays the demo's day to the early afternoon and takes the README's picture of the channel.
const picture = 'docs/pictures/channel.png';
const afternoon = Date.parse('2022-03-14T13:46:00Z');

const clock = createStoryClock(dayStart, { paused: true });
const demo = await startDemo({ clock, port: 0, log: () => {}, panel: ({ outlets }) => createPanel(clock, outlets) });
try {
  await waitForFeeds(demo);
  const root = await trackStory(demo);
  await playUntil(demo, afternoon);
  await ask(demo, root.ts, questions.denied);
  await ask(demo, root.ts, questions.count);
  await waitForOutbox(demo);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, timezoneId: 'UTC', locale: 'en-GB' });
  await page.goto(`${demo.workspace.url}/#${foreignDesk}/${root.ts}`);
  await page.waitForLoadState('load');
  await page.getByText(questions.count).first().waitFor();
  await page.screenshot({ path: picture });
  await browser.close();
  process.stdout.write(`${picture}\n`);
} finally {
  await demo.stop();
}
