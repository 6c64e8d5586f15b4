import { writeFileSync } from 'node:fs';

/** Writes a file of weights beside the code of `folder` that reads it. */
export function writeWeights(folder: 'story' | 'language', name: string, content: object): void {
  const path = new URL(`../src/${folder}/weights/${name}.weights.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(content)}\n`);
}
