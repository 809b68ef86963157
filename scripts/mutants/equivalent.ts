import type { Place } from './place.ts'

/** A change that no test could notice, or that nobody could meet, with the reason. */
export interface Equivalent {
  readonly file: string
  /** The line as it stands, without the space around it. */
  readonly text: string
  /** As it is printed: before → after. */
  readonly change: string
  readonly why: string
}

export const equivalents: readonly Equivalent[] = []

export const equivalentOf = (place: Place): Equivalent | undefined =>
  equivalents.find(
    ({ file, text, change }) =>
      file === place.file && text === place.text && change === place.change,
  )

export const isEquivalent = (place: Place): boolean => equivalentOf(place) !== undefined
