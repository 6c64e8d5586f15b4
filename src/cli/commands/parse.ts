import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { NotAFeed } from '../../feed/not-a-feed.ts';
import { parseFeed } from '../../feed/parse-feed.ts';
import { messageOf } from '../../lib/errors.ts';
import type { ParsedFeed } from '../../news/entry.ts';
import type { Command, Io } from '../command.ts';
import { answerLines, LineError } from '../json-lines.ts';

const bodyLimitBytes = 64 * 1024 * 1024;

const LineIn = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    file: z.string().min(1).optional(),
    body: z.string().optional(),
    url: z.string().nullish(),
    contentType: z.string().nullish(),
  })
  .refine(({ file, body }) => (file === undefined) !== (body === undefined), 'Give either "file" or "body"');
type LineIn = z.infer<typeof LineIn>;

async function readLimited(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > bodyLimitBytes) throw new LineError('too-large', `${path} is larger than 64 MB`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof LineError) throw error;
    throw new LineError('bad-input', `${path} can't be read: ${messageOf(error)}`);
  }
}

function bodyOf(base64: string): Uint8Array {
  if (base64.length > (bodyLimitBytes / 3) * 4) throw new LineError('too-large', 'The body is larger than 64 MB');
  if (/[^\w+/=\s-]/.test(base64)) throw new LineError('bad-input', '"body" is not base64');
  return Buffer.from(base64, 'base64');
}

async function answer(line: LineIn): Promise<ParsedFeed> {
  const body = line.file === undefined ? bodyOf(line.body ?? '') : await readLimited(line.file);
  try {
    return parseFeed(body, { url: line.url, contentType: line.contentType });
  } catch (error) {
    if (error instanceof NotAFeed) throw new LineError('not-a-feed', error.looksLike);
    throw error;
  }
}

async function parseFile(
  file: string,
  url: string | undefined,
  contentType: string | undefined,
  io: Io,
): Promise<number> {
  try {
    io.output.write(`${JSON.stringify(await answer({ file, url, contentType }))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    io.errors.write(error.code === 'not-a-feed' ? `Not a feed: ${error.message}\n` : `${error.message}\n`);
    return error.code === 'not-a-feed' ? 65 : 66;
  }
}

export const parse: Command = {
  help: 'FILE [--url URL] [--content-type TYPE], or JSON Lines on standard input: a feed document',
  async run(args, io) {
    try {
      const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { url: { type: 'string' }, 'content-type': { type: 'string' } },
      });
      const [file] = positionals;
      if (file !== undefined) return await parseFile(file, values.url, values['content-type'], io);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      io.errors.write(`${error.message}\n`);
      return 64;
    }
    return answerLines(io, LineIn, answer);
  },
};
