import { afterEach, expect, it } from 'vitest';
import { createPageReader } from '../../src/article/page-reader-worker.ts';
import { UnreadablePage } from '../../src/article/unreadable-page.ts';

const url = 'https://gazette.example/one';
const paragraph =
  '<p>The ministry said on Monday that the talks would go on for some days, and that nothing was agreed.</p>';
const good = (title: string) => `<html><head><title>${title}</title></head><body>${paragraph.repeat(6)}</body></html>`;
// Takes some ten seconds, within every limit of size, number and depth: all text in the deepest of 400 boxes.
const slow = `<html><body>${'<div class="x">'.repeat(400)}${'<p>a, b, c, d and some more words, so that it counts</p>'.repeat(30_000)}${'</div>'.repeat(400)}</body></html>`;

let reader: ReturnType<typeof createPageReader>;
afterEach(() => reader.close());

it('reads pages one after the other, each to its own caller', async () => {
  reader = createPageReader();
  const titles = ['Alpha one', 'Beta two', 'Gamma three'];
  const pages = await Promise.all(titles.map((title) => reader.extract(good(title), url)));
  expect(pages.map(({ title }) => title)).toEqual(titles);
});

it('says why a page is unreadable, and goes on', async () => {
  reader = createPageReader();
  await expect(reader.extract('<p>no</p>', url)).rejects.toThrow(UnreadablePage);
  await expect(reader.extract(good('Next page'), url)).resolves.toMatchObject({ title: 'Next page' });
});

it('gives up on a page after the time limit and reads the next one in a new worker', async () => {
  reader = createPageReader({ timeoutMs: 1500 });
  const late = reader.extract(slow, url);
  const next = reader.extract(good('Next page'), url);
  await expect(late).rejects.toThrow('reading the page took longer than 1.5 seconds');
  await expect(next).resolves.toMatchObject({ title: 'Next page' });
});

it('keeps the loop free while a page is read', async () => {
  reader = createPageReader({ timeoutMs: 1500 });
  await reader.extract(good('Warm'), url);
  let beats = 0;
  const heart = setInterval(() => {
    beats += 1;
  }, 5);
  const from = performance.now();
  await reader.extract(slow, url).catch(() => null);
  clearInterval(heart);
  expect(beats).toBeGreaterThan((performance.now() - from) / 5 / 20);
});

it('tells those who wait when it is closed', async () => {
  reader = createPageReader();
  const waiting = [reader.extract(good('One'), url), reader.extract(good('Two'), url)];
  const settled = Promise.allSettled(waiting);
  await reader.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(reader.extract(good('Three'), url)).rejects.toThrow(/closed/);
});
