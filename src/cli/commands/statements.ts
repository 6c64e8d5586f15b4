import { z } from 'zod';
import { detectLanguage } from '../../language/detect-language.ts';
import { readStatements } from '../../language/read-statements.ts';
import type { Command } from '../command.ts';
import { answerLines } from '../json-lines.ts';
import { ArticleIn, toArticle } from '../shapes.ts';

const Line = z.object({ article: ArticleIn });

/** Who said what in one article: source, cue and content with their offsets. */
export const statements: Command = {
  help: 'who said what, one article a line on standard input',
  run: (_args, io) =>
    answerLines(io, Line, (line) => {
      const article = toArticle(line.article);
      const language = article.language ?? detectLanguage(article.text);
      const found = readStatements({ ...article, language });
      return {
        language,
        statements: found.map(({ source, cue, content, kind, speaker, role, via }) => ({
          source,
          cue,
          content,
          kind,
          speaker,
          role,
          via,
        })),
      };
    }),
};
