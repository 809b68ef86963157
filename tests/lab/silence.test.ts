import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOf } from '../drive/builds.ts'
import { launchChromium } from '../drive/chromium.ts'
import { requestsOf, silentProxy } from '../drive/net.ts'
import { servePages } from '../drive/server.ts'
import { from, type Stop, settings, stops, zone } from './evening-plan.ts'
import { lookState, noticeTime } from './in-chromium.ts'
import { settled } from './settled.ts'

/** An evening with every page of ours and a page of the web, and what it asked the network for. */
async function listen(ext: string, evening: readonly Stop[]) {
  const proxy = await silentProxy()
  const server = await servePages()
  const log = join(mkdtempSync(join(tmpdir(), 'settle-net-')), 'log.json')
  const args = [
    `--log-net-log=${log}`,
    '--net-log-capture-mode=Everything',
    `--proxy-server=${proxy.address}`,
  ]
  const options = { ext, at: from, zone, hosts: true, notifications: true, args }
  const chromium = await launchChromium(options)
  try {
    const row = { values: JSON.parse(JSON.stringify(settings)), changedAt: {} }
    await chromium.hidden((s: object) => chrome.storage.local.set({ settings: s as never }), row)
    await settled(() => lookState(chromium))
    const web = await chromium.web(server.url('/'))
    for (const stop of evening) {
      chromium.clock.set(stop.at)
      await noticeTime(chromium)
      await settled(() => lookState(chromium))
      await web.mouse.move(100, 100 + (stop.at % 7))
      if (stop.look === 'reading') continue
      const page = await chromium.page(stop.look)
      if (stop.act?.key) await page.keyboard.press(stop.act.key)
      if (stop.act?.button) await page.getByRole('button', { name: stop.act.button }).click()
      await page.close()
    }
    await (await chromium.page('/options.html')).close()
  } finally {
    await chromium.close()
    await server.close()
    proxy.close()
  }
  return { asked: requestsOf(`chrome-extension://${chromium.id}`, log), lines: proxy.lines }
}

const planted = 'planted.example'

test('a whole evening asks the network for nothing', async () => {
  const { asked, lines } = await listen(buildOf('chrome'), stops)
  console.log(`Through the proxy, Chromium's own: ${lines.join(', ') || 'nothing'}`)
  expect(asked).toEqual([])
  expect(lines.filter((line) => /settle|planted/.test(line))).toEqual([])
})

test('a request that is planted in the worker is caught, by the log and by the proxy', async () => {
  const ext = join(mkdtempSync(join(tmpdir(), 'settle-planted-')), 'chrome-mv3')
  cpSync(buildOf('chrome'), ext, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(ext, 'manifest.json'), 'utf8'))
  // The policy alone would stop it; this is about whether the listeners hear.
  manifest.content_security_policy.extension_pages = "script-src 'self'"
  writeFileSync(join(ext, 'manifest.json'), JSON.stringify(manifest))
  appendFileSync(join(ext, 'background.js'), `\nfetch('https://${planted}/').catch(() => {})\n`)
  const { asked, lines } = await listen(ext, stops.slice(0, 1))
  expect(asked.map(({ url }) => url)).toContain(`https://${planted}/`)
  expect(lines.join('\n')).toContain(planted)
})
