import { createHmac } from 'node:crypto';
import type { Attempt, Outcome, Transport } from './delivery.ts';

/** The signature of a request body as Slack makes it (v0, HMAC-SHA-256). `timestamp` in seconds. */
export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function encode({ type, payload }: Attempt): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : stringsOf(payload);
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' };
}

function stringsOf(payload: Attempt['payload']): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const text = await response.text();
  if (!response.ok) {
    return { kind: 'failed', reason: 'http_error', isFinal: response.headers.get('x-slack-no-retry') === '1' };
  }
  if (text === '') return { kind: 'acked', payload: undefined };
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  try {
    return { kind: 'acked', payload: isJson ? (JSON.parse(text) as unknown) : { text } };
  } catch {
    return { kind: 'failed', reason: 'http_error' };
  }
}

/** Posts signed requests to the app's address, as Slack does where Socket Mode is off. */
export class HttpDispatch implements Transport {
  readonly #url: string;
  readonly #secret: string;
  readonly #ackTimeoutMs: number;
  readonly #closing = new AbortController();

  constructor(url: string, secret: string, ackTimeoutMs: number) {
    this.#url = url;
    this.#secret = secret;
    this.#ackTimeoutMs = ackTimeoutMs;
  }

  async send(attempt: Attempt): Promise<Outcome> {
    const { body, contentType } = encode(attempt);
    // The app checks the stamp against the real clock.
    const timestamp = Math.floor(Date.now() / 1000);
    const limit = AbortSignal.timeout(this.#ackTimeoutMs);
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.any([limit, this.#closing.signal]),
        headers: {
          'content-type': contentType,
          'user-agent': 'Slackbot 1.0 (local workspace)',
          'x-slack-request-timestamp': String(timestamp),
          'x-slack-signature': sign(this.#secret, timestamp, body),
          ...(attempt.retryNum > 0
            ? { 'x-slack-retry-num': String(attempt.retryNum), 'x-slack-retry-reason': httpReason(attempt.retryReason) }
            : {}),
        },
      });
      return await outcomeOf(response);
    } catch {
      return { kind: 'failed', reason: limit.aborted ? 'timeout' : 'no_connection' };
    }
  }

  close(): void {
    this.#closing.abort();
  }
}

function httpReason(reason: string | null): string {
  if (reason === 'timeout') return 'http_timeout';
  return reason === 'http_error' ? 'http_error' : 'connection_failed';
}
