import { alJazeera } from './al-jazeera.ts';
import { ansa } from './ansa.ts';
import { bbc } from './bbc.ts';
import { cnn } from './cnn.ts';
import { corriere } from './corriere.ts';
import { financialTimes } from './financial-times.ts';
import { guardian } from './guardian.ts';
import type { DayOutlet } from './outlet.ts';
import { reuters } from './reuters.ts';
import { sky } from './sky.ts';
import { spiegel } from './spiegel.ts';
import { tass } from './tass.ts';
import { xinhua } from './xinhua.ts';

/** Every outlet of the day, in the order in which the page lists them. */
export const outlets = [
  financialTimes,
  reuters,
  cnn,
  guardian,
  bbc,
  corriere,
  tass,
  xinhua,
  alJazeera,
  ansa,
  spiegel,
  sky,
] as const satisfies readonly DayOutlet[];
