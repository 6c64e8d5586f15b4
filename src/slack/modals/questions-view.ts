import type { KnownBlock, ModalView } from '@slack/types';
import type { Question } from '../../desk/upkeep.ts';
import type { QuestionsWindow } from '../home-state.ts';
import { actionIds, callbackIds } from '../ids.ts';
import { limits, type Rendered } from '../limits.ts';
import { channelMention } from '../messages/home-stories.ts';
import { actions, bold, button, context, header, line, plain, quote, richText, words } from '../messages/parts.ts';
import { attribution, claimLine, readButton } from '../messages/story-parts.ts';
import { verdictsInWords } from '../messages/verdicts.ts';
import { decisionValue } from '../payloads.ts';
import { say } from '../sanitize.ts';

const asks = {
  denies: {
    question: 'Is this a denial?',
    would: 'Would deny: ',
    yes: { id: actionIds.isDenial, label: 'Yes, a denial' },
    no: actionIds.notDenial,
  },
  confirms: {
    question: 'Is this a confirmation?',
    would: 'Would confirm: ',
    yes: { id: actionIds.isConfirmation, label: 'Yes, a confirmation' },
    no: actionIds.notConfirmation,
  },
} as const;

function questionBlocks(question: Question, at: number, all: number): KnownBlock[] {
  const { story, stance, statement, outlet, url } = question;
  const { speaker, role, articleId, sentence, scope, verdicts } = statement;
  const ask = asks[stance];
  const value = decisionValue({ storyId: story.id, articleId, speaker, sentence });
  const unsure = verdicts === undefined ? 'We are not sure.' : verdictsInWords(verdicts);
  return [
    header(ask.question),
    context(say`${at + 1} of ${all}`, say`story ${story.number} in ${channelMention(story.channelId)}`),
    richText(
      claimLine(story.claim),
      ...(scope === null ? [] : [line(bold(ask.would), words(scope, undefined, 300))]),
      quote(sentence),
      attribution({ sentence, articleId, outlet, url, at: statement.at, speaker, role }),
    ),
    context(say`${unsure} What you say counts for everybody who follows the story.`),
    ...actions(
      value === null ? null : button(ask.yes.id, ask.yes.label, { value, style: 'primary' }),
      value === null ? null : button(ask.no, 'No', { value }),
      readButton('Read it', url, articleId),
      all < 2 ? null : button(actionIds.skipQuestion, 'Later', { value: String((at + 1) % all) }),
    ),
  ];
}

/** What waits for a decision, one by one. `said`: what became of the one before. */
export function questionsView(
  questions: readonly Question[],
  { questions: asked, home }: QuestionsWindow,
  said: Rendered | null,
): ModalView {
  const at = Math.min(asked, Math.max(0, questions.length - 1));
  const question = questions[at];
  const metadata: QuestionsWindow = { questions: at, home };
  return {
    type: 'modal',
    callback_id: callbackIds.questions,
    title: plain('To settle', limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    private_metadata: JSON.stringify(metadata),
    blocks: [
      ...(said === null ? [] : [...said.blocks, { type: 'divider' as const }]),
      ...(question === undefined
        ? [richText(line(words('Nothing waits for a decision.')))]
        : questionBlocks(question, at, questions.length)),
    ],
  };
}
