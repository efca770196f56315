import { defineConfig } from 'vitest/config';

/** Folders whose tests want a real database; the others run without one. */
const withDatabase = ['tests/{store,usecases,web,cli}/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...withDatabase, 'tests/{e2e,bench}/**'],
          // Pure functions leave nothing behind: a worker reads the sources once, not once for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: withDatabase,
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // The embedded engine's WebAssembly is not worth optimising for the life of one test file.
          execArgv: ['--liftoff-only'],
        },
      },
    ],
  },
});
