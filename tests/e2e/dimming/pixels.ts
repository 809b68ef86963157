import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

export type Colour = readonly [red: number, green: number, blue: number]

/** What is on the screen of a page. */
export interface Picture {
  at(x: number, y: number): Colour
  readonly width: number
  readonly height: number
}

export function pictureOf(bytes: Buffer): Picture {
  const png = PNG.sync.read(bytes)
  return {
    width: png.width,
    height: png.height,
    at(x, y) {
      const i = (y * png.width + x) * 4
      return [png.data[i] ?? -1, png.data[i + 1] ?? -1, png.data[i + 2] ?? -1]
    },
  }
}

export const shot = async (page: Page): Promise<Picture> =>
  pictureOf(await page.screenshot({ animations: 'allow', caret: 'initial' }))

/** The largest difference of any channel. */
export const apart = (a: Colour, b: Colour): number =>
  Math.max(...a.map((x, i) => Math.abs(x - (b[i] ?? 0))))
