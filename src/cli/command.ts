import type { Readable, Writable } from 'node:stream';

export type Io = { readonly input: Readable; readonly output: Writable; readonly errors: Writable };

/** One command of `npm run -s cli -- NAME`. `run` resolves to the exit status. */
export type Command = { readonly help: string; run(args: readonly string[], io: Io): Promise<number> };
