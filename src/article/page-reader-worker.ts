import { Worker } from 'node:worker_threads';
import type { ExtractedPage } from '../news/article.ts';
import type { ExtractReply, ExtractTask } from './extract-worker.ts';
import { PAGE_LIMIT } from './page-document.ts';
import { UnreadablePage } from './unreadable-page.ts';

type Job = {
  readonly task: ExtractTask;
  readonly resolve: (page: ExtractedPage) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Reads pages in a worker of its own, one after the other, so that no page holds up the loop. A page that takes longer than
 * `timeoutMs` or brings the worker down is an `UnreadablePage`, and the next page gets a new worker.
 * The worker starts with the first page and does not keep the process alive while it has nothing to do.
 */
export function createPageReader({ timeoutMs = 5000, memoryMb = 320 } = {}): {
  extract(html: string, url: string): Promise<ExtractedPage>;
  close(): Promise<void>;
} {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let busy: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): Worker {
    const fresh = new Worker(new URL('./extract-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
      stdout: true,
      stderr: true,
    });
    fresh.on('message', (reply: ExtractReply) => settle(reply));
    fresh.on('error', (error: NodeJS.ErrnoException) => {
      if (worker !== fresh) return;
      worker = null;
      // Out of memory is the page's doing; anything else is ours.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        settle({ kind: 'unreadable', reason: 'the page is too large to read' });
      else settle({ kind: 'failed', reason: error.message });
    });
    fresh.on('exit', (code) => {
      if (worker !== fresh) return;
      worker = null;
      settle({ kind: 'failed', reason: `the worker ended (${code})` });
    });
    return fresh;
  }

  function next(): void {
    if (busy !== null) return;
    const job = waiting.shift();
    if (job === undefined) {
      worker?.unref();
      return;
    }
    busy = job;
    worker ??= start();
    worker.ref();
    timer = setTimeout(stopLate, timeoutMs);
    worker.postMessage(job.task);
  }

  function stopLate(): void {
    const late = worker;
    worker = null;
    void late?.terminate();
    settle({ kind: 'unreadable', reason: `reading the page took longer than ${timeoutMs / 1000} seconds` });
  }

  function settle(reply: ExtractReply): void {
    clearTimeout(timer);
    const job = busy;
    busy = null;
    if (job !== null) {
      if (reply.kind === 'page') job.resolve(reply.page);
      else if (reply.kind === 'unreadable') job.reject(new UnreadablePage(reply.reason));
      else job.reject(new Error(`reading ${job.task.url} failed: ${reply.reason}`));
    }
    next();
  }

  return {
    extract: (html, url) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('the page reader is closed'));
          return;
        }
        waiting.push({ task: { html: html.slice(0, PAGE_LIMIT), url }, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new Error('the page reader was closed'));
      const last = worker;
      worker = null;
      await last?.terminate();
      settle({ kind: 'failed', reason: 'the page reader was closed' });
    },
  };
}
