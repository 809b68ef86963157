import type { Dim } from './ramp.ts'

/** How long a line in the page stands, ms. */
export const LINE_MS = 10_000

/** The words to show at `now` (epoch ms), or none: a line stands from its moment for ten seconds. */
export function lineAt(dim: Pick<Dim, 'line'>, now: number): string | null {
  const line = dim.line
  return line && now >= line.at && now < line.at + LINE_MS ? line.text : null
}
