import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { parse } from '../../../src/cli/commands/parse.ts';

async function run(args: readonly string[], input = '') {
  const output = new PassThrough();
  const errors = new PassThrough();
  const said = Promise.all([text(output), text(errors)]);
  const status = await parse.run(args, { input: Readable.from([input]), output, errors });
  output.end();
  errors.end();
  const [printed, complaints] = await said;
  return {
    status,
    complaints,
    lines: printed
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'parse-'));
const feed =
  '<rss version="2.0"><channel><title>Desk</title><item><title>A</title><link>/a</link></item></channel></rss>';
const path = join(folder, 'feed.xml');
writeFileSync(path, feed);
writeFileSync(join(folder, 'page.html'), '<!doctype html><p>Log in');

it('prints one object for a file', async () => {
  const { status, lines } = await run([path, '--url', 'https://desk.example/rss', '--content-type', 'text/xml']);
  expect(status).toBe(0);
  expect(lines[0]).toMatchObject({
    format: 'rss',
    title: 'Desk',
    entries: [{ title: 'A', url: 'https://desk.example/a' }],
  });
});
it.each([
  ['a web page', join(folder, 'page.html'), 65, /^Not a feed: a web page\n$/],
  ['a file that is not there', join(folder, 'none.xml'), 66, /can't be read/],
  ['an unknown option', '--nonsense', 64, /nonsense/],
])('says what is wrong with %s', async (_, arg, status, complaint) => {
  const result = await run([arg]);
  expect(result.status).toBe(status);
  expect(result.complaints).toMatch(complaint);
});
it('streams lines in order, and one bad line costs no other', async () => {
  const body = Buffer.from(feed).toString('base64');
  const input = [
    { id: 1, body, url: 'https://desk.example/' },
    { id: 'two', body: Buffer.from('hello').toString('base64') },
    { id: 3, body: 'not base64!' },
    { id: 4 },
    { id: 5, file: path },
  ].map((line) => JSON.stringify(line));
  const { status, lines } = await run([], [...input.slice(0, 2), '{broken', ...input.slice(2)].join('\n'));
  expect(status).toBe(1);
  expect(lines.map(({ id }) => id)).toEqual([1, 'two', null, 3, 4, 5]);
  expect(lines.map(({ error }) => (error as { code: string } | undefined)?.code)).toEqual([
    undefined,
    'not-a-feed',
    'not-json',
    'bad-input',
    'bad-input',
    undefined,
  ]);
});
