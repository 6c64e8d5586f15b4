import { Worker } from 'node:worker_threads';
import type { Ledger } from '../news/ledger.ts';
import type { PictureKind } from './draw-picture.ts';
import type { RenderReply, RenderTask } from './render-worker.ts';

/** PNG bytes, what the picture says in words (at most 2,000 characters), and what it is called. */
export type Picture = { readonly png: Uint8Array; readonly alt: string; readonly title: string };

export type Pictures = {
  /** Who has it from whom. `asOf`: milliseconds; shown as the picture's own time. */
  readonly columns: (ledger: Ledger, asOf: number) => Promise<Picture>;
  /** When each source spoke. */
  readonly timeline: (ledger: Ledger, asOf: number) => Promise<Picture>;
  readonly close: () => Promise<void>;
};

type Job = {
  readonly task: RenderTask;
  readonly resolve: (picture: Picture) => void;
  readonly reject: (error: Error) => void;
};

const mostWaiting = 50;

/**
 * Draws pictures in a worker of its own, one after the other, so that no picture holds up the loop. Rejects where one
 * takes longer than `timeoutMs` or can't be drawn; the next gets a new worker. The worker starts with the first picture,
 * ends after `idleMs` without one, and does not keep the process alive.
 */
export function createPictures({ timeoutMs = 15_000, idleMs = 60_000 } = {}): Pictures {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let busy: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): Worker {
    const fresh = new Worker(new URL('./render-worker.ts', import.meta.url), { stdout: true, stderr: true });
    fresh.on('message', (reply: RenderReply) => {
      if (worker === fresh) settle(reply);
    });
    fresh.on('error', (error: Error) => {
      if (worker !== fresh) return;
      worker = null;
      settle({ kind: 'failed', reason: error.message });
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
    clearTimeout(idle);
    const job = waiting.shift();
    if (job === undefined) {
      worker?.unref();
      // The fonts and the rasteriser take memory that a quiet day does not need.
      if (worker !== null) idle = setTimeout(() => void drop(), idleMs).unref();
      return;
    }
    busy = job;
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => {
      void drop();
      settle({ kind: 'failed', reason: `it took longer than ${timeoutMs / 1000} seconds` });
    }, timeoutMs);
    worker.postMessage(job.task);
  }

  function settle(reply: RenderReply): void {
    clearTimeout(timer);
    const job = busy;
    busy = null;
    if (job !== null) {
      if (reply.kind === 'picture') job.resolve({ png: reply.png, alt: reply.alt, title: reply.title });
      else job.reject(new Error(`The picture “${job.task.kind}” could not be drawn: ${reply.reason}.`));
    }
    next();
  }

  function draw(kind: PictureKind, ledger: Ledger, asOf: number): Promise<Picture> {
    if (closed) return Promise.reject(new Error('The pictures are closed.'));
    if (waiting.length >= mostWaiting) return Promise.reject(new Error('Too many pictures are waiting to be drawn.'));
    return new Promise((resolve, reject) => {
      waiting.push({ task: { kind, ledger, asOf }, resolve, reject });
      next();
    });
  }

  return {
    columns: (ledger, asOf) => draw('columns', ledger, asOf),
    timeline: (ledger, asOf) => draw('timeline', ledger, asOf),
    close: async () => {
      closed = true;
      clearTimeout(idle);
      for (const job of waiting.splice(0)) job.reject(new Error('The pictures were closed.'));
      await drop();
      settle({ kind: 'failed', reason: 'the pictures were closed' });
      clearTimeout(idle);
    },
  };
}
