import { flushCompileCache } from 'node:module';
import { type Bot, startBot } from './bot.ts';
import { ConfigError, loadConfig } from './config.ts';
import { messageOf, UserFacingError } from './lib/errors.ts';

const EX_CONFIG = 78;
const STOP_WITHIN_MS = 9_500;

let bot: Bot | null = null;
let stopping = false;
function stop(signal: string): void {
  if (stopping) return;
  stopping = true;
  process.stderr.write(`${signal}: stopping.\n`);
  // While it starts there is nothing under way that a restart does not find again.
  if (bot === null) process.exit(0);
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  void bot.stop().then(() => process.exit(0));
}
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));

try {
  bot = await startBot(loadConfig(), {
    onFatal: (error) => {
      process.stderr.write(`Second Source stops: ${error.message}\n`);
      process.exit(1);
    },
  });
  // A process that is killed in the end would leave nothing for the next start.
  flushCompileCache();
  // A promise that nobody waited for is a mistake of ours: said, but no reason to leave the desk alone.
  process.on('unhandledRejection', (error) =>
    process.stderr.write(
      `${JSON.stringify({ level: 'error', event: 'unhandled_rejection', error: messageOf(error) })}\n`,
    ),
  );
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(
      `Second Source can't start: its configuration is not complete.\n${error.problems.map((problem) => `  • ${problem}`).join('\n')}\nCompare your .env with .env.example.\n`,
    );
    process.exit(EX_CONFIG);
  }
  if (error instanceof UserFacingError) {
    process.stderr.write(
      `Second Source can't start: ${error.message}${error.hint === null ? '' : `\n${error.hint}`}\n`,
    );
    process.exit(EX_CONFIG);
  }
  throw error;
}
