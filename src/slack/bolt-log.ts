import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { Log } from '../desk/ports.ts';
import { messageOf } from '../lib/errors.ts';

/** Bolt's own remarks in our log. Its debug lines hold whole payloads, so they stay out. */
export function createBoltLog(log: Log): Logger {
  const words = (parts: readonly unknown[]) => ({
    message: parts
      .map((part) => messageOf(part))
      .join(' ')
      .slice(0, 2000),
  });
  return {
    debug: () => undefined,
    info: (...parts) => log.debug('slack-bolt', words(parts)),
    warn: (...parts) => log.warn('slack-bolt', words(parts)),
    error: (...parts) => log.warn('slack-bolt-error', words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
