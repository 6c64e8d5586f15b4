import type { Bench } from './bench.ts';
import { feed } from './feed.ts';
import { poll } from './poll.ts';

/** Every benchmark by its name. One line each. */
export const benches = {
  feed,
  poll,
} satisfies Record<string, Bench>;
