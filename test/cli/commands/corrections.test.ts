import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../../src/storage/open-store.ts';
import { ada, deskWith, texts } from '../../desk/desk-with.ts';
import { quietLog } from '../../support/database.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'second-source-cli-corrections-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const corrections = (...args: string[]) =>
  new Promise<{ code: number; out: string; errors: string }>((resolve) => {
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir };
    execFile(process.execPath, ['src/entry.js', 'cli/main.ts', 'corrections', ...args], { env }, (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });

it('prints one article a line, and says which process holds the store', async () => {
  const store = await openStore({ databaseUrl: null, dataDir, log: quietLog });
  const { desk, follow, arrive } = await deskWith(store);
  const story = await follow();
  await arrive(story, 'a1', 'Coastal Wire', texts.denial);
  await desk.decide(ada, { storyId: story.id, articleId: 'a1', kind: 'not-this-story', speaker: null, sentence: null });
  expect(await corrections()).toMatchObject({ code: 69, out: '', errors: expect.stringContaining('in use') });
  await store.close();
  const { code, out } = await corrections();
  expect([
    code,
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ]).toMatchObject([0, [{ claim: story.claim, relation: 'unrelated', text: texts.denial }]]);
  expect(await corrections('more')).toMatchObject({ code: 64 });
}, 30_000);
