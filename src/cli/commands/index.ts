import type { Command } from '../command.ts';

/** Every command by its name. One line each; the file beside it has the rest. */
export const commands = {} satisfies Record<string, Command>;
