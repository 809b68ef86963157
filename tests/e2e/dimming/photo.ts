import { PNG } from 'pngjs'

/** A picture with the many colours of a photo: soft light, a warm and a cool side, fine noise. The same every time. */
export function photo(width: number, height: number): { url: string; bytes: Buffer } {
  const png = new PNG({ width, height })
  let seed = 42
  const noise = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return (seed / 2_147_483_648 - 0.5) * 24
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 0.25 + 0.75 * Math.abs(Math.sin((x + y) / 90))
      const warm = x / width
      const colour = [60 + 190 * warm, 90 + 120 * Math.abs(Math.sin(y / 70)), 235 - 190 * warm]
      const at = (y * width + x) * 4
      colour.forEach((value, i) => {
        png.data[at + i] = Math.round(Math.min(255, Math.max(0, value * light + noise())))
      })
      png.data[at + 3] = 255
    }
  }
  const bytes = PNG.sync.write(png)
  return { url: `data:image/png;base64,${bytes.toString('base64')}`, bytes }
}
