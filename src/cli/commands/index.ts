import type { Command } from '../command.ts';
import { ask } from './ask.ts';
import { corrections } from './corrections.ts';
import { extract } from './extract.ts';
import { feeds } from './feeds.ts';
import { ledger } from './ledger.ts';
import { match } from './match.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { statements } from './statements.ts';

/** Every command by its name. One line each; the file beside it has the rest. */
export const commands = {
  ask,
  corrections,
  extract,
  feeds,
  ledger,
  match,
  parse,
  read,
  statements,
} satisfies Record<string, Command>;
