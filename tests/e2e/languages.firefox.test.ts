import { beforeAll, describe, expect, test } from 'vitest'
import type { Firefox } from '../drive/firefox.ts'
import { pseudo } from '../make/pseudo.ts'
import { at } from './fresh-page.ts'
import { lentFirefox } from './lent-firefox.ts'
import { plainWords } from './plain-words.ts'

let firefox: Firefox
beforeAll(async () => {
  firefox = await lentFirefox(at('21:40'))
  return () => firefox.run(() => browser.storage.local.remove('settings'))
})

describe.each(Object.values(pseudo))('in $tag', ({ tag }) => {
  test('Firefox draws a page without a word of English, and its worker speaks by itself', async () => {
    await firefox.navigate('/options.html')
    await firefox.run(
      (language) =>
        browser.storage.local.set({
          settings: { values: { welcomed: true, language }, changedAt: {} },
        }),
      tag,
    )
    await firefox.navigate('/options.html')
    await expect.poll(() => firefox.run(() => document.documentElement.lang)).toBe(tag)
    await expect.poll(() => firefox.run(plainWords)).toEqual([])
    await firefox.terminateBackground()
    const title = () => firefox.run(() => browser.action.getTitle({}))
    await firefox.navigate('/licences.txt')
    await expect.poll(title).toMatch(/^\P{ASCII}/u)
    expect(await title()).not.toMatch(/[A-Za-z]{2}/)
  })
})
