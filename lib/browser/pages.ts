import browser, { type Tabs } from 'webextension-polyfill'
import { handOver, tellPressed } from './hand-over.ts'
import { inTurns } from './in-turns.ts'

/** Opens one of our pages in a tab of its own. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) })
}

/**
 * From a press until the relief room has shown its first frame, on a slow machine too. What the same press leaves to do
 * waits so long: the room shares its process, and the person waits for the room.
 */
export const ROOM_MS = 500

/** Presses that overlap come one after the other: the second finds the room that the first opened. */
const inTurn = inTurns()

/**
 * Opens the relief room as Legs now does, black and red, with its timer running, once it is known whether the onset was
 * noted; the room says so where it was not. One that is open already is used again: nobody closes tabs at night.
 */
export const openRelief = (noted: boolean | Promise<boolean>): Promise<void> =>
  inTurn(() => showRelief(noted))

async function showRelief(noted: boolean | Promise<boolean>): Promise<void> {
  const room = browser.runtime.getURL('relief.html')
  const [[tab], kept] = await Promise.all([
    browser.tabs.query({ url: `${room}*` }).catch(() => []),
    noted,
  ])
  // Sent before the room opens, so that the worker has it when the room asks.
  const handed = handOver(kept ? 'kept' : 'unkept', 'press')
  if (tab?.id !== undefined) {
    await handed
    if (await bringToFront(tab)) return tellPressed(tab.id)
  }
  // The same address for every press: it stays in the history.
  await Promise.all([browser.tabs.create({ url: room }), handed])
}

/** False where the tab is gone: it was closed since it was found. */
async function bringToFront({ id, windowId }: Tabs.Tab): Promise<boolean> {
  try {
    await browser.tabs.update(id, { active: true })
  } catch {
    return false
  }
  if (windowId !== undefined)
    await browser.windows?.update(windowId, { focused: true }).catch(() => undefined)
  return true
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
