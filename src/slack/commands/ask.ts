import { chooseStory, gone } from '../choosing.ts';
import { answerMessage } from '../messages/answer.ts';
import { noteMessage } from '../messages/note.ts';
import { offerMessage } from '../messages/offer.ts';
import type { Command } from './command.ts';

/** "2 who denies it?" → story 2 and the question. */
function parseAsk(words: string): { readonly which: string; readonly question: string } {
  const [, which = '', question = ''] = /^(?:#?(\d{1,6})[\s:,]+)?([\s\S]*)$/.exec(words) ?? [];
  return { which, question: question.trim() };
}

export const ask: Command = {
  usage: 'ask [number] question',
  summary: 'an answer with quoted sentences, for you alone',
  async run({ desk, viewer, words }) {
    const { which, question } = parseAsk(words);
    if (question === '') return noteMessage('What do you want to know? For example: /story ask who denies it?');
    // Without a number the question's own words say which.
    const found = which === '' ? await desk.storyOfQuestion(viewer, question) : null;
    if (found !== null && found.kind !== 'story') {
      const { text, search } = await desk.elsewhere(viewer, found, question);
      return offerMessage(text, search);
    }
    const choice = found ?? (await chooseStory(desk, viewer, which, 'ask'));
    if (choice.kind === 'say') return choice.message;
    const told = await desk.ask(viewer, choice.story.id, question);
    return told === null ? noteMessage(gone) : answerMessage(told.answer, told.view, told.view.questionId ?? null);
  },
};
