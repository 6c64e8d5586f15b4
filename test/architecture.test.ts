import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Left may import right, nothing else; every folder may import its own files. A vendor appears in one folder (zod: at the rim).
const reading = ['lib', 'news', 'language', 'story', 'provenance'];
const layers: Record<string, { imports: readonly string[]; packages: readonly string[] }> = {
  lib: { imports: [], packages: [] },
  news: { imports: ['lib'], packages: [] },
  feed: { imports: ['lib', 'news'], packages: ['zod', 'entities'] },
  article: { imports: ['lib', 'news'], packages: ['zod', '@mozilla/readability', 'linkedom'] },
  language: { imports: ['lib', 'news'], packages: ['snowball-stemmers', 'any-ascii'] },
  story: { imports: ['lib', 'news', 'language'], packages: [] },
  provenance: { imports: ['lib', 'news', 'language', 'story'], packages: [] },
  alert: { imports: reading, packages: [] },
  answer: { imports: reading, packages: [] },
  picture: { imports: ['lib', 'news', 'language', 'provenance'], packages: ['@resvg/resvg-js'] },
  desk: { imports: [...reading, 'feed', 'article', 'alert', 'answer', 'picture'], packages: [] },
  web: { imports: ['lib', 'news', 'desk', 'feed'], packages: ['undici'] },
  storage: { imports: ['lib', 'news', 'desk'], packages: ['kysely', 'pg', 'zod'] },
  llm: { imports: ['lib', 'news', 'desk'], packages: ['zod', 'ai', '@ai-sdk/openai-compatible'] },
  slack: { imports: ['lib', 'news', 'desk'], packages: ['@slack/bolt', '@slack/types', '@slack/web-api', 'zod'] },
  cli: { imports: ['*'], packages: ['zod'] },
  demo: { imports: ['*'], packages: ['zod', 'ws'] },
  '(root)': { imports: ['*'], packages: ['zod', 'node-cron'] },
};
const pure = ['news', 'feed', 'article', 'language', 'story', 'provenance', 'alert', 'answer', 'picture'];
// A worker's own file is an effect by nature: it is the rim of the pure folder that it serves.
const rim = [/\/worker\.ts$/, /\/[a-z-]+-worker\.ts$/];
const impure =
  /process\.|Date\.now|new Date\(\)|Math\.random|console\.|\bfetch\(|'node:(?:fs|https?|net|dns|child_process|worker_threads)|performance\.now|setTimeout|setInterval/;

const sources = globSync('src/**/*.ts').map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(path, 'utf8'),
}));
const layerOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? '(root)';
const specifiersOf = (text: string) =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

describe('the source tree', () => {
  it('is seen', () => expect(sources.length).toBeGreaterThan(100));
  it('has a row for every folder', () => {
    expect([...new Set(sources.map(({ path }) => layerOf(path)))].filter((layer) => !(layer in layers))).toEqual([]);
  });
  it.each(sources)('$path imports downwards only', ({ path, text }) => {
    const layer = layerOf(path);
    const { imports, packages } = layers[layer] ?? { imports: [], packages: [] };
    const strays = specifiersOf(text).filter((name) => {
      if (name.startsWith('node:')) return false;
      if (!name.startsWith('.')) return !packages.includes(packageOf(name));
      const target = layerOf(join(dirname(path), name).replaceAll('\\', '/'));
      return target !== layer && !imports.includes('*') && !imports.includes(target);
    });
    expect(strays).toEqual([]);
  });
  it.each(sources.filter(({ path }) => pure.includes(layerOf(path)) && !rim.some((file) => file.test(path))))(
    '$path has no clock, network, disk or process in it',
    ({ text }) => expect(impure.exec(text)?.[0] ?? null).toBeNull(),
  );
  it.each(sources.filter(({ path }) => !['src/config.ts'].includes(path)))(
    '$path does not read the environment',
    ({ text }) => {
      expect(text).not.toMatch(/process\.env\b/);
    },
  );
});

describe('tables', () => {
  const tables = sources.filter(({ path }) => path.endsWith('/index.ts'));
  it('are seen', () => expect(tables.length).toBeGreaterThanOrEqual(5));
  it.each(tables)('$path lists every file beside it', ({ path, text }) => {
    const folder = dirname(path);
    // The singular file gives the shape (formats/format.ts, kinds/kind.ts, …); it is not a member.
    const beside = sources
      .filter((file) => dirname(file.path) === folder && file.path !== path)
      .map((file) => file.path.slice(folder.length + 1));
    const listed = specifiersOf(text).map((name) => name.replace('./', ''));
    expect(beside.filter((file) => !listed.includes(file))).toEqual([]);
  });
});
