import type { Day } from './clock-time.ts'
import { countsInFindings } from './entry.ts'
import type { Entry } from './schema/entry.ts'
import { worstOf } from './worst.ts'

/**
 * The number of each night that has one, 0 for calm, of what was said soon enough to count: what every finding over
 * nights is made of.
 */
export function nightNumbers(nights: Iterable<readonly [Day, readonly Entry[]]>): Map<Day, number> {
  const numbers = new Map<Day, number>()
  for (const [day, entries] of nights) {
    const worst = worstOf(entries.filter(countsInFindings))
    if (worst.state === 'calm') numbers.set(day, 0)
    else if (worst.state === 'known') numbers.set(day, worst.severity)
  }
  return numbers
}
