import type { ContextActionsBlock, RichTextElement } from '@slack/types';
import type { AnswerFrame, AnswerView } from '../../desk/ports.ts';
import { count } from '../../lib/text.ts';
import type { Answer } from '../../news/answer.ts';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { address, literal, type Mrkdwn, say } from '../sanitize.ts';
import { offerButton } from './offer.ts';
import { anchor, bullets, context, line, localTime, message, moment, quoted, richText, words } from './parts.ts';

const shown = 6;
/** What stands around the answer; in English where an older version wrote it without. */
function frameOf({ frame, articleCount }: AnswerView, { missing }: Answer): AnswerFrame {
  const what = (missing ?? '').replace(/[.\s]+$/, '');
  const english = {
    from: `From ${count(articleCount, 'item')} in watched feeds`,
    lastChecked: 'last checked',
    notThere: what === '' ? '' : `Not in the evidence: ${what}.`,
    asked: 'Asked',
    helpful: 'Helpful',
    wrong: 'Wrong',
  };
  return frame ?? english;
}

/** " (in Italian)" beside what is quoted in another language than we speak. */
export function languageNote(language: string | null, ours: string): string {
  if (language === null || language === ours || !/^[a-z]{2,3}$/.test(language)) return '';
  const name = new Intl.DisplayNames(ours, { type: 'language' }).of(language) ?? language;
  return ours === 'en' ? ` (in ${name})` : ` (${name})`;
}

function feedback(questionId: string, { helpful, wrong }: AnswerFrame): ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionIds.feedback,
        positive_button: {
          text: { type: 'plain_text', text: helpful },
          value: `helpful:${questionId}`,
          accessibility_label: 'Mark this answer helpful',
        },
        negative_button: {
          text: { type: 'plain_text', text: wrong },
          value: `wrong:${questionId}`,
          accessibility_label: 'Mark this answer wrong',
        },
      },
    ],
  };
}

/** "From 7 items in watched feeds, last checked 23:20. Not in the evidence: …". */
function lookedAt({ from, lastChecked, notThere }: AnswerFrame, { feedsCheckedAt }: AnswerView): Mrkdwn {
  const checked = feedsCheckedAt === null ? '' : say`, ${lastChecked} ${localTime(feedsCheckedAt)}`;
  return say`${from}${checked}.${missingInWords(notThere)}`;
}

function missingInWords(notThere: string): string {
  const what = literal(notThere, 300);
  return what === '' ? '' : ` ${what}`;
}

/** The answer with its sentences, numbered and linked. `questionId`: where given, the asker may say whether it helped. */
export function answerMessage(answer: Answer, view: AnswerView, questionId: string | null): Rendered {
  const frame = frameOf(view, answer);
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
      words(`${languageNote(language, view.language ?? 'en')}: `),
      words(quoted(sentence, 500), undefined, 510),
    ),
  );
  const told = cited.map(({ outlet, sentence }, at) => `[${at + 1}] ${literal(outlet, 80)}: ${quoted(sentence, 300)}`);
  const asked = view.question === undefined ? null : quoted(view.question, 300);
  return message(
    say`${asked === null ? '' : `${frame.asked}: ${asked} `}${answer.answer}${told.length === 0 ? '' : ` ${told.join(' ')}`}${missingInWords(frame.notThere)}`,
    [
      asked === null ? null : context(say`${frame.asked}: ${asked}`),
      richText(
        line(words(answer.answer, undefined, 1500), ...marks),
        ...(sources.length === 0 ? [] : [bullets(sources, 'ordered')]),
      ),
      context(lookedAt(frame, view)),
      ...(view.search == null ? [] : offerButton(view.search)),
      questionId === null ? null : feedback(questionId, frame),
    ],
  );
}
