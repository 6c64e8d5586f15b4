import { chooseStory, gone } from '../choosing.ts';
import { answerMessage } from '../messages/answer.ts';
import { noteMessage } from '../messages/note.ts';
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
    let choice = await chooseStory(desk, viewer, which, 'ask');
    // No number, several stories: the question's own words may say which.
    if (choice.kind === 'say' && which === '') {
      const found = await desk.find(viewer, question);
      if (found.kind === 'story') choice = found;
    }
    if (choice.kind === 'say') return choice.message;
    const told = await desk.ask(viewer, choice.story.id, question);
    return told === null ? noteMessage(gone) : answerMessage(told.answer, told.view, told.view.questionId ?? null);
  },
};
