import type { KnownBlock } from '@slack/types';
import { WebAPIRateLimitedError } from '@slack/web-api';
import type { Rendered } from './limits.ts';

/** On every post, answer and redrawing: no previews, no parsing of words into mentions or links. */
const quietly = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

/** The message as Slack's methods take it. Slack's types want arrays that may be written to. */
export function bodyOf({ text, blocks }: Rendered): { text: string; blocks: KnownBlock[] } & typeof quietly {
  return { text, blocks: [...blocks], ...quietly };
}

/** Calls again when Slack says to wait, at most twice and 30 s: for what a person waits for, beside the outbox. */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError) || attempt === 2 || error.retryAfter > 30) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, error.retryAfter) * 1000));
    }
  }
}
