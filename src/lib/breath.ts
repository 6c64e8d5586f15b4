import { setImmediate } from 'node:timers';

/** So long work goes on without the event loop having its turn; milliseconds. */
const LONGEST_MS = 15;

// The process has one event loop: since when it has waited for its turn, null where nobody has worked since the last one.
let since: number | null = null;
const waiting: (() => void)[] = [];

function work(): void {
  since = performance.now();
  setImmediate(turn);
}

// One goes on a turn: forty that went on together would hold the loop as long as before.
function turn(): void {
  const next = waiting.shift();
  since = null;
  if (next === undefined) return;
  work();
  next();
}

/**
 * Lets timers and sockets have their turn where work has kept them waiting for too long. SQLite answers at once, so that
 * a chain of queries, or of many feeds' queries by turns, would otherwise run to its end within one turn of the loop.
 * `first`: before the others that wait, for whoever holds what they need.
 */
export async function breathe(first = false): Promise<void> {
  if (since === null) work();
  else if (performance.now() - since >= LONGEST_MS)
    await new Promise<void>((resolve) => void (first ? waiting.unshift(resolve) : waiting.push(resolve)));
}
