import browser from 'webextension-polyfill'
import { handOver, tellPressed } from './hand-over.ts'

/** Opens one of our pages in a tab of its own. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) })
}

/**
 * Opens the relief room as Legs now does, black and red, with its timer running, once it is known whether the onset was
 * noted; the room says so where it was not. One that is open already is used again: nobody closes tabs at night.
 */
export async function openRelief(noted: boolean | Promise<boolean>): Promise<void> {
  const room = browser.runtime.getURL('relief.html')
  const [[tab], kept] = await Promise.all([
    browser.tabs.query({ url: `${room}*` }).catch(() => []),
    noted,
  ])
  // Said first, and not waited for: the room asks for it later than this reaches the worker.
  const handed = handOver(kept ? 'kept' : 'unkept', 'press')
  if (tab?.id === undefined) {
    // The same address for every press: it stays in the history.
    await Promise.all([browser.tabs.create({ url: room }), handed])
    return
  }
  await handed
  tellPressed()
  await browser.tabs.update(tab.id, { active: true })
  if (tab.windowId !== undefined)
    await browser.windows?.update(tab.windowId, { focused: true }).catch(() => undefined)
}

/** Firefox leaves the popup standing over the page that was asked for. In a tab it stays. */
export function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close()
}

export const openWelcome = (): Promise<void> => openPage('welcome.html')

/** The popup, after a click on a notification; where the browser refuses it, its log in a tab. */
export async function openLog(): Promise<void> {
  try {
    await browser.action.openPopup()
  } catch {
    await openPage('popup.html#log')
  }
}
