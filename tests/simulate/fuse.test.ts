import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coverage, silentStanding, states } from './scenes.ts'
import { fuseTable } from './table.ts'

/** `npm run simulate:fuse` lives 4,000 people a scene and writes the table. */
const PEOPLE = Number(process.env.SETTLE_PEOPLE ?? 100)

/** How far chance may carry a share that so many people make: three standard deviations; nothing in the long form. */
const slack = (share: number, n: number) =>
  PEOPLE >= 4000 ? 0 : 3 * Math.sqrt((share * (1 - share)) / n)

describe(`${PEOPLE} people a scene`, () => {
  const covered = coverage(PEOPLE)
  const bias = silentStanding(Math.ceil(PEOPLE / 4))
  const { rates, everKept } = states(PEOPLE)
  const rate = (what: string, onsets: number) => {
    const found = rates.find((one) => one.what === what && one.onsets === onsets)
    if (!found) throw new Error(`${what} has no look at ${onsets}`)
    return found
  }

  test.each(covered)(
    'the interval at $onsets onsets holds the truth 93 to 97 times in 100',
    (one) => {
      const share = one.covered / one.intervals
      expect(one.intervals).toBeGreaterThan(PEOPLE * 0.9)
      expect(share).toBeGreaterThanOrEqual(0.93 - slack(0.93, one.intervals))
      expect(share).toBeLessThanOrEqual(0.97 + slack(0.97, one.intervals))
    },
  )
  test('standing up unseen makes the guess later, the more often the later', () => {
    const minutes = bias.map(({ min }) => min)
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
    expect(minutes.at(-1)).toBeGreaterThan((minutes[0] ?? 0) + 5)
  })
  test('no relation between sitting and onset: off in at least 90 of 100', () => {
    expect(rate('no relation', 60).off).toBeGreaterThanOrEqual(0.9 - slack(0.9, PEOPLE))
  })
  test('a strong relation, sixty onsets: kept in at least 60 of 100', () => {
    const { kept } = rate('strong relation', 60)
    expect(kept).toBeGreaterThanOrEqual(0.6 - slack(0.6, PEOPLE))
    expect(rate('strong relation', 100).kept).toBeGreaterThan(kept)
  })
  if (process.env.SETTLE_TABLE) {
    test('the table is written', () => {
      const table = fuseTable({ people: PEOPLE, covered, bias, rates, everKept })
      writeFileSync(process.env.SETTLE_TABLE as string, table)
    })
  }
})
