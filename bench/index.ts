import type { Bench } from './bench.ts';
import { feed } from './feed.ts';
import { march } from './march.ts';
import { match } from './match.ts';
import { picture } from './picture.ts';
import { poll } from './poll.ts';
import { read } from './read.ts';
import { second } from './second.ts';

/** Every benchmark by its name. One line each. */
export const benches = {
  feed,
  march,
  match,
  picture,
  poll,
  read,
  second,
} satisfies Record<string, Bench>;
