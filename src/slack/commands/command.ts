import type { Rendered } from '../limits.ts';
import type { Call } from '../listening.ts';
import type { HelpEntry } from '../messages/help.ts';

/** `words`: what stands behind the subcommand; `entries`: all commands, for help. */
export type CommandCall = Call & { readonly words: string; readonly entries: readonly HelpEntry[] };

/** One `/story` subcommand. What it returns is shown only to the asker; null: it has shown something itself. */
export type Command = HelpEntry & { readonly run: (call: CommandCall) => Promise<Rendered | null> };
