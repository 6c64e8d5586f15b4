import { setImmediate } from 'node:timers';

/** So long work goes on without the event loop having its turn; milliseconds. */
const LONGEST_MS = 15;

// The process has one event loop: since when it has waited for its turn, null where nobody has worked since the last one.
let since: number | null = null;

/**
 * Lets timers and sockets have their turn where work has kept them waiting for too long. SQLite answers at once, so that
 * a chain of queries, or of many feeds' queries by turns, would otherwise run to its end within one turn of the loop.
 */
export async function breathe(): Promise<void> {
  if (since === null) {
    since = performance.now();
    setImmediate(() => {
      since = null;
    });
  } else if (performance.now() - since >= LONGEST_MS) await new Promise<void>((resolve) => setImmediate(resolve));
}
