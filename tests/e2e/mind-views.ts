import type { Page } from 'playwright-core'

/** Where things for the mind are, and by which press. */
const places = {
  '/relief.html': /^Something for the mind/,
  '/popup.html': /^Awake, but not the legs/,
} as const
const doors = ['Slow breathing', 'An animal for each letter', 'A jumbled word'] as const

const openOf = (by: RegExp, door?: string) => async (page: Page) => {
  await page.getByRole('button', { name: by }).click()
  const things = page.locator('.things')
  await things.getByRole('button', { name: doors[0] }).waitFor()
  if (!door) return
  await things.getByRole('button', { name: door }).click()
  // With its answer.
  if (door === doors[2]) await page.keyboard.press('Enter')
}

/** The things for the mind, and each of them, by the path and a name; with the presses that lead there. */
export const mindViews: Readonly<Record<string, (page: Page) => Promise<void>>> =
  Object.fromEntries(
    Object.entries(places).flatMap(([path, by]) => [
      [`${path}, for the mind`, openOf(by)],
      ...doors.map((door) => [`${path}, ${door}`, openOf(by, door)]),
    ]),
  )
