import { newlyDoubted } from '../doubted.ts';
import { newlySpoken } from '../spoken.ts';
import type { AlertKind } from './kind.ts';

/** A party or an official in a position to know confirms for the first time. */
export const confirmation: AlertKind = {
  choice: 'confirmation',
  find: (change) => [...newlySpoken(change, 'confirmations', 'broadcast'), ...newlyDoubted(change, 'confirms')],
};
