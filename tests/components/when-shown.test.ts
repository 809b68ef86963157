// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import fc from 'fast-check'
import { tick } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import WhenField from '../../components/WhenField.svelte'
import { clockTimeAt, dayAfter, MINUTE } from '../../lib/core/clock-time.ts'
import { readDay } from '../../lib/core/iron/written-day.ts'
import type { Around, When } from '../../lib/core/moment-in.ts'
import { dateWays } from '../../lib/texts/date-ways.ts'
import { t } from '../../lib/texts/t.ts'
import { week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'

afterEach(cleanup)
const today = '2026-11-22'
const around: Around = {
  kind: 'medicine',
  night: null,
  now: Date.parse(`${today}T20:20:00+01:00`),
  schedule: { week: week('22:30', '07:00'), tonight: null },
  zone: 'Europe/Berlin',
}

/** What somebody reads off the field who has not seen what was pressed before. */
function shown() {
  const pressed = (name: string) =>
    screen.queryByRole('radio', { name })?.getAttribute('aria-checked') === 'true'
  const steps = { Now: 0, '15 min': 15, '30 min': 30, '60 min': 60 }
  const days = { Today: today, Yesterday: dayAfter(today, -1), 'Another day': 'other' }
  const named = (of: object) =>
    Object.entries(of).flatMap(([key, is]) => (pressed(key) ? [is] : []))
  const at = screen.queryByLabelText<HTMLInputElement>('At')
  const written = screen.queryByLabelText<HTMLInputElement>(/^Which day/)
  return {
    ago: named(steps) as number[],
    day: named(days) as string[],
    clock: at?.value ?? null,
    written: written?.value ?? null,
    words: screen.getAllByRole('status').at(-1)?.textContent ?? '',
  }
}

/** That what is read off is what would be stored now. */
function sameAs(value: When | null): void {
  const { ago, day, clock, written, words } = shown()
  if (value === null) {
    expect({ ago, words }).toEqual({ ago: [], words: t('ui.when.which') })
    if (clock === null) return
    expect(day).toEqual(['other'])
    expect(readDay(written ?? '', today, dateWays())).not.toHaveProperty('day')
  } else if ('minAgo' in value) {
    expect({ ago, day, written }).toEqual({ ago: [value.minAgo], day: [], written: null })
    if (clock !== null)
      expect(clock).toBe(clockTimeAt(around.now - value.minAgo * MINUTE, around.zone))
  } else {
    expect(ago).toEqual([])
    if (clock === null) {
      // Behind the press that opens it: the words say it.
      expect(words).toMatch(
        value.day === today && value.clock > '20:20' ? /has not come/ : value.clock,
      )
      return
    }
    expect(clock).toBe(value.clock)
    const said =
      day[0] === 'other' ? readDay(written ?? '', today, dateWays()) : { day: day[0] ?? null }
    expect(said).toEqual({ day: value.day })
  }
}

const acts = {
  ago: fc.constantFrom('Now', '15 min', '30 min', '60 min'),
  day: fc.constantFrom('Today', 'Yesterday', 'Another day', 'A different time'),
  clock: fc.constantFrom('08:00', '21:00', '20:20'),
  written: fc.constantFrom('2026-11-01', today, '2026-12-01', 'soon', ''),
  /** As a form does that was saved, or an entry whose moment could not be kept. */
  outside: fc.constantFrom<When>(
    { minAgo: 0 },
    { minAgo: 15 },
    { clock: '08:00', day: null },
    { clock: '08:00', day: today },
    { clock: '08:00', day: '2026-11-01' },
  ),
}
const act = fc.oneof(
  ...Object.entries(acts).map(([does, to]) => fc.record({ does: fc.constant(does), to })),
)

test.each([true, false])('what is shown is what will be stored, standing open: %s', (open) =>
  fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (list) => {
      cleanup()
      // happy-dom's weak references hold what they named until the turn is over: thousands of fields would fill the memory.
      await new Promise(setImmediate)
      let value: When | null = { minAgo: 0 }
      const set = async (next: When | null) => {
        value = next
        await rerender({ ...props, value })
      }
      const onchange = (next: When | null) => void set(next)
      const props = { around, open, onchange }
      const { rerender } = render(WhenField, { ...props, value: value as When | null })
      for (const { does, to } of list) {
        const fields = { clock: 'At', written: /^Which day/ }
        if (does === 'outside') await set(to as When)
        else if (does === 'clock' || does === 'written') {
          const field = screen.queryByLabelText(fields[does])
          if (field) {
            await fireEvent.input(field, { target: { value: to } })
            await fireEvent.blur(field)
          }
        } else {
          const button = screen.queryByRole('radio', { name: to as string })
          if (button) await fireEvent.click(button)
        }
        await tick()
        sameAs(value)
      }
    }),
    runsOf(60),
  ),
)
