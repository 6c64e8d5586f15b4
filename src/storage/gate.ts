import { AsyncLocalStorage } from 'node:async_hooks';
import type { Driver } from 'kysely';

/**
 * Who may use the database now. Refuses what would wait for itself for ever (the outer store used within a transaction:
 * there is one connection on SQLite, and a pool can run dry), and lets `close` wait for what is running.
 */
export class Gate {
  readonly #transactions = new AsyncLocalStorage<{ live: boolean }>();
  #running = 0;
  #closed = false;
  #whenEmpty: (() => void) | null = null;

  enter(): void {
    if (this.#transactions.getStore()?.live === true) {
      throw new Error('The outer store was used within a transaction. Use the store that the transaction hands in.');
    }
    if (this.#closed) throw new Error('The store is closed.');
    this.#running += 1;
  }

  leave(): void {
    this.#running -= 1;
    if (this.#running === 0) this.#whenEmpty?.();
  }

  /** Runs the inside of a transaction. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    const mark = { live: true };
    try {
      return await this.#transactions.run(mark, work);
    } finally {
      mark.live = false;
    }
  }

  /** Lets nobody in any more. True once nothing runs, false where something still ran after `limitMs`. */
  async close(limitMs: number): Promise<boolean> {
    this.#closed = true;
    if (this.#running === 0) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), limitMs);
      this.#whenEmpty = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}

/** First come, first served. */
class Queue {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, with what ends the turn. */
  async take(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}

/** The driver behind the gate. `single`: it has one connection, which is lent to one caller at a time. */
export function guardDriver(driver: Driver, gate: Gate, { single }: { single: boolean }): Driver {
  const queue = single ? new Queue() : null;
  let endTurn: (() => void) | null = null;
  return {
    init: (options) => driver.init(options),
    acquireConnection: async (options) => {
      gate.enter();
      try {
        const turn = queue === null ? null : await queue.take();
        const connection = await driver.acquireConnection(options);
        endTurn = turn;
        return connection;
      } catch (error) {
        gate.leave();
        throw error;
      }
    },
    releaseConnection: async (connection, options) => {
      await driver.releaseConnection(connection, options);
      endTurn?.();
      gate.leave();
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: (options) => driver.destroy(options),
  };
}
