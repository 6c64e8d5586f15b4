import { z } from 'zod';
import { understandClaim } from '../../story/claim.ts';
import { RELATED_FROM, scoreMatch } from '../../story/match-stories.ts';
import type { Command } from '../command.ts';
import { answerLines } from '../json-lines.ts';
import { ArticleIn, toArticle } from '../shapes.ts';

const Line = z.object({ claim: z.string().min(1), seed: ArticleIn.nullish(), article: ArticleIn });

export const match: Command = {
  help: 'whether an article belongs to the story of a claim (JSON Lines)',
  run: (_args, io) =>
    answerLines(io, Line, ({ claim, seed, article }) => {
      const first = seed == null ? null : toArticle(seed, 'seed');
      const score = scoreMatch(understandClaim(claim), first, toArticle(article));
      return { related: score >= RELATED_FROM, score: Math.round(score * 10_000) / 10_000 };
    }),
};
