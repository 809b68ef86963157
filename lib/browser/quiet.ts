import browser from 'webextension-polyfill'
import type { Reminders } from '../core/schema/settings.ts'

/** Where something sounds that is not muted, and whether the focused window is full screen. */
export type Heard = Readonly<Record<Reminders['sounds'] | 'fullScreen', boolean>>

export async function heardNow(): Promise<Heard> {
  const [window, sounding] = await Promise.all([
    // Firefox for Android has no windows; a browser without any window rejects.
    browser.windows?.getLastFocused().catch(() => null),
    browser.tabs.query({ audible: true, muted: false }),
  ])
  const front = window?.focused ? window : null
  const here = sounding.filter(({ windowId }) => windowId === front?.id)
  return {
    fullScreen: front?.state === 'fullscreen',
    tab: here.some(({ active }) => active),
    window: here.length > 0,
    anywhere: sounding.length > 0,
  }
}
