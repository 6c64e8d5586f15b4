import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import { type Args, optionalText } from './args.ts';
import type { Fault } from './faults.ts';
import { readArgs, readBody, sendJson } from './http.ts';
import type { Hub } from './hub.ts';
import type { Json } from './json.ts';
import { methods } from './methods/index.ts';
import type { Method } from './methods/method.ts';

const table: Readonly<Record<string, Method>> = methods;

/** Answers `/api/<name>`, with the faults that are planned for it. */
export async function serveApi(
  hub: Hub,
  name: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  let args: Args;
  try {
    args = readArgs(url, request.headers['content-type'] ?? '', body);
  } catch {
    sendJson(response, { ok: false, error: 'invalid_json' });
    return;
  }
  const channel = optionalText(args, 'channel') ?? optionalText(args, 'channel_id');
  hub.journal.write('call', name, {
    args: Object.fromEntries(Object.entries(args).filter(([key]) => key !== 'token')),
  });
  const fault = hub.faults.strike(name, channel);
  if (fault !== undefined) {
    hub.journal.write('fault', name, { kind: fault.kind });
    if (!(await strikeBefore(fault, request, response))) return;
  }
  const wait = limitOf(hub, name, channel);
  if (wait !== null) {
    hub.journal.write('reply', name, { status: 429, retryAfter: wait });
    sendJson(response, { ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(wait) });
    return;
  }
  const answer = run(hub, name, args, tokenOf(request, args));
  hub.journal.write('reply', name, answer);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop-after-store') request.socket.destroy();
  else sendJson(response, answer);
}

/** Lets a fault strike before anything is done. True where the call goes on. */
export async function strikeBefore(fault: Fault, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case 'error':
      sendJson(response, { ok: false, error: fault.error ?? 'internal_error' });
      return false;
    case 'status':
      sendJson(response, { ok: false, error: 'service_unavailable' }, fault.status ?? 503);
      return false;
    case 'ratelimited':
      sendJson(response, { ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(fault.retryAfter ?? 1) });
      return false;
    case 'drop-before-store':
      request.socket.destroy();
      return false;
    case 'delay':
      await sleep(fault.delayMs ?? 1000);
      return true;
    case 'hang':
    case 'drop-after-store':
      return true;
  }
}

function limitOf(hub: Hub, name: string, channel: string | null): number | null {
  const method = table[name];
  return method === undefined || hub.limiter === null
    ? null
    : hub.limiter.check(name, method.perMinute, channel, Date.now());
}

function tokenOf(request: IncomingMessage, args: Args): string | null {
  const header = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return header ?? optionalText(args, 'token');
}

function run(hub: Hub, name: string, args: Args, token: string | null): Json {
  const method = Object.hasOwn(table, name) ? table[name] : undefined;
  if (method === undefined) return { ok: false, error: 'unknown_method', req_method: name };
  try {
    checkToken(hub, method, token);
    return { ok: true, ...method.run(hub, args) };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, error: error.code, ...error.fields };
    throw error;
  }
}

function checkToken({ secrets, scopes }: Hub, method: Method, token: string | null): void {
  if (method.token === 'none') return;
  if (token === null) throw new ApiError('not_authed');
  if (token !== secrets.botToken && token !== secrets.appToken) throw new ApiError('invalid_auth');
  const isApp = token === secrets.appToken;
  if (isApp !== (method.token === 'app')) throw new ApiError('not_allowed_token_type');
  if (scopes === null || method.scopes.length === 0 || method.scopes.some((scope) => scopes.has(scope))) return;
  throw new ApiError('missing_scope', { needed: method.scopes.join(','), provided: [...scopes].join(',') });
}
