import { type ironTests, lab } from '../fields/taken.ts'
import type { EntryOf } from '../schema/entry.ts'
import { numberBy, readNumber } from '../written-number.ts'

export type IronTest = (typeof ironTests)[number]

/** The units that laboratories print, with how much of the first one each is. */
export const unitsOf = {
  ferritin: [
    { unit: 'ng/mL', of: 1 },
    { unit: 'µg/L', of: 1 },
  ],
  transferrinSaturation: [{ unit: '%', of: 1 }],
  haemoglobin: [
    { unit: 'g/dL', of: 1 },
    { unit: 'g/L', of: 0.1 },
  ],
} as const satisfies Record<IronTest, readonly { unit: string; of: number }[]>

/**
 * What a value of each test is hardly ever outside of, in its first unit. Own rules, and no word on health: outside of
 * them a slip of the pen or another unit is likelier, and the person is asked.
 */
const hardlyOutside: Readonly<Record<IronTest, readonly [least: number, most: number]>> = {
  ferritin: [1, 3000],
  transferrinSaturation: [1, 99],
  haemoglobin: [4, 22],
}
export type LabRead =
  | { readonly ok: true; readonly tenths: number; readonly unusual: boolean }
  | { readonly ok: false; readonly why: 'number' | 'two' | 'negative' | 'tooLarge' }

const factorOf = (test: IronTest, unit: string): number =>
  unitsOf[test].find((one) => one.unit === unit)?.of ?? 1

/** Reads a value as it stands on a sheet, with a comma or a point, into tenths of its unit; finer digits are rounded. `1,234` is two. */
export function readLab(text: string, test: IronTest, unit: string): LabRead {
  const read = readNumber(text)
  if (!read) return { ok: false, why: 'number' }
  const value = numberBy(read, null)
  if (value === undefined) return { ok: false, why: 'two' }
  const tenths = Math.round(value * 10)
  if (value < 0) return { ok: false, why: 'negative' }
  if (tenths > lab.valueTenths.most || (test === 'transferrinSaturation' && tenths > 1000))
    return { ok: false, why: 'tooLarge' }
  const [least, most] = hardlyOutside[test]
  const inFirst = (tenths / 10) * factorOf(test, unit)
  return { ok: true, tenths, unusual: inFirst < least || inFirst > most }
}

/** A value in the first unit of its test, so that two laboratories stand in one picture. A unit unknown here counts as it. */
export const inFirstUnit = (test: IronTest, tenths: number, unit: string): number =>
  (tenths / 10) * factorOf(test, unit)

export interface LabPoint {
  readonly entry: EntryOf<'lab'>
  readonly at: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** What was noted of one test, in order of time, in its first unit. */
export const labHistory = (noted: readonly EntryOf<'lab'>[], test: IronTest): LabPoint[] =>
  noted
    .filter((entry) => entry.test === test)
    .sort((a, b) => a.at - b.at)
    .map((entry) => {
      const as = (tenths: number | undefined) =>
        tenths === undefined ? null : inFirstUnit(test, tenths, entry.unit)
      return {
        entry,
        at: entry.at,
        value: inFirstUnit(test, entry.valueTenths, entry.unit),
        low: as(entry.lowTenths),
        high: as(entry.highTenths),
      }
    })
