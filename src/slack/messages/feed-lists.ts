import type { RichTextBlock } from '@slack/types';
import type { ImportOutcome } from '../../desk/feed-lists.ts';
import { count } from '../../lib/text.ts';
import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { bold, bullets, line, message, richText, words } from './parts.ts';

const deadShown = 20;
const longestExport = 9000;
const pieceLength = 2900;

/** What became of a list of feeds: added, there already, dead and why. */
export function importMessage(outcome: ImportOutcome): Rendered {
  if (outcome.kind === 'refused') {
    return message(say`Nothing was imported. ${outcome.reason}`, [
      richText(line(bold('Nothing was imported. '), words(outcome.reason, undefined, 500))),
    ]);
  }
  const { total, added, known, dead } = outcome.report;
  const summary = `${count(total, 'feed')}: ${added.length} added, ${known.length} there already, ${dead.length} dead`;
  const rest = dead.length - deadShown;
  return message(say`${summary}.`, [
    richText(
      line(bold(summary)),
      ...(dead.length === 0
        ? []
        : [
            line(words('Dead ones were not added:')),
            bullets([
              ...dead
                .slice(0, deadShown)
                .map(({ url, title, reason }) => line(words(`${title || url}: ${reason}`, undefined, 300))),
              ...(rest > 0 ? [line(words(`and ${rest} more`))] : []),
            ]),
          ]),
    ),
  ]);
}

/** Whether a message can hold the list. */
export const isShort = (opml: string) => opml.length <= longestExport;

/** A short list as text to copy. */
export function exportMessage(opml: string): Rendered {
  const pieces = Array.from({ length: Math.ceil(opml.length / pieceLength) }, (_, at) =>
    opml.slice(at * pieceLength, (at + 1) * pieceLength),
  );
  return message(say`The feeds as OPML; copy all of it into a file.`, [
    richText(line(words('The feeds as OPML; copy all of it into a file:'))),
    ...pieces.map(
      (text): RichTextBlock => ({
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
      }),
    ),
  ]);
}
