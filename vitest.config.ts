import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: './scripts/temporary-folder.js',
    // The command-line tests start processes on a machine that may be busy.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'units', include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.{js,ts}'] },
      },
      {
        extends: true,
        // A real Chromium looks at the reading room over the shipped reports.
        test: { name: 'browser', include: ['packages/web/browser/**/*.test.ts'], testTimeout: 90_000 },
      },
    ],
  },
})
