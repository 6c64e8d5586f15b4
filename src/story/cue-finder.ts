import { type CueKind, cueKinds, cueTables } from './cues/index.ts';
import { compilePhrases, findPhrases, type PhraseHit, type PhraseTable } from './phrase-table.ts';
import type { Token } from './tokens.ts';

/** A cue at tokens `[from, to)`. */
export type Cue = PhraseHit<CueKind>;

const rule = { keyLength: 3, gap: 6, passesMarks: true };
const compiled = new Map<string, PhraseTable<CueKind>>();

function tableOf(language: string): PhraseTable<CueKind> {
  const code = Object.hasOwn(cueTables, language) ? language : 'en';
  const lists = cueTables[code];
  const table =
    compiled.get(code) ??
    compilePhrases(lists === undefined ? [] : cueKinds.map((kind) => [kind, lists[kind]] as const), rule);
  compiled.set(code, table);
  return table;
}

/** Every cue of the language in the tokens, in order; for each kind the longest at its place. */
export const findCues = (tokens: readonly Token[], language: string): readonly Cue[] =>
  findPhrases(tableOf(language), tokens);
