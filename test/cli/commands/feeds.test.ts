import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { useOutlet } from '../../support/web-outlet.ts';

const outlet = useOutlet();
const dataDir = mkdtempSync(join(tmpdir(), 'second-source-cli-feeds-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The command as people run it, in a process of its own. */
const feeds = (...args: string[]) =>
  new Promise<{ code: number; out: string; errors: string }>((resolve) => {
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, ALLOW_PRIVATE_NETWORKS: 'true' };
    execFile(process.execPath, ['src/entry.js', 'cli/main.ts', 'feeds', ...args], { env }, (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
const lines = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('adds, lists with health, exports, removes and imports what it exported', async () => {
  const item = (day: number) => `<item><title>${day}</title><pubDate>2031-05-0${day}T08:00:00Z</pubDate></item>`;
  outlet.on('/site', (_, response) =>
    response.end('<link rel="alternate" type="application/rss+xml" href="/desk.xml"><p>news</p>'),
  );
  outlet.on('/desk.xml', (_, response) =>
    response.end(`<rss version="2.0"><channel><title>Desk</title>${item(1)}${item(2)}${item(3)}</channel></rss>`),
  );
  const added = await feeds('add', outlet.url('/site'));
  expect(lines(added.out)).toMatchObject([
    { best: { url: outlet.url('/desk.xml'), entries: 3, entriesADay: 1 } },
    { added: [outlet.url('/desk.xml')], dead: [] },
  ]);
  expect(lines((await feeds('list')).out)).toMatchObject([
    { url: outlet.url('/desk.xml'), state: 'active', error: null, intervalReason: 'not polled yet', lastSuccess: null },
  ]);
  const file = join(dataDir, 'feeds.opml');
  writeFileSync(file, (await feeds('export')).out);
  expect(await feeds('remove', outlet.url('/desk.xml'))).toMatchObject({ code: 0 });
  expect(await feeds('remove', outlet.url('/desk.xml'))).toMatchObject({ code: 1 });
  expect(lines((await feeds('import', file)).out)).toMatchObject([{ total: 1, added: [outlet.url('/desk.xml')] }]);
  expect(lines((await feeds('import', file)).out)).toMatchObject([{ total: 1, known: [outlet.url('/desk.xml')] }]);
}, 30_000);
it.each([[['fly']], [['add']]])('says how it is used for %j', async (args) => {
  expect(await feeds(...args)).toMatchObject({ code: 64, errors: expect.stringContaining('import FILE-OR-ADDRESS') });
});
