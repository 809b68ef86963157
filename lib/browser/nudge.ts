import browser from 'webextension-polyfill'
import { target } from './target.ts'

/** What a notification says. Two buttons at the most, in Chromium alone. */
export interface Nudge {
  readonly id: string
  readonly title: string
  readonly message: string
  readonly buttons: readonly [string, string]
}

/** The options for a browser: each key beyond these makes one of them throw or show nothing. */
export function nudgeOptions(nudge: Nudge, iconUrl: string, browserKind: 'chrome' | 'firefox') {
  return {
    type: 'basic' as const,
    title: nudge.title,
    message: nudge.message,
    // Without a PNG that it can load Chromium resolves and shows nothing.
    iconUrl,
    ...(browserKind === 'chrome' ? { buttons: nudge.buttons.map((title) => ({ title })) } : {}),
  }
}

/** Whether notifications may be shown; the permission is optional and asked for by a click on our pages. */
export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] })

export async function showNotification(nudge: Nudge): Promise<void> {
  const options = nudgeOptions(nudge, browser.runtime.getURL('icon/128.png'), target)
  await browser.notifications.create(nudge.id, options)
}

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id)
}

/** Ids that the browser still lists. `null` in Firefox, whose list says nothing about what was seen. */
export async function listedNotifications(): Promise<ReadonlySet<string> | null> {
  if (target === 'firefox' || !(await mayNotify())) return null
  return new Set(Object.keys(await browser.notifications.getAll()))
}
