import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { line, message, richText, words } from './parts.ts';

/** A plain sentence of ours. */
export function noteMessage(text: string): Rendered {
  return message(say`${text}`, [richText(line(words(text, undefined, 2000)))]);
}
