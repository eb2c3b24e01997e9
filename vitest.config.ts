import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.{js,ts}'],
    // The command-line tests start processes on a machine that may be busy.
    testTimeout: 30_000,
  },
})
