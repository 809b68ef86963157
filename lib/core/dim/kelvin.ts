/**
 * White seen under light of a colour temperature, as shares of green and blue (red is 1 in every row), in the gamma-encoded
 * values that CSS blends. From the cubic approximation of the Planckian locus by Kim et al. ("Color temperature conversion
 * system and method using the same", US patent 7,024,034): chromaticity to linear sRGB, divided by its largest channel,
 * encoded, and divided by the 6500 K row, so that 6500 K changes nothing at all. A test computes the table again.
 */
export const kelvinRows: readonly (readonly [kelvin: number, green: number, blue: number])[] = [
  [1900, 0.532, 0],
  [1940, 0.542, 0.037],
  [2000, 0.557, 0.086],
  [2100, 0.581, 0.141],
  [2250, 0.614, 0.205],
  [2450, 0.653, 0.275],
  [2700, 0.696, 0.35],
  [3000, 0.74, 0.431],
  [3400, 0.789, 0.526],
  [3900, 0.841, 0.63],
  [4500, 0.891, 0.739],
  [5200, 0.938, 0.846],
  [5800, 0.97, 0.923],
  [6500, 1, 1],
]

/** No tint. */
export const NEUTRAL_KELVIN = 6500

/** Shares of red, green and blue, 0 to 1, for a temperature in kelvin; outside 1900 to 6500 the nearest row holds. */
export function tintOf(kelvin: number): readonly [red: number, green: number, blue: number] {
  let below: (typeof kelvinRows)[number] | undefined
  for (const row of kelvinRows) {
    if (kelvin <= row[0]) {
      const [from, green, blue] = below ?? row
      const share = below ? (kelvin - from) / (row[0] - from) : 0
      return [1, green + (row[1] - green) * share, blue + (row[2] - blue) * share]
    }
    below = row
  }
  return [1, 1, 1]
}
