import type { Bench } from './bench.ts';
import { day } from './day.ts';
import { feed } from './feed.ts';
import { hostile } from './hostile.ts';
import { march } from './march.ts';
import { match } from './match.ts';
import { picture } from './picture.ts';
import { poll } from './poll.ts';
import { push } from './push.ts';
import { read } from './read.ts';
import { scale } from './scale.ts';
import { second } from './second.ts';

/** Every benchmark by its name. One line each. */
export const benches = {
  day,
  feed,
  march,
  hostile,
  match,
  picture,
  poll,
  push,
  read,
  scale,
  second,
} satisfies Record<string, Bench>;
