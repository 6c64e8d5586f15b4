import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.SHARED_DATA ?? '../shared/data';

/** The rows of a JSON Lines file of the data folder; says which file is missing, and where to point SHARED_DATA. */
export function readRows<Row>(name: string): readonly Row[] {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Error(`${path} is not there. Set SHARED_DATA to the folder with the training data.`);
  return parseRows(readFileSync(path, 'utf8'));
}

function parseRows<Row>(text: string): readonly Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Rows of a CSV file with quoted fields and line breaks in them. */
export function readCsv(name: string): readonly Record<string, string>[] {
  const text = readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n');
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      (rows.at(-1) as string[]).push(field);
      field = '';
    } else if (char === '\n') {
      (rows.at(-1) as string[]).push(field);
      field = '';
      rows.push([]);
    } else field += char;
  }
  if (field !== '' || (rows.at(-1) as string[]).length > 0) (rows.at(-1) as string[]).push(field);
  const [head = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomOf(seed);
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** A fold for every item, the same for all items of one key, the folds of like size. */
export function foldsBy<T>(items: readonly T[], key: (item: T) => string, folds: number, seed = 7): readonly number[] {
  const keys = shuffled([...new Set(items.map(key))].sort(), seed);
  const foldOf = new Map(keys.map((name, i) => [name, i % folds]));
  return items.map((item) => foldOf.get(key(item)) as number);
}
