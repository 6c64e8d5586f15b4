import { defineConfig } from 'vitest/config';

// `globalSetup` starts a throw-away PostgreSQL server when the first suite that runs on both databases asks for it.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Many suites wait for clocks and sockets more than they compute.
    maxWorkers: 3,
  },
});
