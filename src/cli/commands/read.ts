import { z } from 'zod';
import { readArticle } from '../../story/read-article.ts';
import type { Command } from '../command.ts';
import { answerLines } from '../json-lines.ts';
import { ArticleIn, toArticle } from '../shapes.ts';

const Line = z.object({ claim: z.string().min(1), article: ArticleIn });

export const read: Command = {
  help: 'what an article means for a claim (JSON Lines; --explain gives the reasons)',
  run: (args, io) =>
    answerLines(io, Line, ({ claim, article }) => {
      const { reasons, ...reading } = readArticle(claim, toArticle(article));
      return args.includes('--explain') ? { ...reading, reasons } : reading;
    }),
};
