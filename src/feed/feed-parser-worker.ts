import { createWorkerLine, WorkerFailure } from '../lib/worker-line.ts';
import type { ParsedFeed } from '../news/entry.ts';
import { NotAFeed } from './not-a-feed.ts';
import { parseFeed } from './parse-feed.ts';
import type { ParseReply, ParseTask } from './parse-worker.ts';

export type FeedParser = {
  /** As `parseFeed`. Rejects with `NotAFeed`; another error says that the document could not be read in time or memory. */
  parse(
    body: Uint8Array,
    from: { readonly url: string | null; readonly contentType: string | null },
  ): Promise<ParsedFeed>;
  close(): Promise<void>;
};

/**
 * Parses feeds: small ones at once, those of `largeFrom` bytes and more in a worker, one after the other, so that no
 * document holds up the loop. One that takes longer than `timeoutMs` or brings the worker down is refused, and the next
 * gets a new worker. The worker starts with the first large document, ends after `idleMs` without one, and does not keep
 * the process alive while it has nothing to do.
 */
export function createFeedParser({
  largeFrom = 400_000,
  timeoutMs = 20_000,
  memoryMb = 512,
  idleMs = 120_000,
} = {}): FeedParser {
  const line = createWorkerLine<ParseTask, ParseReply>({
    file: new URL('./parse-worker.ts', import.meta.url),
    timeoutMs,
    idleMs,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
  });

  function failureOf(error: unknown): Error {
    if (!(error instanceof WorkerFailure)) return error instanceof Error ? error : new Error(String(error));
    switch (error.kind) {
      case 'late':
        return new Error(`it took longer than ${timeoutMs / 1000} seconds to read`);
      case 'too-large':
        return new Error('it is too large to read');
      case 'ended':
        return new Error(error.message);
      case 'closed':
        return new Error('the feed parser was closed');
    }
  }

  return {
    async parse(body, { url, contentType }) {
      if (body.byteLength < largeFrom) return parseFeed(body, { url, contentType });
      const reply = await line.ask({ body, url, contentType }).catch((error: unknown) => {
        throw failureOf(error);
      });
      if (reply.kind === 'feed') return reply.feed;
      if (reply.kind === 'not-a-feed') throw new NotAFeed(reply.looksLike);
      throw new Error(reply.reason);
    },
    close: () => line.close(),
  };
}
