import { createRequire } from 'node:module';

/** How often which pieces of words stand in which language. Packed; `train/languages.ts` says where it is from. */
export type PackedLanguages = {
  readonly origin: string;
  readonly languages: readonly string[];
  /** The average score of texts that were recognised rightly. */
  readonly averages: readonly number[];
  /** In base64: of each piece, in order, the distance to the one before (seven bits a byte, the lowest first), and how many pairs it has. */
  readonly pieces: string;
  /** In base64: language and score of each pair, a byte each. */
  readonly pairs: string;
};

export type LanguageTable = {
  readonly languages: readonly string[];
  readonly averages: readonly number[];
  /** The bytes of a piece as one number, sorted. */
  readonly keys: Float64Array;
  /** Where a piece's pairs begin; one more than there are keys. */
  readonly begins: Uint32Array;
  readonly pairs: Uint8Array;
};

const require = createRequire(import.meta.url);
let table: LanguageTable | null = null;

/** Read when it is first asked for: some two megabytes, where objects took a hundred and thirty. */
export function languageTable(): LanguageTable {
  table ??= unpack(require('./weights/languages.weights.json') as PackedLanguages);
  return table;
}

function unpack({ languages, averages, pieces, pairs }: PackedLanguages): LanguageTable {
  const bytes = Buffer.from(pieces, 'base64');
  const keys: number[] = [];
  const begins = [0];
  let key = 0;
  let step = 0;
  let scale = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    step += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    key += step;
    keys.push(key);
    at += 1;
    begins.push((begins.at(-1) as number) + (bytes[at] as number));
    step = 0;
    scale = 1;
  }
  return {
    languages,
    averages,
    keys: Float64Array.from(keys),
    begins: Uint32Array.from(begins),
    pairs: new Uint8Array(Buffer.from(pairs, 'base64')),
  };
}

/** The place of a piece in the table, or -1. */
export function placeOf(key: number, { keys }: LanguageTable): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
