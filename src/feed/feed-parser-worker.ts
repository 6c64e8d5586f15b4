import { Worker } from 'node:worker_threads';
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

type Job = {
  readonly task: ParseTask;
  readonly resolve: (feed: ParsedFeed) => void;
  readonly reject: (error: Error) => void;
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
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let busy: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): Worker {
    const fresh = new Worker(new URL('./parse-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
      stdout: true,
      stderr: true,
    });
    fresh.on('message', (reply: ParseReply) => {
      if (worker === fresh) settle(reply);
    });
    fresh.on('error', (error: NodeJS.ErrnoException) => {
      if (worker !== fresh) return;
      worker = null;
      const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle({ kind: 'failed', reason: isTooLarge ? 'it is too large to read' : error.message });
    });
    fresh.on('exit', (code) => {
      if (worker !== fresh) return;
      worker = null;
      settle({ kind: 'failed', reason: `the worker ended (${code})` });
    });
    return fresh;
  }

  function drop(): Promise<unknown> {
    const last = worker;
    worker = null;
    return last?.terminate() ?? Promise.resolve();
  }

  function next(): void {
    if (busy !== null) return;
    const job = waiting.shift();
    if (job === undefined) {
      worker?.unref();
      idle = setTimeout(() => void drop(), idleMs).unref();
      return;
    }
    clearTimeout(idle);
    busy = job;
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => {
      void drop();
      settle({ kind: 'failed', reason: `it took longer than ${timeoutMs / 1000} seconds to read` });
    }, timeoutMs);
    worker.postMessage(job.task);
  }

  function settle(reply: ParseReply): void {
    clearTimeout(timer);
    const job = busy;
    busy = null;
    if (reply.kind === 'feed') job?.resolve(reply.feed);
    else if (reply.kind === 'not-a-feed') job?.reject(new NotAFeed(reply.looksLike));
    else job?.reject(new Error(reply.reason));
    if (!closed) next();
  }

  return {
    async parse(body, { url, contentType }) {
      if (body.byteLength < largeFrom) return parseFeed(body, { url, contentType });
      if (closed) throw new Error('the feed parser is closed');
      return new Promise((resolve, reject) => {
        waiting.push({ task: { body, url, contentType }, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      for (const job of waiting.splice(0)) job.reject(new Error('the feed parser was closed'));
      const dropped = drop();
      settle({ kind: 'failed', reason: 'the feed parser was closed' });
      await dropped;
    },
  };
}
