import { parentPort } from 'node:worker_threads';
import { messageOf } from '../lib/errors.ts';
import type { ExtractedPage } from '../news/article.ts';
import { extractArticle } from './extract-article.ts';
import { UnreadablePage } from './unreadable-page.ts';

/** What the reader sends, and what the worker answers. */
export type ExtractTask = { readonly html: string; readonly url: string };
export type ExtractReply =
  | { readonly kind: 'page'; readonly page: ExtractedPage }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

parentPort?.on('message', (task: ExtractTask) => parentPort?.postMessage(answer(task)));

function answer({ html, url }: ExtractTask): ExtractReply {
  try {
    return { kind: 'page', page: extractArticle(html, url) };
  } catch (error) {
    return { kind: error instanceof UnreadablePage ? 'unreadable' : 'failed', reason: messageOf(error) };
  }
}
