import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { bold, line, message, richText, words } from './parts.ts';

/** To the one who invited us, once and to nobody else. `hasFeeds`: something is read already. */
export function welcomeMessage(hasFeeds: boolean): Rendered {
  if (!hasFeeds) {
    return message(
      say`I am in, but no feed is watched yet. First /story feeds add and an outlet’s address, then /story track and a claim.`,
      [
        richText(
          line(
            words('I am in, but no feed is watched yet. First '),
            bold('/story feeds add'),
            words(' and an outlet’s address, then '),
            bold('/story track'),
            words(' and a claim. '),
            bold('/story help'),
            words(' shows the rest.'),
          ),
        ),
      ],
    );
  }
  return message(say`I am in. Type /story track and a claim to follow it here; /story help shows the rest.`, [
    richText(
      line(
        words('I am in. Type '),
        bold('/story track'),
        words(' and a claim (or a link) to follow it here; '),
        bold('/story help'),
        words(' shows the rest. I stay silent until there is news.'),
      ),
    ),
  ]);
}
