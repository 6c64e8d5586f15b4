import { createRequire } from 'node:module';
import { placeOf } from './feature-hash.ts';

/** How many documents of each language the table was counted on, and one byte a hashed stem: 8·log2(1 + documents). */
type Background = {
  readonly bits: number;
  readonly documents: Readonly<Record<string, number>>;
  readonly data: string;
};

const require = createRequire(import.meta.url);
let table: {
  readonly bits: number;
  readonly documents: Readonly<Record<string, number>>;
  readonly bytes: Uint8Array;
} | null = null;

function load() {
  if (table === null) {
    const { bits, documents, data } = require('./weights/background.weights.json') as Background;
    table = { bits, documents, bytes: Buffer.from(data, 'base64') };
  }
  return table;
}

/** How rare a stem is in the news of its language: about 1 for what stands everywhere, 8 for what was never seen. */
export function rarityOf(stem: string, language: string): number {
  const { bits, documents, bytes } = load();
  const total = documents[language] ?? 500;
  const seen = 2 ** ((bytes[placeOf(`${language}:${stem}`, bits)] as number) / 8) - 1;
  return Math.log((total + 1) / (seen + 0.5));
}
