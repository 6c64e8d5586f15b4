import { defineConfig } from 'vitest/config';

// `globalSetup` starts the throw-away PostgreSQL server that the storage suites run on beside SQLite.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
