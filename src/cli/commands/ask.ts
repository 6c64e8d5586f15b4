import { z } from 'zod';
import { answerQuestion } from '../../answer/answer-question.ts';
import type { Command } from '../command.ts';
import { answerLines } from '../json-lines.ts';
import { readStory } from '../read-story.ts';
import { ArticleIn } from '../shapes.ts';

const Line = z.object({
  claim: z.string(),
  articles: z.array(ArticleIn),
  question: z.string().min(1),
  previousQuestion: z.string().optional(),
});

/** CONTRACTS: a question about a story. */
export const ask: Command = {
  help: 'a question about a story, answered with quoted sentences',
  run: (_args, io) =>
    answerLines(io, Line, ({ claim, articles, question, previousQuestion }) => {
      const story = readStory(claim, articles);
      return answerQuestion(
        story.ledger,
        story.articles,
        question,
        previousQuestion === undefined ? {} : { previousQuestion },
      );
    }),
};
