import { defineConfig } from 'vitest/config'

/** Real browsers, one after the other where time or light is measured: two at once would measure each other. */
const project = (name: string, include: string[], exclude: string[] = [], atOnce = false) => ({
  test: {
    name,
    include,
    exclude,
    environment: 'node' as const,
    fileParallelism: atOnce,
    // Files of a process share what they import, and the browser that some of them lend each other.
    isolate: false,
    // What is looked for has limits of its own. These end what hangs, on a machine however busy: a minute's test took 90 s there.
    testTimeout: process.env['SETTLE_LONG'] ? 600_000 : 240_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // A busy machine is only slower: a second, the default, is what it takes to start one page.
    expect: { poll: { timeout: 30_000 } },
  },
})

const firefox = '**/*firefox*.test.ts'
/** Half a minute of waiting each: in the short form Chromium alone goes full screen, and is upgraded from 0.1.0. */
const longAlone = process.env['SETTLE_LONG']
  ? []
  : ['tests/lab/quiet.firefox.test.ts', 'tests/e2e/upgrade.firefox.test.ts']

export default defineConfig({
  test: {
    projects: [
      // What is true of the builds themselves; no browser.
      project('built', ['tests/e2e/built/*.test.ts']),
      // What pages and the worker do: most of it is waiting.
      project('chromium', ['tests/e2e/*.test.ts'], [firefox], true),
      project('dimming', ['tests/e2e/dimming/*.test.ts'], [firefox]),
      project('firefox', [`tests/e2e/${firefox}`], longAlone),
      project('lab', ['tests/lab/**/*.test.ts'], [firefox]),
      project('lab-firefox', [`tests/lab/${firefox}`], longAlone),
    ],
  },
})
