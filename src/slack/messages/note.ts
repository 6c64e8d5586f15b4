import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { line, message, richText, spokenLines, words } from './parts.ts';

const linesShown = 30;

/** Plain sentences of ours, a line each. */
export function noteMessage(text: string): Rendered {
  const all = text.split('\n').filter((one) => one.trim() !== '');
  const lines = all.length === 0 ? ['–'] : all.slice(0, linesShown);
  return message(spokenLines(lines.map((one) => say`${one}`)), [
    richText(...lines.map((one) => line(words(one, undefined, 2000)))),
  ]);
}
