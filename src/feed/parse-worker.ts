import { parentPort } from 'node:worker_threads';
import { messageOf } from '../lib/errors.ts';
import type { ParsedFeed } from '../news/entry.ts';
import { NotAFeed } from './not-a-feed.ts';
import { parseFeed } from './parse-feed.ts';

/** What the parser sends, and what the worker answers. */
export type ParseTask = { readonly body: Uint8Array; readonly url: string | null; readonly contentType: string | null };
export type ParseReply =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  | { readonly kind: 'not-a-feed'; readonly looksLike: string }
  | { readonly kind: 'failed'; readonly reason: string };

parentPort?.on('message', (task: ParseTask) => parentPort?.postMessage(answer(task)));

function answer({ body, url, contentType }: ParseTask): ParseReply {
  try {
    return { kind: 'feed', feed: parseFeed(body, { url, contentType }) };
  } catch (error) {
    if (error instanceof NotAFeed) return { kind: 'not-a-feed', looksLike: error.looksLike };
    return { kind: 'failed', reason: messageOf(error) };
  }
}
