import { equivalents } from './equivalent.ts'
import type { Place } from './place.ts'

/** Changes of a line that no test could notice, or that nobody could meet, with the reason. */
export interface Equivalent {
  readonly file: string
  /** The line as it stands, without the space around it. */
  readonly text: string
  /** As they are printed: before → after. */
  readonly changes: readonly string[]
  readonly why: string
}

export const equivalentOf = (place: Place): Equivalent | undefined =>
  equivalents.find(
    ({ file, text, changes }) =>
      file === place.file && text === place.text && changes.includes(place.change),
  )

export const isEquivalent = (place: Place): boolean => equivalentOf(place) !== undefined
