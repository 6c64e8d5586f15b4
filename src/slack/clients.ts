import { type Logger, WebClient, type WebClientOptions } from '@slack/web-api';

/** Slack answers within this time or counts as silent; the library itself would wait for ever. */
const requestTimeoutMs = 9000;

/** A request that never hangs. */
export const timelyFetch: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(requestTimeoutMs) });

export type ClientSettings = { readonly apiUrl: string | null; readonly logger: Logger };

/** Fresh options at every call: the libraries write into the object that they are given. */
export function postingOptions({ apiUrl, logger }: ClientSettings): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    logger,
    timeout: requestTimeoutMs,
    fetch: timelyFetch,
    // The outbox decides what is said again, and when: a retry here could say it twice, a pause hold up other channels.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/** For opening Socket Mode connections: tries for as long as it takes, at most five seconds apart, until stopped. */
export function connectingOptions({ apiUrl }: ClientSettings, isStopped: () => boolean): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    timeout: requestTimeoutMs,
    // The library can't be told to give up: once we are stopped its next try waits without holding the process.
    fetch: (input, init) => (isStopped() ? new Promise<Response>(() => undefined) : timelyFetch(input, init)),
    retryConfig: { retries: 1000, factor: 1.3, maxTimeout: 5000 },
  };
}

/** One client a token. */
export function createClients(settings: ClientSettings): (token: string) => WebClient {
  const clients = new Map<string, WebClient>();
  return (token) => {
    const known = clients.get(token);
    if (known !== undefined) return known;
    if (clients.size > 1000) clients.clear();
    const client = new WebClient(token, postingOptions(settings));
    clients.set(token, client);
    return client;
  };
}
