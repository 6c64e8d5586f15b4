import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const named = process.env.CHROMIUM;
const candidates =
  named !== undefined ? [named] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = candidates.find((path) => existsSync(path));

/** Whether there is a browser to test with. Where there is none a suite skips, but fails with REQUIRE_BROWSER=1. */
export const hasBrowser = found !== undefined;
if (!hasBrowser) {
  const hint = `no browser at ${candidates.join(', ')}: install Debian's chromium`;
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(`REQUIRE_BROWSER=1, but ${hint}`);
  process.stderr.write(`Browser tests are skipped: ${hint}\n`);
}

/** A headless browser that calls nobody by itself, on a profile of its own that goes away with it. */
export async function openBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error('No browser; look at hasBrowser first');
  return await chromium.launch({
    executablePath: found,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
