import type { Statement } from '../news/statement.ts';
import type { Masked } from './stance-features.ts';

/** A denial's strength: `partial` concedes something, `soft` knows of nothing or is in no hurry, `hard` is the rest. */
export function strengthOf({ cues, masks, tokens }: Masked): Statement['strength'] {
  const kinds = new Set(cues.map(({ kind }) => kind));
  const figure = masks.includes('N') || tokens.some(({ kind }) => kind === 'number');
  if (kinds.has('only') && (kinds.has('but') || kinds.has('neg')) && (figure || kinds.has('confirms')))
    return 'partial';
  if (kinds.has('unaware')) return 'soft';
  return 'hard';
}
