import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    conditions: ['browser'],
    alias: {
      'webextension-polyfill': fileURLToPath(new URL('tests/make/browser.ts', import.meta.url)),
    },
  },
  test: {
    setupFiles: ['afternoon', 'british', 'know-all', 'own-timers', 'fresh-browser'].map(
      (name) => `tests/make/${name}.ts`,
    ),
    sequence: { shuffle: true },
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/lab/**', 'tests/bench/**', 'tests/components/**'],
          // Files of a process share what they import; what one changes of the world it puts back.
          isolate: false,
        },
      },
      {
        extends: true,
        // A piece of a page and what stands in for its modules share one Svelte, which cannot be imported anew.
        test: { name: 'pieces', include: ['tests/components/**/*.test.ts'], isolate: true },
      },
    ],
  },
})
