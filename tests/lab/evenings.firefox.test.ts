import { expect, test } from 'vitest'
import { playInFirefox } from './in-firefox.ts'
import { differences, outcomesIn, outcomesOf } from './outcome.ts'
import { pureLedger } from './pure.ts'
import { recordOutcome } from './record.ts'
import { inFirefox } from './scenarios.ts'

test.for(inFirefox.map((scenario) => [scenario.name, scenario] as const))(
  'Firefox: %s',
  async ([, scenario]) => {
    const seen = outcomesIn(await playInFirefox(scenario))
    const expected = outcomesOf(pureLedger(scenario, 'notification', false))
    expect(differences(seen, expected, scenario.zone)).toEqual([])
    recordOutcome('Firefox', scenario, seen)
  },
)
