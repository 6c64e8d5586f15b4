import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownBlock, WebClient } from '@slack/web-api';
import { startWorkspace } from '../src/demo/workspace/workspace.ts';
import { openBrowser } from '../test/browser/open-browser.ts';

// Usage: npm run layouts -- FOLDER. Draws every message of test/fixtures/messages in the local workspace's page, some to a
// picture, at a desk's and a phone's width, to be looked at.
const [folder = 'layouts'] = process.argv.slice(2);
const fixtures = 'test/fixtures/messages';
const perPicture = 8;
const widths = { desk: 1200, phone: 390 } as const;

type Fixture = { readonly type?: string; readonly text?: string; readonly blocks: KnownBlock[] };

mkdirSync(folder, { recursive: true });
const all = readdirSync(fixtures).map((name) => ({
  name: name.replace('.json', ''),
  message: JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as Fixture,
}));
const groups = Array.from({ length: Math.ceil(all.length / perPicture) }, (_, n) =>
  all.slice(n * perPicture, (n + 1) * perPicture),
);
const workspace = await startWorkspace({
  channels: groups.map((_, n) => ({ id: `C0LAYOUT${n}`, name: `layouts-${n + 1}` })),
});
const browser = await openBrowser();
try {
  const client = new WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl });
  for (const [n, group] of groups.entries()) {
    for (const { name, message } of group) {
      workspace.say({ userId: 'U0BEN00002', channelId: `C0LAYOUT${n}`, text: name });
      await client.chat.postMessage({
        channel: `C0LAYOUT${n}`,
        text: message.text ?? name,
        blocks: message.blocks,
      });
    }
    for (const [kind, width] of Object.entries(widths)) {
      const page = await browser.newPage({ viewport: { width, height: 4800 }, timezoneId: 'UTC', locale: 'en-GB' });
      await page.goto(`${workspace.url}/#C0LAYOUT${n}`);
      await page
        .getByText(group.at(-1)?.name ?? '')
        .last()
        .waitFor();
      const path = join(folder, `${kind}-${n + 1}.png`);
      await page.screenshot({ path });
      await page.close();
      process.stdout.write(`${path}: ${group.map(({ name }) => name).join(', ')}\n`);
    }
  }
} finally {
  await browser.close();
  await workspace.close();
}
