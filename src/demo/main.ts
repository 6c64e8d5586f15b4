import { parseArgs } from 'node:util';
import { messageOf } from '../lib/errors.ts';
import { createStoryClock } from './clock.ts';
import { articlesAt, claim, dayEnd, dayOutlets, dayStart, notice } from './day/articles.ts';
import { chooseDigest, trackStory, waitForFeeds } from './editor.ts';
import { createPanel } from './panel.ts';
import { playDay, playUntil } from './play-day.ts';
import { type Demo, startDemo } from './start-demo.ts';
import { startTranscript } from './transcript.ts';

const usage = `Usage: npm run demo [-- --headless] [--port N] [--verbose]
  --headless   play the day through, print every message as text, check the end
  --port N     where the page is served (any free port where it is left out)
  --articles   print the day as one line for "npm run -s cli -- ledger", and end
  --verbose    print the bot's log to standard error
`;

const print = (text: string) => process.stdout.write(`${text}\n`);

async function runHeadless(port: number, log: (line: string) => void): Promise<number> {
  print(`Second Source, the demo. ${notice}\n`);
  const clock = createStoryClock(dayStart, { paused: true });
  const demo = await startDemo({ clock, port, log, panel: ({ outlets }) => createPanel(clock, outlets) });
  const hush = startTranscript(demo, print);
  try {
    const checks = await playDay(demo);
    hush();
    print('At the end of the day:');
    for (const { what, fault } of checks) print(fault === null ? `  ✓ ${what}` : `  ✗ ${what}\n      found: ${fault}`);
    return checks.every(({ fault }) => fault === null) ? 0 : 1;
  } finally {
    await demo.stop();
  }
}

async function runPage(port: number, log: (line: string) => void): Promise<number> {
  const clock = createStoryClock(dayStart, { paused: true });
  let winding = false;
  const windOn = (to: number) => {
    if (winding) return;
    winding = true;
    void playUntil(demo, to)
      .catch((error: unknown) => log(`The day could not be played on: ${messageOf(error)}`))
      .finally(() => (winding = false));
  };
  const demo = await startDemo({ clock, port, log, panel: ({ outlets }) => createPanel(clock, outlets, windOn) });
  const ended = Promise.withResolvers<void>();
  process.once('SIGINT', ended.resolve).once('SIGTERM', ended.resolve);
  const beat = setInterval(() => {
    if (clock.now() >= dayEnd) clock.pause();
    demo.workspace.panelChanged();
  }, 1000);
  try {
    await begin(demo);
    print(`The demo is open at ${demo.workspace.url}\n${notice}\nCtrl-C ends it.`);
    clock.resume();
    await ended.promise;
    return 0;
  } finally {
    clearInterval(beat);
    await demo.stop();
  }
}

/** What has happened before the visitor comes. */
async function begin(demo: Demo): Promise<void> {
  await waitForFeeds(demo);
  await trackStory(demo);
  await chooseDigest(demo);
}

/** The whole day, noise and all, in the form that the command `ledger` takes. */
function dayAsLedgerInput(): object {
  const articles = dayOutlets.flatMap((outlet) =>
    articlesAt(outlet, dayEnd).map(({ slug, title, body, published }) => ({
      id: `${outlet.id}/${slug}`,
      outlet: outlet.name,
      title,
      text: body.join('\n\n'),
      published,
      language: outlet.language.slice(0, 2),
    })),
  );
  return { id: 'day', claim, articles: articles.toSorted((a, b) => a.published.localeCompare(b.published)) };
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      port: { type: 'string' },
      articles: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  if (values.articles) {
    print(JSON.stringify(dayAsLedgerInput()));
    return 0;
  }
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port\n${usage}`);
  const log = values.verbose ? (line: string) => process.stderr.write(`${line}\n`) : () => {};
  return values.headless ? runHeadless(port, log) : runPage(port, log);
}

try {
  process.exitCode = await main();
} catch (error) {
  // A start that failed half-way may leave something open that would hold the shell.
  process.stderr.write(`The demo ended: ${messageOf(error)}\n`, () => process.exit(1));
}
