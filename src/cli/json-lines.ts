import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { messageOf } from '../lib/errors.ts';
import type { Io } from './command.ts';

/** A line that can't be answered, with a constant code. */
export class LineError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const WithId = z.looseObject({ id: z.union([z.string(), z.number()]).optional() });

/**
 * Answers JSON Lines one by one, in order, streaming: memory does not grow with the input, and a slow reader holds us back.
 * A line that is not valid gets `{"id", "error": {"code", "message"}}` in its place.
 * Resolves to the exit status: 1 where a line failed, else 0.
 */
export async function answerLines<Line>(
  io: Io,
  shape: z.ZodType<Line>,
  answer: (line: Line) => object | Promise<object>,
): Promise<number> {
  let failed = false;
  for await (const text of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue;
    const out = await answerLine(text, shape, answer);
    if ('error' in out) failed = true;
    if (!io.output.write(`${JSON.stringify(out)}\n`)) await once(io.output, 'drain');
  }
  return failed ? 1 : 0;
}

async function answerLine<Line>(
  text: string,
  shape: z.ZodType<Line>,
  answer: (line: Line) => object | Promise<object>,
): Promise<object> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { id: null, error: { code: 'not-json', message: messageOf(error) } };
  }
  const known = WithId.safeParse(raw);
  const id = (known.success ? known.data.id : undefined) ?? null;
  const line = shape.safeParse(raw);
  if (!line.success) return { id, error: { code: 'bad-input', message: z.prettifyError(line.error) } };
  try {
    return { id, ...(await answer(line.data)) };
  } catch (error) {
    return { id, error: { code: error instanceof LineError ? error.code : 'failed', message: messageOf(error) } };
  }
}
