import type { BrowserContext, Page } from 'playwright-core'

/** A run of text as it stands in a picture: where, and in which colour (red, green, blue 0 to 255, and alpha). */
export interface Written {
  readonly words: string
  readonly box: readonly [x: number, y: number, width: number, height: number]
  readonly colour: readonly [number, number, number, number]
}

/** Reads pictures in a tab of its own: the browser decodes them many times faster than code in Node. */
export interface Lens {
  /** How many pixels have any green or blue in them. */
  stray(png: Buffer): Promise<number>
  /** Every colour of a picture as `#RRGGBB` with its pixels, the most common first. */
  colours(png: Buffer): Promise<[colour: string, pixels: number][]>
  /** The contrast of each text to what lies behind it in a picture without text; nineteen of twenty pixels reach it. */
  contrasts(png: Buffer, texts: readonly Written[]): Promise<number[]>
}

export async function openLens(context: BrowserContext): Promise<Lens> {
  const page = await context.newPage()
  const look = <T>(work: (png: string) => Promise<T>, png: Buffer): Promise<T> =>
    page.evaluate(work, png.toString('base64'))
  await page.evaluate(keepReader)
  return {
    stray: (png) => look(strayIn, png),
    colours: (png) => look(coloursIn, png),
    contrasts: (png, texts) =>
      page.evaluate(contrastsIn, { png: png.toString('base64'), texts: [...texts] }),
  }
}

interface Read {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}
// What follows runs in the tab.
declare const pixelsOf: (png: string) => Promise<Read>

function keepReader(): void {
  const read = async (png: string): Promise<Read> => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = picture
    const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!pen) throw new Error('No canvas to read a picture with.')
    pen.drawImage(picture, 0, 0)
    return { data: pen.getImageData(0, 0, width, height).data, width, height }
  }
  Object.assign(globalThis, { pixelsOf: read })
}

async function strayIn(png: string): Promise<number> {
  const { data } = await pixelsOf(png)
  let stray = 0
  for (let i = 0; i < data.length; i += 4) if (data[i + 1] || data[i + 2]) stray++
  return stray
}

async function coloursIn(png: string): Promise<[string, number][]> {
  const { data } = await pixelsOf(png)
  const found = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0)
    found.set(colour, (found.get(colour) ?? 0) + 1)
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .map(([colour, n]) => [`#${colour.toString(16).padStart(6, '0').toUpperCase()}`, n])
}

/** WCAG's ratio; a text that lets through what is behind it is mixed with each pixel first. */
async function contrastsIn(asked: { png: string; texts: Written[] }): Promise<number[]> {
  const { data, width, height } = await pixelsOf(asked.png)
  const linear = (c: number) => (c <= 10.31475 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = (r: number, g: number, b: number) =>
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05
  return asked.texts.map(({ box: [x, y, w, h], colour: [r, g, b, alpha] }) => {
    const found: number[] = []
    // Behind a text lies mostly one colour.
    const known = new Map<number, number>()
    for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + h); row++) {
      for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + w); column++) {
        const i = 4 * (row * width + column)
        const behind = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0] as const
        const colour = (behind[0] << 16) | (behind[1] << 8) | behind[2]
        let ratio = known.get(colour)
        if (ratio === undefined) {
          const mix = (c: number, k: 0 | 1 | 2) => c * alpha + behind[k] * (1 - alpha)
          const one = luminance(mix(r, 0), mix(g, 1), mix(b, 2))
          const other = luminance(...behind)
          ratio = one > other ? one / other : other / one
          known.set(colour, ratio)
        }
        found.push(ratio)
      }
    }
    found.sort((a, b) => a - b)
    return found[Math.floor(found.length / 20)] ?? Number.POSITIVE_INFINITY
  })
}

/** A picture as a person sees it, with the caret. Packed for speed: pages are long, and none of it is kept. */
export async function shot(page: Page): Promise<Buffer> {
  const wire = await page.context().newCDPSession(page)
  try {
    const { data } = await wire.send('Page.captureScreenshot', { optimizeForSpeed: true })
    return Buffer.from(data, 'base64')
  } finally {
    await wire.detach()
  }
}
