import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { clockTimeAt } from '../../lib/core/clock-time.ts'
import { stamps, without } from '../../lib/core/row-stamps.ts'
import { offeredSample } from '../../lib/core/sample.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { makeDiary } from '../make/diary.ts'

const zone = 'Europe/Berlin'
const last = '2026-11-20'

/** A note in a line: when, what kind, what was said. */
function lineOf(row: Entry): string {
  const said = Object.entries(without(row, [...stamps, 'at', 'kind'])).map(
    ([key, value]) =>
      `${key} ${isInstant(value) ? clockTimeAt(value, zone) : JSON.stringify(value)}`,
  )
  const is = row.removed ? 'taken back' : row.replaces ? 'put right' : ''
  return `  ${[clockTimeAt(row.at, zone), row.kind, ...said, is].filter(Boolean).join(' · ')}`
}
const isInstant = (value: unknown): value is number => typeof value === 'number' && value > 1e9

function nightsOf(rows: readonly Entry[], nights: number): string[] {
  const byNight = [...Map.groupBy(rows, ({ night }) => night)].slice(0, nights)
  return byNight.flatMap(([night, found]) => [night, ...found.map(lineOf)])
}

/** How many of each kind, and what every bit of them comes to. */
function wholeOf(rows: readonly Entry[]): string[] {
  const kinds = Object.entries(Object.groupBy(rows, ({ kind }) => kind))
  const counts = kinds.map(([kind, found]) => `${kind} ${found.length}`).sort()
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  return [`  ${counts.join(', ')}`, `  ${digest}`]
}

// What nobody meant to change comes out as it was. After a change that is meant, `npx vitest run tests/core/sample-drawn -u`.
test('what the sample diary draws for one day is what it drew', async () => {
  const offered = makeDiary({ ...offeredSample, last, zone, urges: true })
  const cramps = makeDiary({ ...offeredSample, last, zone, urges: false })
  const long = makeDiary({ seed: 7, nights: 400, last, zone })
  const text = [
    'As the diary offers it',
    ...wholeOf(offered),
    'To somebody with cramps alone',
    ...wholeOf(cramps),
    'Something every evening for 400 nights',
    ...wholeOf(long),
    '',
    'The first nights as the diary offers them',
    ...nightsOf(offered, 10),
    '',
  ]
  await expect(text.join('\n')).toMatchFileSnapshot('fixtures/sample-drawn.txt')
})
