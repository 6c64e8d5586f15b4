import type { ArchiveFinds } from '../../desk/asking.ts';
import type { Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import { languageNote } from './answer.ts';
import { anchor, bullets, context, line, message, moment, quoted, richText, words } from './parts.ts';

/** What the archive has on a question: outlet, headline with its link, and the sentence that may tell. */
export function foundMessage({ question, text, language, citations }: ArchiveFinds): Rendered {
  const rows = citations.map(({ outlet, url, at, sentence, title, language: theirs }) =>
    line(
      ...(title === undefined || title === ''
        ? [anchor(url, outlet, 160)]
        : [anchor(url, title, 160), words(` – ${literal(outlet, 80)}`)]),
      ...(at === null ? [] : [words(', '), moment(at)]),
      words(`${languageNote(theirs, language)}: `),
      words(quoted(sentence, 400), undefined, 410),
    ),
  );
  const told = citations.map(({ outlet, sentence }) => `${literal(outlet, 80)}: ${quoted(sentence, 200)}`);
  return message(say`${text}${told.length === 0 ? '' : ` ${told.join(' ')}`}`, [
    context(say`${quoted(question, 300)}`),
    richText(line(words(text)), ...(rows.length === 0 ? [] : [bullets(rows, 'ordered')])),
  ]);
}
