import { packCelsius, type ReliefRow } from '../../lib/clinical/relief.ts'
import { t } from '../../lib/texts/t.ts'
import { fahrenheitBeside } from '../../lib/texts/units.ts'

/** What is known of a row, its numbers filled from it; null where it claims nothing. */
export function caveatOf({ caveat, seconds }: ReliefRow): string | null {
  const min = (seconds ?? 0) / 60
  switch (caveat) {
    case 'c.stretches.caveat':
    case 'c.walk.caveat':
    case 'c.massage.caveat':
    case 'c.bath.caveat':
    case 'c.breathing.caveat':
    case 'c.busyMind.caveat':
      return t(caveat)
    case 'c.warmPack.caveat':
      return t(caveat, { celsius: packCelsius, fahrenheit: fahrenheitBeside([packCelsius]), min })
    case 'c.coolPack.caveat':
      return t(caveat, { min })
    default:
      return null
  }
}
