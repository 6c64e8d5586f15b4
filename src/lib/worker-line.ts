import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Why a task got no reply: it took too long, it needed more memory than there is for it, its worker ended (`message` says
 * how), or the line was closed. `begun`: the worker had it already.
 */
export class WorkerFailure extends Error {
  readonly kind: 'late' | 'too-large' | 'ended' | 'closed';
  readonly begun: boolean;
  constructor(kind: WorkerFailure['kind'], message: string, begun = true) {
    super(message);
    this.name = 'WorkerFailure';
    this.kind = kind;
    this.begun = begun;
  }
}

export type WorkerLine<Task, Reply> = {
  /** The worker's reply to a task. Rejects with `WorkerFailure`, and the next task gets a new worker. */
  ask(task: Task): Promise<Reply>;
  /** How many tasks wait behind the one at work. */
  waiting(): number;
  close(): Promise<void>;
};

type Job<Task, Reply> = {
  readonly task: Task;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (failure: WorkerFailure) => void;
};

/**
 * Tasks for a worker, one after the other. The worker starts with the first task, ends after `idleMs` without one (null:
 * it stays), and does not keep the process alive while it has nothing to do.
 */
export function createWorkerLine<Task, Reply>({
  file,
  timeoutMs,
  idleMs,
  resourceLimits,
}: {
  readonly file: URL;
  readonly timeoutMs: number;
  readonly idleMs: number | null;
  readonly resourceLimits?: ResourceLimits;
}): WorkerLine<Task, Reply> {
  const line: Job<Task, Reply>[] = [];
  let worker: Worker | null = null;
  let busy: Job<Task, Reply> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): Worker {
    const fresh = new Worker(file, {
      stdout: true,
      stderr: true,
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    });
    fresh.on('message', (reply: Reply) => {
      if (worker === fresh) settle((job) => job.resolve(reply));
    });
    const lose = (kind: WorkerFailure['kind'], message: string) => {
      if (worker !== fresh) return;
      worker = null;
      settle((job) => job.reject(new WorkerFailure(kind, message)));
    };
    fresh.on('error', (error: NodeJS.ErrnoException) =>
      lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'ended', error.message),
    );
    fresh.on('exit', (code) => lose('ended', `the worker ended (${code})`));
    return fresh;
  }

  function drop(): Promise<unknown> {
    const last = worker;
    worker = null;
    return last?.terminate() ?? Promise.resolve();
  }

  function next(): void {
    if (busy !== null || closed) return;
    clearTimeout(idle);
    const job = line.shift();
    if (job === undefined) {
      worker?.unref();
      if (worker !== null && idleMs !== null) idle = setTimeout(() => void drop(), idleMs).unref();
      return;
    }
    busy = job;
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => {
      void drop();
      settle(({ reject }) => reject(new WorkerFailure('late', `it took longer than ${timeoutMs / 1000} seconds`)));
    }, timeoutMs);
    worker.postMessage(job.task);
  }

  function settle(how: (job: Job<Task, Reply>) => void): void {
    clearTimeout(timer);
    const job = busy;
    busy = null;
    if (job !== null) how(job);
    next();
  }

  return {
    ask(task) {
      if (closed) return Promise.reject(new WorkerFailure('closed', 'it is closed', false));
      return new Promise((resolve, reject) => {
        line.push({ task, resolve, reject });
        next();
      });
    },
    waiting: () => line.length,
    async close() {
      closed = true;
      clearTimeout(idle);
      for (const { reject } of line.splice(0)) reject(new WorkerFailure('closed', 'it was closed', false));
      const dropped = drop();
      settle(({ reject }) => reject(new WorkerFailure('closed', 'it was closed')));
      await dropped;
    },
  };
}
