import { randomBytes } from 'node:crypto';

/** A text id that sorts by time: prefix, milliseconds in base 36, 8 random bytes. */
export function createId(prefix: string, now: number): string {
  return `${prefix}_${Math.floor(now).toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`;
}
