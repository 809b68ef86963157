import type { Chromium } from '../drive/chromium.ts'

/** A key of the keyboard that acts anywhere: the worker's own listener, called as the browser calls it. */
export async function pressCommand(chromium: Chromium, name: string): Promise<void> {
  await (await chromium.worker()).evaluate(
    (which) =>
      (chrome.commands.onCommand as never as { dispatch(...a: unknown[]): void }).dispatch(which),
    name,
  )
}
