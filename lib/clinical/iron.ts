import type { IronTest } from '../core/iron/lab-value.ts'
import { onIron } from './known/iron.ts'

const numbers = onIron.find(({ id }) => id === 'ironPoints')?.numbers ?? {}
const points = (...names: readonly string[]) => names.flatMap((name) => numbers[name] ?? [])

/** Points that clinicians look at, in the first unit of each test; never called normal or not. See the claim `ironPoints`. */
export const ironPoints: Readonly<Record<IronTest, readonly number[]>> = {
  ferritin: points('low', 'high'),
  transferrinSaturation: points('satLow', 'satHigh'),
  haemoglobin: [],
}

/** Coffee, tea and calcium are noticed within this many minutes of iron: the wider end of what `ironDistance` says. */
export const ironApartMin = 120
