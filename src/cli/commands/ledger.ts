import { z } from 'zod';
import type { Command } from '../command.ts';
import { answerLines } from '../json-lines.ts';
import { readStory } from '../read-story.ts';
import { ArticleIn } from '../shapes.ts';

const Line = z.object({ claim: z.string(), articles: z.array(ArticleIn) });

/** CONTRACTS: a story from its articles. */
export const ledger: Command = {
  help: 'a story from its articles: who has it from whom, who denies it',
  run: (_args, io) =>
    answerLines(io, Line, ({ claim, articles }) => {
      const { claim: _said, ...story } = readStory(claim, articles).ledger;
      return story;
    }),
};
