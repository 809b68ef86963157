import { expect, test } from 'vitest'
import { playInChromium } from './in-chromium.ts'
import { differences, outcomesIn, outcomesOf } from './outcome.ts'
import { pureLedger } from './pure.ts'
import { recordOutcome } from './record.ts'
import { inChromium } from './scenarios.ts'

test.for(inChromium.map((scenario) => [scenario.name, scenario] as const))(
  'Chromium: %s',
  async ([, scenario]) => {
    const { storage, listed } = await playInChromium(scenario)
    const expected = outcomesOf(pureLedger(scenario, 'notification', true))
    const seen = outcomesIn(storage)
    expect(differences(seen, expected, scenario.zone)).toEqual([])
    // What the ledger calls shown by a notification was listed by the browser, each once, and nothing else.
    const shown = seen.filter((one) => /^shown by notification(?!.* with )/.test(one.became))
    expect(listed).toEqual(shown.map((one) => one.moment.replace(' ', '+')).sort())
    recordOutcome('Chromium', scenario, seen)
  },
)
