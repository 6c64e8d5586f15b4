import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded before a bot (`--import`): says each second how long its loop was held the longest, in milliseconds.
if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  setInterval(() => {
    process.stderr.write(`${JSON.stringify({ event: 'loop', longest: Math.round(delay.max / 1e6) })}\n`);
    delay.reset();
  }, 1000).unref();
}
