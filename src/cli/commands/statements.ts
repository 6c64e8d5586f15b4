import { z } from 'zod';
import { detectLanguage } from '../../language/detect-language.ts';
import { readStatements } from '../../language/read-statements.ts';
import type { Attribution } from '../../news/statement.ts';
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
        statements: found.filter(isFirstOfItsParts).map(({ source, cue, content, kind, speaker, role, via }) => ({
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

/** A source of several stands once for each of them: here the phrase counts, so it is printed once. */
function isFirstOfItsParts(one: Attribution, at: number, all: readonly Attribution[]): boolean {
  const before = all[at - 1];
  const place = ({ source, cue, content }: Attribution) => JSON.stringify([source?.spans, cue?.spans, content.spans]);
  return before === undefined || place(before) !== place(one);
}
