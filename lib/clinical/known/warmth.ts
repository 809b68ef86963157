import { packCelsius, type ReliefId, reliefRowOf } from '../relief.ts'
import { known } from './known.ts'
import { reliefKnown } from './rows.ts'

const minutesOf = (id: ReliefId): number => (reliefRowOf(id)?.seconds ?? 0) / 60

/** Warmth, cold and pressure. */
export const onWarmth = [
  reliefKnown('bath'),
  reliefKnown('warmPack', { celsius: packCelsius, min: minutesOf('warmPack') }),
  known('compress', {
    verdict: 'unsafe-as-written',
    caveat: 'c.compress.caveat',
    sources: ['kornhaber2020', 'jose2005'],
    numbers: { least: 40, most: 45 },
    unit: '°C',
    mayHaveRead: 'c.compress.mayHaveRead',
  }),
  reliefKnown('coolPack', { min: minutesOf('coolPack') }),
  known('compression', {
    verdict: 'weak',
    caveat: 'c.compression.caveat',
    sources: ['lettieri2009', 'rabe2020'],
  }),
] as const
