export type Palette = 'day' | 'evening' | 'night'

/** A palette and the instant until which it holds. */
export interface PaletteRow {
  readonly palette: Palette
  readonly until: number
}

const grounds: Readonly<Record<Palette, string>> = {
  day: '#FBF7F0',
  evening: '#171310',
  night: '#000',
}

/** The palette of the first frame from what the last page left; without it the dark of the evening. */
export function firstPalette(
  stored: string | null,
  now: number,
): { palette: Palette; ground: string } {
  let palette: Palette = 'evening'
  try {
    const rows: PaletteRow[] = JSON.parse(stored ?? '[]')
    const found = rows.find((row) => row.until > now)?.palette
    if (found && found in grounds) palette = found
  } catch {
    // A row that cannot be read is no row: the dark stands.
  }
  return { palette, ground: grounds[palette] }
}
