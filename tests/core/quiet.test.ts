import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newEntry } from '../../lib/core/entry.ts'
import { emptyLedger, isNoted, NOTED_MS } from '../../lib/core/ledger.ts'
import { notedNow } from '../../lib/core/ledger-change.ts'
import { quietEnd, urgesEnd } from '../../lib/core/quiet-after.ts'
import { onsetsIn, restlessNights } from '../../lib/core/restless.ts'
import type { Mark } from '../../lib/core/schema/evening.ts'
import { runsOf } from '../make/long-form.ts'

const MIN = 60_000
const now = 1_795_211_100_000
const min = (n: number) => now + n * MIN

interface Case {
  readonly onsets?: readonly number[]
  readonly presses?: readonly Mark[]
  readonly better?: readonly Mark[]
  readonly at?: number
  /** When it is quiet no more, and when bed and screens are urged again; in minutes. */
  readonly quiet: number | null
  readonly urges: number | null
}

describe('the quiet of Legs now', () => {
  it.each<[string, Case]>([
    ['nobody asked for it', { quiet: null, urges: null }],
    ['an onset stands', { onsets: [now], quiet: 30, urges: 30 }],
    ['until its last moment', { onsets: [now], at: min(30) - 1, quiet: 30, urges: 30 }],
    ['it is over', { onsets: [now], at: min(30), quiet: null, urges: null }],
    ['two stand', { onsets: [now, min(-10)], quiet: 30, urges: 30 }],
    ['the later of two was taken back', { onsets: [min(-10)], quiet: 20, urges: 20 }],
    ['it was pressed and not kept', { presses: [{ at: now }], quiet: 30, urges: 30 }],
    [
      'it was pressed, and kept after all',
      { presses: [{ at: now, back: true }], quiet: null, urges: null },
    ],
    [
      'the legs are better after five minutes: bed and screens still wait',
      { onsets: [min(-5)], better: [{ at: now }], quiet: null, urges: 25 },
    ],
    [
      'better was taken back',
      { onsets: [min(-5)], better: [{ at: now, back: true }], quiet: 25, urges: 25 },
    ],
    [
      'it begins again after better',
      { onsets: [min(-10), now], better: [{ at: min(-5) }], quiet: 30, urges: 30 },
    ],
    [
      'and that is taken back: it was better since',
      { onsets: [min(-10)], better: [{ at: min(-5) }], quiet: null, urges: 20 },
    ],
    ['better at the same moment', { onsets: [now], better: [{ at: now }], quiet: null, urges: 30 }],
    ['the clock was set back an hour', { onsets: [min(60)], quiet: null, urges: null }],
    ['the same, not kept', { presses: [{ at: min(60) }], quiet: null, urges: null }],
    [
      'the same, better: it ends nothing',
      { onsets: [now], better: [{ at: min(60) }], quiet: 30, urges: 30 },
    ],
    ['the clock was set back by seconds', { onsets: [now + 20_000], quiet: 30, urges: 30 }],
  ])('%s', (_, { onsets = [], presses = [], better = [], at = now, quiet, urges }) => {
    const row = { presses, better }
    const minutes = (end: number | null) => end && (end - now) / MIN
    expect(minutes(quietEnd(row, onsets, at))).toBe(quiet)
    expect(minutes(urgesEnd(row, onsets, at))).toBe(urges)
  })
})

it('a note is said to be kept for half a minute, and never by a clock that was set back', () => {
  const ledger = notedNow(emptyLedger, now)
  expect([0, NOTED_MS - 1, NOTED_MS, -1].map((ms) => isNoted(ledger, now + ms))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isNoted(emptyLedger, now)).toBe(false)
})

const drawnClock = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

it('begins with Legs now at any hour, between waking and the next evening too', () => {
  const law = fc.property(drawnClock, drawnClock, fc.nat(2 * 24 * 60), (bed, wake, minutes) => {
    fc.pre(bed !== wake)
    const at = min(minutes)
    const week = Array.from({ length: 7 }, () => ({ bed, wake }))
    const onset = newEntry(
      { kind: 'symptom', symptomKind: 'urge', onset: true },
      { id: 'one', at, now: at, zone: 'Europe/Berlin', schedule: { week, tonight: null } },
    )
    const row = { presses: [], better: [] }
    expect(quietEnd(row, onsetsIn([onset]), at)).toBe(at + 30 * MIN)
    expect(urgesEnd(row, onsetsIn([onset]), at)).toBe(at + 30 * MIN)
    // What is pressed after waking does not keep bed from being urged in a night that is over.
    expect(restlessNights([[onset.night, [onset, onset]]]).size).toBe(onset.late ? 0 : 1)
  })
  fc.assert(law, runsOf(300))
})
