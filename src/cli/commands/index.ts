import type { Command } from '../command.ts';
import { extract } from './extract.ts';
import { parse } from './parse.ts';

/** Every command by its name. One line each; the file beside it has the rest. */
export const commands = {
  extract,
  parse,
} satisfies Record<string, Command>;
