import { createHash } from 'node:crypto';
import { htmlToText } from '../lib/html.ts';
import { visibleText } from '../lib/text.ts';

/** Mark-up out, entities decoded, control characters gone. */
export function plainText(markup: string): string {
  return visibleText(htmlToText(markup)).trim();
}

/** Of what a reader sees: the same for the same words, whatever their spacing. */
export function articleHash(title: string, text: string): string {
  return createHash('sha256').update(`${title}\n${text}`.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');
}
