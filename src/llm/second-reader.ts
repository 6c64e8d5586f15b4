import { randomBytes } from 'node:crypto';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, NoObjectGeneratedError, Output } from 'ai';
import type { Clock, SecondOutcome, SecondQuestion, SecondReader } from '../desk/ports.ts';
import { messageOf } from '../lib/errors.ts';
import { cut, oneLine } from '../lib/text.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { writePrompt } from './prompt.ts';
import { findReply, Reply } from './reply.ts';

const ATTEMPTS = 2;
const RETRY_MS = 500;
/** After an outage the model is left alone for so long, twice as long after each that follows. */
const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 15 * 60_000;
const MOST_TOKENS = 4_000;
const output = Output.object({ schema: Reply });

type Settings = {
  /** Up to and with `/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutMs: number;
  readonly dailyLimit: number;
};

/** A model at an address that speaks as OpenAI does. One that stalls or is down is asked again only after a rest. */
export function createSecondReader(settings: Settings, clock: Clock): SecondReader {
  const { url, model, key, timeoutMs, dailyLimit } = settings;
  const options = { name: 'second-reader', baseURL: url.replace(/\/+$/, ''), fetch: boundedFetch };
  const provider = createOpenAICompatible({
    ...options,
    ...(key === null ? {} : { apiKey: key }),
    supportsStructuredOutputs: true,
  });
  const closing = new AbortController();
  // Some servers refuse a schema, some models a temperature or a limit: they are asked in words alone from then on.
  let inWords = false;
  let restUntil = 0;
  let restMs = FIRST_REST_MS;

  async function ask(question: SecondQuestion, abortSignal: AbortSignal): Promise<SecondOutcome> {
    const asked = {
      model: provider(model),
      ...writePrompt(question, randomBytes(9).toString('hex')),
      maxRetries: 0,
      abortSignal,
    };
    const text = inWords
      ? (await generateText(asked)).text
      : await generateText({ ...asked, temperature: 0, maxOutputTokens: MOST_TOKENS, output }).then(
          (answer) => answer.text,
          (error: unknown) => {
            if (NoObjectGeneratedError.isInstance(error)) return error.text ?? '';
            throw error;
          },
        );
    const reply = findReply(text);
    if (reply !== null) return { kind: 'read', reply };
    return { kind: 'failed', reason: 'the answer is not the JSON object that was asked for' };
  }

  async function read(question: SecondQuestion, outer: AbortSignal): Promise<SecondOutcome> {
    const began = clock.now();
    const signal = AbortSignal.any([outer, closing.signal, AbortSignal.timeout(timeoutMs)]);
    let failed: SecondOutcome = { kind: 'failed', reason: 'not asked' };
    for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted; attempt += 1) {
      try {
        const outcome = await ask(question, signal);
        restMs = FIRST_REST_MS;
        if (outcome.kind === 'read') return outcome;
        failed = outcome;
      } catch (error) {
        failed = { kind: 'failed', reason: reasonOf(error, signal, settings) };
        if (signal.aborted) break;
        if (!inWords && APICallError.isInstance(error) && error.statusCode === 400) inWords = true;
        else if (attempt === ATTEMPTS || isRefusal(error)) {
          rest();
          break;
        } else await pause(RETRY_MS, signal);
      }
    }
    // Who was given little time by a caller in a hurry is not down.
    if (signal.aborted && !closing.signal.aborted && clock.now() - began > timeoutMs / 2) rest();
    return failed;
  }

  function rest(): void {
    restUntil = clock.now() + restMs;
    restMs = Math.min(LONGEST_REST_MS, restMs * 2);
  }

  return {
    model,
    host: new URL(url).host,
    timeoutMs,
    dailyLimit,
    read,
    resting: () => clock.now() < restUntil,
    close: () => {
      closing.abort();
      return Promise.resolve();
    },
  };
}

/** An answer that asking again does not change: a wrong key, an unknown model. */
function isRefusal(error: unknown): boolean {
  return APICallError.isInstance(error) && error.statusCode !== undefined && !error.isRetryable;
}

function reasonOf(error: unknown, signal: AbortSignal, { timeoutMs, url }: Settings): string {
  if (signal.aborted) return `no answer within ${timeoutMs / 1000} s`;
  const { host } = new URL(url);
  if (!APICallError.isInstance(error)) return `${host}: ${cut(oneLine(messageOf(error)), 200)}`;
  const status = error.statusCode === undefined ? 'could not be reached' : `answered ${error.statusCode}`;
  const hint = error.statusCode === 401 || error.statusCode === 403 ? '; check LLM_KEY' : '';
  return `${host} ${status}: ${cut(oneLine(error.message), 200)}${hint}`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(over.resolve, ms);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      over.resolve();
    },
    { once: true },
  );
  return over.promise;
}
