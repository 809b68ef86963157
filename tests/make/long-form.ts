import { appendFileSync } from 'node:fs'
import fc, { type RunDetails } from 'fast-check'
import { expect } from 'vitest'

/** How many cases a property looks at: a short form by default, `SETTLE_RUNS=10000` for the long one. */
export const runsOf = (short: number): { numRuns: number } => ({
  numRuns: Number(process.env['SETTLE_RUNS'] ?? short),
})

// The long form is told which tests are laws: a line of this file for each, with its path and its name.
const list = process.env['SETTLE_LAWS']
if (list)
  fc.configureGlobal({
    reporter(run: RunDetails<unknown>) {
      const { testPath, currentTestName } = expect.getState()
      if (run.runConfiguration.numRuns === runsOf(0).numRuns)
        appendFileSync(list, `${JSON.stringify([testPath, currentTestName])}\n`)
      if (run.failed) throw new Error(fc.defaultReportMessage(run), { cause: run.errorInstance })
    },
  })
