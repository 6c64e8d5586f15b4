import { z } from 'zod';
import type { Article } from '../news/article.ts';

/** An article as CONTRACTS.md gives it. */
export const ArticleIn = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
  language: z.string().nullish(),
});
export type ArticleIn = z.infer<typeof ArticleIn>;

/** The article as the core reads it; `fallbackId` where the line gives none. */
export function toArticle(line: ArticleIn, fallbackId = 'a1'): Article {
  return {
    id: line.id ?? fallbackId,
    url: line.url ?? null,
    outlet: line.outlet ?? '',
    title: line.title ?? '',
    text: line.text,
    published: line.published ?? null,
    language: line.language ?? null,
  };
}
