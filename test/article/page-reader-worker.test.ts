import { afterEach, expect, it } from 'vitest';
import { createPageReader } from '../../src/article/page-reader-worker.ts';
import { UnreadablePage } from '../../src/article/unreadable-page.ts';

const url = 'https://gazette.example/one';
const paragraph =
  '<p>The ministry said on Monday that the talks would go on for some days, and that nothing was agreed.</p>';
const good = (title: string) => `<html><head><title>${title}</title></head><body>${paragraph.repeat(6)}</body></html>`;
// Slow to read within every limit of size, count and depth: tables in tables.
const slow = `<html><body>${`<div>${'<p>a, b, c, d</p>'.repeat(60)}</div>`.repeat(350)}${'<table><tr><td>x, y</td></tr></table>'.repeat(4000)}</body></html>`;

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
  reader = createPageReader({ timeoutMs: 60 });
  await expect(reader.extract(slow, url)).rejects.toThrow(/took longer than 0.06 seconds/);
  await reader.close();
  reader = createPageReader({ timeoutMs: 5000 });
  const late = reader.extract(good('Next page'), url);
  await expect(late).resolves.toMatchObject({ title: 'Next page' });
});

it('keeps the loop free while a page is read', async () => {
  reader = createPageReader();
  await reader.extract(good('Warm'), url);
  let beats = 0;
  const heart = setInterval(() => {
    beats += 1;
  }, 5);
  const from = performance.now();
  await reader.extract(slow, url).catch(() => null);
  clearInterval(heart);
  expect(beats).toBeGreaterThan((performance.now() - from) / 5 / 3);
});

it('tells those who wait when it is closed', async () => {
  reader = createPageReader();
  const waiting = [reader.extract(good('One'), url), reader.extract(good('Two'), url)];
  const settled = Promise.allSettled(waiting);
  await reader.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(reader.extract(good('Three'), url)).rejects.toThrow(/closed/);
});
