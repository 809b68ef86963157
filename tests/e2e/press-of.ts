import type { Locator, Page } from 'playwright-core'

/** What is pressed by its name, a button or one of several answers. */
export const pressOf = (of: Page | Locator, name: string | RegExp, exact = true): Locator =>
  of.getByRole('button', { name, exact }).or(of.getByRole('radio', { name, exact }))
