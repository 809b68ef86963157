import { launchChromium } from '../tests/drive/chromium.ts'

/** Milliseconds of the work below on a machine on which all of `npm test` takes eight of its ten minutes. */
const REFERENCE_MS = 41

/**
 * How much slower this machine is now than the one that the budgets of `npm test` are set for: 2 is half as fast. By
 * what most of its time goes into: a browser that goes to an empty page, which keeps two cores at work.
 */
export async function slowness(): Promise<number> {
  const browser = await launchChromium({ ext: null, at: 'machine' })
  try {
    const page = await browser.context.newPage()
    const looks: number[] = []
    for (let i = 0; i < 25; i++) {
      const start = performance.now()
      await page.goto('about:blank')
      // The first ones start what the browser starts once.
      if (i >= 5) looks.push(performance.now() - start)
    }
    return (looks.sort((a, b) => a - b)[looks.length / 2] as number) / REFERENCE_MS
  } finally {
    await browser.close()
  }
}
