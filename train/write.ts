import { writeFileSync } from 'node:fs';

/** Writes a file of weights beside the code that reads it. */
export function writeWeights(name: string, content: object): void {
  const path = new URL(`../src/story/weights/${name}.weights.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(content)}\n`);
}
