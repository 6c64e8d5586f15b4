import type { ContextActionsBlock, RichTextElement } from '@slack/types';
import type { AnswerView } from '../../desk/ports.ts';
import { count } from '../../lib/text.ts';
import type { Answer } from '../../news/answer.ts';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { address, literal, type Mrkdwn, say } from '../sanitize.ts';
import { anchor, bullets, context, line, localTime, message, moment, quoted, richText, words } from './parts.ts';

const shown = 6;
const languages = new Intl.DisplayNames('en', { type: 'language' });

function languageNote(language: string | null): string {
  if (language === null || language === 'en' || !/^[a-z]{2,3}$/.test(language)) return '';
  return ` (in ${languages.of(language) ?? language})`;
}

function feedback(questionId: string): ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionIds.feedback,
        positive_button: {
          text: { type: 'plain_text', text: 'Helpful' },
          value: `helpful:${questionId}`,
          accessibility_label: 'Mark this answer helpful',
        },
        negative_button: {
          text: { type: 'plain_text', text: 'Wrong' },
          value: `wrong:${questionId}`,
          accessibility_label: 'Mark this answer wrong',
        },
      },
    ],
  };
}

function missingInWords({ missing }: Answer): string {
  const what = literal(missing ?? '', 300).replace(/[.\s]+$/, '');
  return what === '' ? '' : ` Not in the evidence: ${what}.`;
}

/** "From 7 items in watched feeds, last checked 23:20. Not in the evidence: …". */
function lookedAt(answer: Answer, view: AnswerView): Mrkdwn {
  const checked = view.feedsCheckedAt === null ? '' : say`, last checked ${localTime(view.feedsCheckedAt)}`;
  return say`From ${count(view.articleCount, 'item')} in watched feeds${checked}.${missingInWords(answer)}`;
}

/** The answer with its sentences, numbered and linked. `questionId`: where given, the asker may say whether it helped. */
export function answerMessage(answer: Answer, view: AnswerView, questionId: string | null): Rendered {
  const cited = view.citations.slice(0, shown);
  const marks = cited.flatMap(({ url }, at): RichTextElement[] => {
    const href = address(url);
    const mark = `[${at + 1}]`;
    return [words(' '), href === null ? words(mark) : { type: 'link', url: href, text: mark }];
  });
  const sources = cited.map(({ outlet, url, at, sentence, language }) =>
    line(
      anchor(url, outlet, 80),
      ...(at === null ? [] : [words(', '), moment(at)]),
      words(`${languageNote(language)}: `),
      words(quoted(sentence, 500), undefined, 510),
    ),
  );
  const told = cited.map(({ outlet, sentence }, at) => `[${at + 1}] ${literal(outlet, 80)}: ${quoted(sentence, 300)}`);
  const asked = view.question === undefined ? null : quoted(view.question, 300);
  return message(
    say`${asked === null ? '' : `Asked: ${asked} `}${answer.answer}${told.length === 0 ? '' : ` ${told.join(' ')}`}${missingInWords(answer)}`,
    [
      asked === null ? null : context(say`Asked: ${asked}`),
      richText(
        line(words(answer.answer, undefined, 1500), ...marks),
        ...(sources.length === 0 ? [] : [bullets(sources, 'ordered')]),
      ),
      context(lookedAt(answer, view)),
      questionId === null ? null : feedback(questionId),
    ],
  );
}
