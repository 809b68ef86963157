import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { popupIn, stateOf } from './popup-states.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('08:00'))
})

/** The diary answers nobody until it is let go. */
async function holdDiary(): Promise<() => Promise<void>> {
  await chromium.hidden(() => {
    Object.assign(globalThis, { letGo: false })
    const open = indexedDB.open('settle')
    open.onsuccess = () => {
      const tx = open.result.transaction([...open.result.objectStoreNames], 'readwrite')
      tx.oncomplete = () => open.result.close()
      const again = () => {
        if ((globalThis as { letGo?: boolean }).letGo) return
        tx.objectStore('entries').count().onsuccess = again
      }
      again()
    }
  })
  return () => chromium.hidden(() => void Object.assign(globalThis, { letGo: true }))
}

test('a line that comes late moves nothing that can be pressed', async () => {
  const page = await popupIn(chromium, stateOf('morning'))
  const line = page.getByRole('button', { name: 'How was last night?' })
  await line.waitFor()
  const letGo = await holdDiary()
  await page.reload()
  await page.locator('link[href*="/Morning-"]').first().waitFor({ state: 'attached' })
  const places = async () => {
    const all = await page.getByRole('button').all()
    const boxes = await Promise.all(
      all.map(async (one) => [await one.innerText(), await one.boundingBox()] as const),
    )
    return boxes.filter(([words]) => words !== 'How was last night?')
  }
  const before = await places()
  expect(before.length).toBeGreaterThan(15)
  await letGo()
  await line.waitFor()
  expect(await places()).toEqual(before)
})
