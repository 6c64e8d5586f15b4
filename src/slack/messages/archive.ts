import { count } from '../../lib/text.ts';
import type { Story } from '../../news/story.ts';
import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { bold, bullets, header, line, message, richText, some, withRows, words } from './parts.ts';

const shown = 25;

/** The stopped stories of a channel, with how to take one up again. */
export function archiveMessage(stories: readonly Story[]): Rendered {
  if (stories.length === 0)
    return message(say`No story was stopped here.`, [richText(line(words('No story was stopped here.')))]);
  return withRows(shown, (most) => {
    const rows = stories
      .slice(0, most)
      .map(({ number, title, claim, mergedInto }) =>
        line(
          bold(`${number} `),
          words(title ?? claim, undefined, 200),
          words(mergedInto ? ' · merged into another' : ''),
        ),
      );
    const rest = stories.length - rows.length;
    const told = stories.map(({ number, title, claim }) => `${number}: ${title ?? claim}`);
    return {
      text: say`Stopped here: ${some(told, most)}. Take one up again with /story resume NUMBER.`,
      blocks: [
        header(`Stopped here · ${count(stories.length, 'story', 'stories')}`),
        richText(
          bullets(rest > 0 ? [...rows, line(words(`and ${rest} more`))] : rows),
          line(words('Take one up again: '), bold(`/story resume ${stories[0]?.number ?? 1}`)),
        ),
      ],
    };
  });
}
