import { beforeAll, expect, test } from 'vitest'
import type { Firefox } from '../drive/firefox.ts'
import { at } from './fresh-page.ts'
import { lentFirefox } from './lent-firefox.ts'
import { ourPages } from './our-pages.ts'

let firefox: Firefox
beforeAll(async () => {
  firefox = await lentFirefox(at('22:41'))
})

test.for(ourPages)('Firefox opens %s', async (path) => {
  await firefox.navigate(path)
  await expect
    .poll(() => firefox.run(() => document.body.innerText.trim().length))
    .toBeGreaterThan(20)
  expect(await firefox.run(() => document.title)).not.toBe('')
})

test('the diary is not among what Firefox may throw away when the disk is short', async () => {
  await firefox.navigate('/options.html')
  await expect.poll(() => firefox.run(() => navigator.storage.persisted())).toBe(true)
})

test('the event page has armed its one alarm', async () => {
  await firefox.navigate('/popup.html')
  const alarms = () => firefox.run(async () => (await browser.alarms.getAll()).length)
  await expect.poll(alarms).toBe(1)
})
