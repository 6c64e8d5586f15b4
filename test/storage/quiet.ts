import type { Log } from '../../src/desk/ports.ts';

/** For processes without a test runner around them. */
export const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
