import { createWorkerLine, WorkerFailure } from '../lib/worker-line.ts';
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

const mostWaiting = 50;

/**
 * Draws pictures in a worker of its own, one after the other, so that no picture holds up the loop. Rejects where one
 * takes longer than `timeoutMs` or can't be drawn; the next gets a new worker. The worker starts with the first picture,
 * ends after `idleMs` without one, and does not keep the process alive.
 */
export function createPictures({ timeoutMs = 15_000, idleMs = 60_000 } = {}): Pictures {
  // The fonts and the rasteriser take memory that a quiet day does not need: hence an end when idle.
  const line = createWorkerLine<RenderTask, RenderReply>({
    file: new URL('./render-worker.ts', import.meta.url),
    timeoutMs,
    idleMs,
  });

  function failureOf(error: unknown, kind: PictureKind): Error {
    if (!(error instanceof WorkerFailure)) return error instanceof Error ? error : new Error(String(error));
    if (error.kind === 'closed' && !error.begun) return new Error('The pictures are closed.');
    const reason = error.kind === 'closed' ? 'the pictures were closed' : error.message;
    return new Error(`The picture “${kind}” could not be drawn: ${reason}.`);
  }

  async function draw(kind: PictureKind, ledger: Ledger, asOf: number): Promise<Picture> {
    if (line.waiting() >= mostWaiting) throw new Error('Too many pictures are waiting to be drawn.');
    const reply = await line.ask({ kind, ledger, asOf }).catch((error: unknown) => {
      throw failureOf(error, kind);
    });
    if (reply.kind === 'picture') return { png: reply.png, alt: reply.alt, title: reply.title };
    throw new Error(`The picture “${kind}” could not be drawn: ${reply.reason}.`);
  }

  return {
    columns: (ledger, asOf) => draw('columns', ledger, asOf),
    timeline: (ledger, asOf) => draw('timeline', ledger, asOf),
    close: () => line.close(),
  };
}
