import { createWorkerLine, WorkerFailure } from '../lib/worker-line.ts';
import type { ExtractedPage } from '../news/article.ts';
import type { ExtractReply, ExtractTask } from './extract-worker.ts';
import { PAGE_LIMIT } from './page-limit.ts';
import { UnreadablePage } from './unreadable-page.ts';

/**
 * Reads pages in a worker of its own, one after the other, so that no page holds up the loop. A page that takes longer than
 * `timeoutMs` or needs more memory than `memoryMb` is an `UnreadablePage`, and the next page gets a new worker.
 * The worker starts with the first page, ends after `idleMs` without one, and does not keep the process alive while it has
 * nothing to do.
 */
export function createPageReader({ timeoutMs = 5000, memoryMb = 320, idleMs = 120_000 } = {}): {
  extract(html: string, url: string): Promise<ExtractedPage>;
  close(): Promise<void>;
} {
  const line = createWorkerLine<ExtractTask, ExtractReply>({
    file: new URL('./extract-worker.ts', import.meta.url),
    timeoutMs,
    idleMs,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
  });

  // Late or too large is the page's doing; anything else is ours.
  function failureOf(error: unknown, url: string): Error {
    if (!(error instanceof WorkerFailure)) return error instanceof Error ? error : new Error(String(error));
    switch (error.kind) {
      case 'late':
        return new UnreadablePage(`reading the page took longer than ${timeoutMs / 1000} seconds`);
      case 'too-large':
        return new UnreadablePage('the page is too large to read');
      case 'ended':
        return new Error(`reading ${url} failed: ${error.message}`);
      case 'closed':
        return new Error(
          error.begun ? `reading ${url} failed: the page reader was closed` : 'the page reader is closed',
        );
    }
  }

  return {
    async extract(html, url) {
      const reply = await line.ask({ html: html.slice(0, PAGE_LIMIT), url }).catch((error: unknown) => {
        throw failureOf(error, url);
      });
      if (reply.kind === 'page') return reply.page;
      if (reply.kind === 'unreadable') throw new UnreadablePage(reply.reason);
      throw new Error(`reading ${url} failed: ${reply.reason}`);
    },
    close: () => line.close(),
  };
}
