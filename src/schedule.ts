import cron, { type Logger, type ScheduledTask } from 'node-cron';
import type { Log } from './desk/ports.ts';

/** What the clock sets off. Each runs alone: a tick that finds its predecessor still at work is left out. */
export type Chores = {
  /** Every second: polls that are due. */
  readonly polls: () => Promise<void>;
  /** Every minute, apart from the others: a page that hangs keeps nothing waiting but other pages. */
  readonly pages: () => Promise<void>;
  /** Every minute. */
  readonly minutely: () => Promise<void>;
  /** Every hour. */
  readonly hourly: () => Promise<void>;
  /** Once a night. */
  readonly nightly: () => Promise<void>;
};

const times = {
  polls: '* * * * * *',
  pages: '37 * * * * *',
  minutely: '7 * * * * *',
  hourly: '0 13 * * * *',
  nightly: '0 41 3 * * *',
} as const satisfies Record<keyof Chores, string>;

const SECONDS_A_MINUTE = 60;

/**
 * Starts the timers. Returns how to stop them; a chore that runs is waited for. `pace`: milliseconds of the newsroom's
 * time in one of the machine's. Where a day is replayed so fast that a minute of it is over within a second, each second
 * does what is done each minute.
 */
export function startSchedule(chores: Chores, log: Log, pace = 1): { stop(): Promise<void> } {
  const minutely = pace >= SECONDS_A_MINUTE ? times.polls : times.minutely;
  // What the timers say of themselves goes where all else goes. A tick that is left out is nothing to warn of.
  const logger: Logger = {
    info: (message) => log.debug('schedule', { message }),
    warn: (message) => log.debug('schedule', { message }),
    debug: (message) => log.debug('schedule', { message: String(message) }),
    error: (error) => log.error('schedule_failed', { error }),
  };
  const running = new Set<Promise<void>>();
  const tasks: ScheduledTask[] = Object.entries({ ...times, minutely }).map(([name, at]) =>
    cron.schedule(
      at,
      () => {
        const work = chores[name as keyof Chores]()
          .catch((error: unknown) => log.error('chore_failed', { chore: name, error }))
          .finally(() => running.delete(work));
        running.add(work);
        return work;
      },
      { name, noOverlap: true, logger },
    ),
  );
  return {
    async stop() {
      for (const task of tasks) await task.destroy();
      await Promise.all(running);
    },
  };
}
