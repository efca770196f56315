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
        },
      },
      {
        extends: true,
        test: { name: 'database', include: withDatabase, globalSetup: ['tests/support/global-setup.ts'] },
      },
    ],
  },
});
