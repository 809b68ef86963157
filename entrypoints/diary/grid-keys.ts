import { type Day, dayAfter } from '../../lib/core/clock-time.ts'
import { dir } from '../../lib/texts/t.ts'

/** How many days a key moves on the calendar; null for a key that does not move. */
function stepOf(key: string): number | null {
  const forward = dir === 'rtl' ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: 7,
    ArrowUp: -7,
    PageDown: 28,
    PageUp: -28,
  }
  return steps[key] ?? null
}

/** Moves over the calendar by day and week and opens a night: for the keys of its cells. */
export function gridKeys(
  selected: () => Day,
  /** The first and the last night that it may stand on. */
  range: () => readonly [first: Day, last: Day],
  select: (day: Day) => void,
  open: (day: Day) => void,
) {
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(selected())
    }
    const step = stepOf(event.key)
    if (step === null) return
    event.preventDefault()
    const next = dayAfter(selected(), step)
    // Days are compared as texts: of three the middle one lies in the range.
    select([next, ...range()].sort()[1] as Day)
  }
}

/** Puts the focus on a night of the calendar that is shown. */
export const focusNight = (day: Day): void =>
  document.querySelector<HTMLElement>(`td[data-day="${day}"]`)?.focus()
