import type { Command } from './command.ts';
import { commands } from './commands/index.ts';

const [name = '', ...args] = process.argv.slice(2);
const table: Record<string, Command> = commands;
const command = Object.hasOwn(table, name) ? table[name] : undefined;
if (command === undefined) {
  const width = Math.max(...Object.keys(table).map((word) => word.length));
  const list = Object.entries(table).map(([word, { help }]) => `  ${word.padEnd(width)}  ${help}`);
  process.stderr.write(`Usage: npm run -s cli -- COMMAND [options]\n${list.join('\n')}\n`);
  process.exitCode = 64;
} else {
  // A reader that goes away (head, a killed pipe) is not a fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 74));
  process.exitCode = await command.run(args, { input: process.stdin, output: process.stdout, errors: process.stderr });
}
