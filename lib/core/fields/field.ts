/** The units that a number of an entry has; a number without one is a count. */
export type Unit = 'min' | 'mg' | 'h'

/** A number between two ends, both included. */
interface Bounds {
  readonly least: number
  readonly most: number
}

/** What a field holds and between which bounds. Its schema, its cell in a table and its control in a form follow from it. */
export type Shape =
  /** One of a list, or several, none twice. */
  | { readonly is: 'one' | 'many'; readonly of: readonly string[] }
  /** One of a row of whole numbers, or an answer that is none. */
  | ({ readonly is: 'scale'; readonly or: readonly string[] } & Bounds)
  /** A whole number; of tenths a tenth of it is shown. */
  | ({ readonly is: 'whole'; readonly unit: Unit | null } & Bounds)
  | ({ readonly is: 'tenths' } & Bounds)
  /** True or not said; true, false or not said. */
  | { readonly is: 'yes' | 'yesNo' }
  /** The person's own words, counted in characters. */
  | ({ readonly is: 'text' } & Bounds)
  /** The id of one of the person's own steps or drinks, or of the things that can be tried. */
  | ({ readonly is: 'step' | 'drink' | 'tried' } & Bounds)
  /** A clock time; an instant of the night, said as a clock time. */
  | { readonly is: 'clock' | 'instant' }
  /** What is seen on a leg: a list of signs, each with its side and since when. */
  | { readonly is: 'signs' }
  /** From when to when nobody touched the computer: it is guessed, never typed in. */
  | { readonly is: 'guess' }

export type Field = Shape & {
  /** Without it there is no entry. */
  readonly required?: true
  /** Stands open in a form; the others are behind one press. */
  readonly first?: true
}

/** What each kind of entry holds, by the names under which an entry has it. */
export type Fields = Readonly<Record<string, Field>>

export const one = <const W extends readonly string[]>(of: W) => ({ is: 'one', of }) as const
export const many = <const W extends readonly string[]>(of: W) => ({ is: 'many', of }) as const
export const scale = <const W extends readonly string[] = []>(
  least: number,
  most: number,
  or: W = [] as never,
) => ({ is: 'scale', least, most, or }) as const
export const whole = (least: number, most: number, unit: Unit | null = null) =>
  ({ is: 'whole', least, most, unit }) as const
export const tenths = (most: number) => ({ is: 'tenths', least: 0, most }) as const
export const text = (least: number, most: number) => ({ is: 'text', least, most }) as const
export const idOf = <const I extends 'step' | 'drink' | 'tried'>(is: I, least: 0 | 1) =>
  ({ is, least, most: 64 }) as const
export const yes = { is: 'yes' } as const
export const yesNo = { is: 'yesNo' } as const
export const clock = { is: 'clock' } as const
export const instant = { is: 'instant' } as const

export const required = <const F extends Field>(field: F) => ({ ...field, required: true }) as const
export const first = <const F extends Field>(field: F) => ({ ...field, first: true }) as const
