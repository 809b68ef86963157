import { beforeAll, expect, test } from 'vitest'
import { sources } from '../../lib/clinical/sources.ts'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})

test('where something is from comes when it is asked for, and goes again', async () => {
  const page = await freshPage(chromium, '/options.html')
  const note = page.locator('.note', { hasText: 'suits one ordinary coffee' }).first()
  const button = note.getByRole('button', { name: 'Where is this from?' })
  await button.waitFor()
  expect(await note.getByRole('listitem').count()).toBe(0)
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  await button.press('Enter')
  const first = note.getByText(sources.gardiner2023.identifier)
  await first.waitFor()
  expect(await note.getByRole('listitem').count()).toBe(2)
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await button.press('Enter')
  await first.waitFor({ state: 'hidden' })
})
