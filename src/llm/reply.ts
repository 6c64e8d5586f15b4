import { z } from 'zod';
import { relations } from '../news/reading.ts';
import type { SecondReply } from '../news/second-reading.ts';
import { stances } from '../news/statement.ts';

// No lengths and no limits here: not every server takes them in a schema. They are checked against the article.
/** All that the second reader may say. Anything more makes it no reply. */
export const Reply = z.strictObject({
  relation: z.enum(relations),
  statements: z.array(
    z.strictObject({
      sentence: z.int(),
      quote: z.string(),
      speaker: z.string().nullable(),
      stance: z.enum(stances),
    }),
  ),
}) satisfies z.ZodType<SecondReply>;

/** The reply in a model's text, also where it put a fence or some thinking around it; null where there is none. */
export function findReply(text: string): SecondReply | null {
  const end = text.lastIndexOf('}');
  // The last object that begins a line, or the text's first brace.
  for (const start of [text.lastIndexOf('\n{') + 1, text.indexOf('{')]) {
    if (end < start || text[start] !== '{') continue;
    const reply = Reply.safeParse(parsed(text.slice(start, end + 1)));
    if (reply.success) return reply.data;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
