import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readStory } from '../src/cli/read-story.ts';
import { createPictures } from '../src/picture/pictures-worker.ts';

// Usage: npm run -s demo -- --articles | npm run -s pictures -- [FOLDER]
// Draws both pictures of each story that comes in (JSON Lines, as the command `ledger` takes them) and prints their words.
const [folder = 'pictures'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const pictures = createPictures();
const lines = (await text(process.stdin)).split('\n').filter((line) => line.trim() !== '');
for (const [at, line] of lines.entries()) {
  const { claim, articles } = JSON.parse(line) as { claim: string; articles: Parameters<typeof readStory>[1] };
  const { ledger } = readStory(claim, articles);
  const times = ledger.articles.map(({ published }) => Date.parse(published ?? '')).filter((ms) => !Number.isNaN(ms));
  for (const kind of ['columns', 'timeline'] as const) {
    const { png, alt } = await pictures[kind](ledger, Math.max(0, ...times));
    const path = join(folder, `${at + 1}-${kind}.png`);
    writeFileSync(path, png);
    process.stdout.write(`${path} (${png.length} bytes)\n${alt}\n`);
  }
}
await pictures.close();
