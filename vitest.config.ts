import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/lab/**', 'tests/bench/**'],
    setupFiles: ['tests/make/know-all.ts'],
    sequence: { shuffle: true },
    // Files of a process share what they import; what one changes of the world it puts back.
    isolate: false,
    testTimeout: 60_000,
  },
})
