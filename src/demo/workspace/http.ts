import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Args } from './args.ts';
import { isObject, parseJson } from './json.ts';

const bodyLimitBytes = 8 * 1024 * 1024;

/** The whole body. Throws RangeError past 8 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bodyLimitBytes) throw new RangeError(`Body over ${bodyLimitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The arguments of a call: query, then a form, JSON, or the text fields of a multipart body. Throws SyntaxError. */
export function readArgs(url: URL, contentType: string, body: Buffer): Args {
  const query = Object.fromEntries(url.searchParams);
  if (contentType.startsWith('application/json')) {
    const value = body.length === 0 ? {} : parseJson(body.toString('utf8'));
    if (!isObject(value)) throw new SyntaxError('The body is not a JSON object');
    return { ...query, ...value };
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) };
}

/** The first file's bytes of a multipart body, or the body itself where it is none. */
export function fileBytes(contentType: string, body: Buffer): Buffer {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!contentType.startsWith('multipart/form-data') || boundary === undefined) return body;
  const delimiter = Buffer.from(`--${boundary}`);
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (end < 0) break;
    const headEnd = body.indexOf('\r\n\r\n', start);
    const head = body.subarray(start, headEnd).toString('utf8');
    if (headEnd > 0 && /filename/i.test(head)) return body.subarray(headEnd + 4, end - 2);
    start = end;
  }
  return Buffer.alloc(0);
}

export function sendJson(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', ...headers });
  response.end(body);
}
