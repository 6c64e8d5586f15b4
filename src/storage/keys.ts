import { createHash } from 'node:crypto';
import { storable } from './words.ts';

const LONGEST = 200;

/** Short, of one length, different for different parts. */
export function fingerprint(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** A key that fits an index on both databases: itself, or its beginning and its hash. Stable: a key of a key is itself. */
export function toKey(key: string): string {
  const text = storable(key);
  return text.length <= LONGEST ? text : `${text.slice(0, 120)}#${fingerprint([text])}`;
}

/** In parts of at most `size`: a statement takes a limited number of parameters. */
export function slices<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
