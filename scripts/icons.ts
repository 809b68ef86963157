/**
 * Draws the icons of public/icon from their two drawings: the small one has thicker lines, for the toolbar.
 * Needs Chromium; its place can be given as the first argument.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const sizes = [16, 32, 48, 128]
const small = 32

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const size of sizes) {
  const drawing = readFileSync(`public/icon/settle${size <= small ? '-small' : ''}.svg`, 'utf8')
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  )
  writeFileSync(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
