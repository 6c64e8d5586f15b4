import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { extract } from '../../../src/cli/commands/extract.ts';

const html = `<html lang="en"><head><title>Talks go on</title></head><body>${'<p>The ministry said on Monday that the talks would go on for some days, and that nothing was agreed.</p>'.repeat(4)}</body></html>`;
const url = 'https://gazette.example/one';

async function run(args: readonly string[], lines: readonly unknown[] = []) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const input = Readable.from(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`));
  const status = await extract.run(args, { input, output, errors });
  output.end();
  errors.end();
  const text = Buffer.concat(await output.toArray()).toString();
  const out = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, out, errors: Buffer.concat(await errors.toArray()).toString() };
}

const file = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'extract-')), 'page.html');
  writeFileSync(path, text);
  return path;
};

it('prints one object for a file', async () => {
  const { status, out } = await run([file(html), '--url', url]);
  expect(status).toBe(0);
  expect(out).toHaveLength(1);
  expect(Object.keys(out[0] ?? {})).toEqual(
    'title text published modified authors outlet canonicalUrl language paywalled'.split(' '),
  );
});

it('exits 65 with the reason where nothing readable is there, 64 without an address, 66 without a file', async () => {
  const nothing = await run([file('<p>no</p>'), '--url', url]);
  expect([nothing.status, nothing.out]).toEqual([65, []]);
  expect(nothing.errors).toMatch(/no text/);
  expect((await run([file(html)])).status).toBe(64);
  expect((await run(['/nowhere/at/all.html', '--url', url])).status).toBe(66);
});

it('streams: one line a line, in order, an error in the place of what fails', async () => {
  const body = Buffer.from(html).toString('base64');
  const { status, out } = await run(
    [],
    [
      { id: 1, body, url },
      { id: 2, body: Buffer.from('<p>no</p>').toString('base64'), url },
      { id: 3, url },
      { id: 4, file: '/nowhere/at/all.html', url },
      'not json',
      { id: 6, file: file(html), url },
    ],
  );
  expect(status).toBe(1);
  expect(out.map(({ id, title, error }) => [id, title ?? (error as { code: string }).code])).toEqual([
    [1, 'Talks go on'],
    [2, 'unreadable'],
    [3, 'bad-input'],
    [4, 'bad-input'],
    [null, 'not-json'],
    [6, 'Talks go on'],
  ]);
});
