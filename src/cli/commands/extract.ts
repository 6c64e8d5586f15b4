import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { decodePage } from '../../article/page-charset.ts';
import { createPageReader } from '../../article/page-reader-worker.ts';
import { UnreadablePage } from '../../article/unreadable-page.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Command, Io } from '../command.ts';
import { answerLines, LineError } from '../json-lines.ts';

const PageLine = z
  .object({ file: z.string().optional(), body: z.base64().optional(), url: z.url({ protocol: /^https?$/ }) })
  .refine((line) => (line.file === undefined) !== (line.body === undefined), 'give either "file" or "body"');
type PageLine = z.infer<typeof PageLine>;

export const extract: Command = {
  help: "an article's page: title, text, dates, authors (FILE --url URL, or JSON Lines)",
  async run(args, io) {
    let parsed: ReturnType<typeof parseWords>;
    try {
      parsed = parseWords(args);
    } catch (error) {
      io.errors.write(`${messageOf(error)}\nUsage: extract FILE --url URL, or JSON Lines on standard input\n`);
      return 64;
    }
    const [file] = parsed.positionals;
    const reader = createPageReader();
    try {
      if (file !== undefined) return await extractFile(file, parsed.values.url, reader, io);
      return await answerLines(io, PageLine, async (line) => {
        try {
          return await reader.extract(decodePage(await bytesOf(line)), line.url);
        } catch (error) {
          if (error instanceof UnreadablePage) throw new LineError('unreadable', error.message);
          throw error;
        }
      });
    } finally {
      await reader.close();
    }
  },
};

function parseWords(args: readonly string[]) {
  return parseArgs({ args: [...args], options: { url: { type: 'string' } }, allowPositionals: true });
}

async function extractFile(
  file: string,
  url: string | undefined,
  reader: ReturnType<typeof createPageReader>,
  io: Io,
): Promise<number> {
  if (url === undefined || !URL.canParse(url)) {
    io.errors.write('extract FILE needs --url URL, the address that the page came from\n');
    return 64;
  }
  try {
    const page = await reader.extract(decodePage(await readFile(file)), url);
    io.output.write(`${JSON.stringify(page)}\n`);
    return 0;
  } catch (error) {
    io.errors.write(`${file}: ${messageOf(error)}\n`);
    return error instanceof UnreadablePage ? 65 : 66;
  }
}

async function bytesOf({ file, body }: PageLine): Promise<Uint8Array> {
  if (body !== undefined) return Buffer.from(body, 'base64');
  try {
    return await readFile(file ?? '');
  } catch (error) {
    throw new LineError('bad-input', messageOf(error));
  }
}
