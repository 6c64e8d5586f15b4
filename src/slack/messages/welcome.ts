import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { bold, line, message, richText, words } from './parts.ts';

/** To the one who invited us, once and to nobody else. */
export function welcomeMessage(): Rendered {
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
