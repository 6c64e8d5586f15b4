import type { Rendered } from '../limits.ts';
import { joined, say } from '../sanitize.ts';
import { line, message, richText, words } from './parts.ts';

const linesShown = 30;

/** Plain sentences of ours, a line each. */
export function noteMessage(text: string): Rendered {
  const lines = text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .slice(0, linesShown);
  const told = joined(
    lines.map((one) => say`${one}`),
    '\n',
  );
  return message(told, [
    richText(...(lines.length === 0 ? [''] : lines).map((one) => line(words(one, undefined, 2000)))),
  ]);
}
