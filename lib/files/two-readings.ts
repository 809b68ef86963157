/** What the cells of a column show of how they are to be read. */
export interface Shown<T> {
  /** Each way that a cell shows by itself. */
  readonly ways: readonly T[]
  /** The first cell that can be read in two ways; null where there is none. */
  readonly open: string | null
}

/** Goes through cells: `look` says which way one of them shows, or that it has `two`, or nothing. */
export function shownBy<T>(
  cells: Iterable<string>,
  look: (cell: string) => T | 'two' | null,
): Shown<T> {
  const ways = new Set<T>()
  // A long table says the same again and again.
  const seen = new Set<string>()
  let open: string | null = null
  for (const cell of cells) {
    if (seen.has(cell)) continue
    seen.add(cell)
    const way = look(cell)
    if (way === 'two') open ??= cell
    else if (way !== null) ways.add(way)
  }
  return { ways: [...ways], open }
}

/** What settles the open cells of a column: the only way that others show. Where there is none the person is asked. */
export const settledBy = <T>({ ways }: Shown<T>): T | null =>
  ways.length === 1 ? (ways[0] as T) : null

/** The cell that the person is asked about; null where nothing is open, or other cells settle it. */
export const askedAbout = <T>(shown: Shown<T>): string | null =>
  settledBy(shown) === null ? shown.open : null
