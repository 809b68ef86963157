import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Dim } from '../../../lib/core/dim/ramp.ts'
import { type Chromium, launchChromium } from '../../drive/chromium.ts'
import { type PageServer, servePages } from '../../drive/server.ts'

let chromium: Chromium
let pages: PageServer
beforeAll(async () => {
  pages = await servePages()
  chromium = await launchChromium({ hosts: true })
})
afterAll(async () => {
  await chromium?.close()
  await pages?.close()
})

async function opened(): Promise<void> {
  await chromium.hidden('chrome.storage.local.set({ poke: Math.random() })')
  await expect
    .poll(() => chromium.hidden('chrome.storage.session.get("dim")'))
    .toHaveProperty('dim')
  await chromium.hidden(() =>
    chrome.storage.local.set({ 'journal:1': { kind: 'symptom', note: 'calves on fire' } }),
  )
  await chromium.web(pages.url('/'))
}

/** Runs a function in the world that the dimmer has in the web page, and gives what it resolves to. */
const inPage = <T>(work: () => T): Promise<Awaited<T>> =>
  chromium.hidden(
    `(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' })
      const [ran] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${work} })
      return ran.result
    })()`,
  )

const everything = () =>
  inPage(() =>
    chrome.storage.local.get(null).then(
      (rows) => Object.keys(rows),
      () => 'refused',
    ),
  )

it('code in a web page reads and hears `dim`, and nothing that is kept', async () => {
  await opened()
  expect(await everything()).toBe('refused')
  const seen = await inPage(() => chrome.storage.session.get(null))
  const { dim, ...others } = seen as { dim?: Dim }
  expect(dim?.line).toBeNull()
  // Whether something was done since the browser started, and no word of anybody's.
  for (const value of Object.values(others)) expect(value).toBe(true)

  await inPage(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    chrome.storage.onChanged.addListener((changes) => void heard.push(...Object.keys(changes)))
  })
  const told = () => inPage(() => (globalThis as unknown as { heard: string[] }).heard)
  await chromium.hidden(() =>
    chrome.storage.local.set({ 'journal:2': { kind: 'symptom', severity: 8 }, poke: 7 }),
  )
  await chromium.hidden(async () => {
    const { dim } = await chrome.storage.session.get('dim')
    await chrome.storage.session.set({ dim: { ...(dim as object), spareMedia: true } })
  })
  // What was written later was heard, so what was written before it was not.
  await expect.poll(told).toContain('dim')
  expect(new Set(await told())).toEqual(new Set(['dim']))
})

it('after the worker was stopped and after the browser was closed it is the same', async () => {
  await chromium.stopWorker()
  expect(await everything()).toBe('refused')
  chromium = await chromium.restart()
  await opened()
  expect(await everything()).toBe('refused')
  expect(await inPage(() => chrome.storage.session.get('dim'))).toHaveProperty('dim')
})
