import { mkdirSync, writeFileSync } from 'node:fs'
import type { Outcome } from './outcome.ts'
import type { Scenario } from './scenarios.ts'

/** One scenario that came out as the plan says, for the table in docs/lab.md. */
export interface Record {
  readonly browser: string
  readonly name: string
  readonly zone: string
  readonly looks: number
  readonly outcomes: readonly Outcome[]
}

export const recordsFolder = 'out/lab'

/** Writes down what became of each moment. Called after everything was compared. */
export function recordOutcome(
  browser: string,
  scenario: Pick<Scenario, 'name' | 'zone' | 'looks'>,
  outcomes: readonly Outcome[],
): void {
  mkdirSync(recordsFolder, { recursive: true })
  const { name, zone, looks } = scenario
  const record: Record = { browser, name, zone, looks: looks.length, outcomes }
  const file = `${browser} ${name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  writeFileSync(`${recordsFolder}/${file}.json`, JSON.stringify(record, null, 2))
}
