import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

const WIDTH = 345
const HEIGHT = 600
const GAP = 8
/** Enough for what is flat and few-coloured; a sheet stays small. */
const COLOURS = 64

/** Pictures of one view, a row for each language and a column for each palette, as one file. */
export class PictureSheet {
  readonly #rows: Buffer[][] = []

  /** Adds a row: the page in all three palettes. */
  async take(page: Page): Promise<void> {
    const row: Buffer[] = []
    for (const palette of ['day', 'evening', 'night']) {
      await page.evaluate((is) => {
        document.documentElement.dataset['palette'] = is
      }, palette)
      row.push(await page.screenshot())
    }
    this.#rows.push(row)
  }

  async write(folder: string, name: string): Promise<void> {
    mkdirSync(folder, { recursive: true })
    const columns = Math.max(0, ...this.#rows.map((row) => row.length))
    const sheet = sharp({
      create: {
        width: columns * (WIDTH + GAP) + GAP,
        height: this.#rows.length * (HEIGHT + GAP) + GAP,
        channels: 3,
        background: '#7d8c7d',
      },
    })
    const parts = this.#rows.flatMap((row, down) =>
      row.map((input, across) => ({
        input,
        left: GAP + across * (WIDTH + GAP),
        top: GAP + down * (HEIGHT + GAP),
      })),
    )
    await sheet
      .composite(parts)
      .png({ palette: true, colours: COLOURS, effort: 10 })
      .toFile(join(folder, `${name}.png`))
  }
}
