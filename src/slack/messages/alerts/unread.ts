import type { Alert } from '../../../news/alert.ts';
import type { Rendered } from '../../limits.ts';
import { say, withPeople } from '../../sanitize.ts';
import { anchor, bullets, context, header, line, message, moment, richText, some, words } from '../parts.ts';
import { alertActions, readButton } from '../story-parts.ts';

/** An article that may concern the story, in a language that we do not read: kept, matched, not judged. */
export function unreadMessage(alert: Alert, settled: string | null): Rendered {
  const { lines, claim, subject } = alert;
  const first = lines[0];
  const outlets = some(
    lines.map(({ outlet }) => outlet),
    6,
    subject,
  );
  const list = lines
    .slice(0, 10)
    .map(({ url, outlet, at }) => line(anchor(url, outlet, 80), ...(at === null ? [] : [words(', '), moment(at)])));
  return message(
    say`Not read: ${outlets} may concern “${claim}”, in a language that we do not read. Somebody should look.`,
    [
      alert.place === 'thread' ? null : header(`Not read · ${subject}`),
      richText(
        line(words('In a language that we do not read; by its names it may concern this story. Somebody should look.')),
        ...(list.length === 0 ? [] : [bullets(list)]),
      ),
      settled === null ? null : context(withPeople(settled)),
      ...alertActions(
        alert,
        first === undefined ? null : readButton(`Read ${first.outlet}`, first.url, first.articleId),
      ),
    ],
  );
}
