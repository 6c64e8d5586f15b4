import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';
import { mimeType } from './api-shapes.ts';
import type { Args } from './args.ts';
import { fileBytes, readArgs, readBody, send, sendJson } from './http.ts';
import type { Hub } from './hub.ts';
import type { PageServer } from './page-server.ts';
import { serveApi, strikeBefore } from './web-api.ts';

const forApps = ['api', 'response', 'upload', 'files'];

/** Answers one request of the app or of the page. `isOut`: Slack is down, for apps. Never throws. */
export async function serve(
  hub: Hub,
  page: PageServer,
  isOut: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', hub.baseUrl());
    const [, first = '', second = ''] = url.pathname.split('/');
    if (isOut && forApps.includes(first)) send(response, 503, 'text/plain', 'Service unavailable');
    else if (first === 'api') await serveApi(hub, second, url, request, response);
    else if (first === 'response') await serveResponseUrl(hub, second, url, request, response);
    else if (first === 'upload') await takeUpload(hub, second, request, response);
    else if (first === 'files') serveFile(hub, second, response);
    else await page.serve(url, request, response);
  } catch (error) {
    if (response.headersSent || response.destroyed) return;
    const text = error instanceof Error ? error.message : String(error);
    const isTooLarge = error instanceof RangeError;
    hub.journal.write('reply', 'failed', { url: request.url, text });
    sendJson(
      response,
      { ok: false, error: isTooLarge ? 'request_too_large' : 'internal_error', text },
      isTooLarge ? 413 : 500,
    );
  }
}

async function serveResponseUrl(
  hub: Hub,
  key: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const raw = await readBody(request);
  let body: Args;
  try {
    body = readArgs(url, request.headers['content-type'] ?? '', raw);
  } catch {
    return send(response, 400, 'text/plain', 'invalid_payload');
  }
  hub.journal.write('response-url', 'post', { body });
  const fault = hub.faults.strike('response_url', null);
  if (fault !== undefined && !(await strikeBefore(fault, request, response))) return;
  try {
    hub.responseUrls.post(hub, key, body);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const isGone = error.code === 'used_url' || error.code === 'expired_url';
    return isGone
      ? send(response, 404, 'text/plain', error.code)
      : sendJson(response, { ok: false, error: error.code, ...error.fields }, 400);
  }
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop-after-store') request.socket.destroy();
  else send(response, 200, 'text/plain', 'ok');
}

async function takeUpload(hub: Hub, id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = hub.world.files.get(id);
  if (file === undefined) return send(response, 404, 'text/plain', 'No such upload');
  const bytes = fileBytes(request.headers['content-type'] ?? '', await readBody(request));
  if (bytes.length !== file.length) {
    return send(response, 400, 'text/plain', `Expected ${file.length} bytes, got ${bytes.length}`);
  }
  file.bytes = bytes;
  return send(response, 200, 'text/plain', `OK - ${bytes.length}`);
}

function serveFile(hub: Hub, id: string, response: ServerResponse): void {
  const file = hub.world.files.get(id);
  if (!file?.bytes) send(response, 404, 'text/plain', 'No such file');
  else send(response, 200, mimeType(file.name), file.bytes, { 'x-content-type-options': 'nosniff' });
}
