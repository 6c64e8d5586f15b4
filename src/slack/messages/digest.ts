import type { RichTextSection } from '@slack/types';
import { count } from '../../lib/text.ts';
import type { Digest, DigestLine } from '../../news/digest.ts';
import { actionIds } from '../ids.ts';
import { limits, type Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import {
  actions,
  bold,
  bullets,
  button,
  context,
  header,
  line,
  localTime,
  richText,
  some,
  utc,
  withRows,
  words,
} from './parts.ts';

const rowsShown = 12;
const namesShown = 6;

/** A line each: a table's columns are too narrow on a phone. */
function storyLine(one: DigestLine): RichTextSection {
  return line(bold(`${one.number}. ${one.name}`, 120), words(`: ${changesOf(one)}`, undefined, 400));
}

const changesOf = ({ changes, sources, outlets }: DigestLine) =>
  `${changes.join('; ')} (${count(sources, 'source')}, ${count(outlets, 'outlet')})`;

function headline({ moved, fresh }: Digest): string {
  if (moved.length + fresh.length === 0) return 'Nothing moved';
  const parts = [
    ...(moved.length === 0 ? [] : [`${count(moved.length, 'story', 'stories')} moved`]),
    ...(fresh.length === 0 ? [] : [`${fresh.length} new`]),
  ];
  return parts.join(', ');
}

/** What a channel's stories did since the digest before: what moved and what is new first, what is quiet in a line. */
export function digestMessage(digest: Digest): Rendered {
  const { moved, fresh, silent, quietCount, since } = digest;
  const lines = [...moved, ...fresh.map((line) => ({ ...line, changes: ['New', ...line.changes] }))];
  return withRows(rowsShown, (most) => {
    const shown = lines.slice(0, most);
    const rest = lines.length - shown.length;
    const fellSilent = silent.map(({ number, name }) => `${number}. ${literal(name, 60)}`);
    const quiet = quietCount === 0 ? null : say`${count(quietCount, 'other')} without news`;
    const told = shown.map((one) => `${literal(one.name, 100)}: ${changesOf(one)}.`).join(' ');
    return {
      text: say`Digest since ${utc(since)}: ${headline(digest)}. ${literal(told, limits.text - 400)}${
        silent.length === 0 ? '' : ` Fell silent: ${some(fellSilent, 3)}.`
      }`,
      blocks: [
        header(`Digest · ${headline(digest)}`),
        shown.length === 0 ? null : richText(bullets(shown.map(storyLine))),
        rest > 0 ? context(say`and ${count(rest, 'more story', 'more stories')}: /story list`) : null,
        silent.length === 0 ? null : context(say`Fell silent: ${some(fellSilent, namesShown)}`),
        context(say`since ${localTime(since)}`, quiet),
        ...actions(button(actionIds.openSettings, 'Change time or mute', { speech: 'Change when the digest comes' })),
      ],
    };
  });
}
