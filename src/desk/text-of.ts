import { createHash } from 'node:crypto';

/** Of what a reader sees: the same for the same words, whatever their spacing. */
export function articleHash(title: string, text: string): string {
  return createHash('sha256').update(`${title}\n${text}`.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');
}
