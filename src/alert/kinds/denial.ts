import { newlyDoubted } from '../doubted.ts';
import { newlySpoken } from '../spoken.ts';
import type { AlertKind } from './kind.ts';

/** A party denies for the first time, wherever in an article it stands. Loud: the desk must not miss it. */
export const denial: AlertKind = {
  choice: 'denial',
  find: (change) => [...newlySpoken(change, 'denials', 'channel'), ...newlyDoubted(change, 'denies')],
};
