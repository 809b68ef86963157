import browser from 'webextension-polyfill'

/** The commands of the manifest that a person meets. */
export const commandNames = ['_execute_action', 'legs-now', 'toggle-dim'] as const
export type CommandName = (typeof commandNames)[number]

/**
 * The keys that act anywhere in the browser, as the browser or the person has set them; empty where another extension
 * had the key first. Nothing at all where there is no keyboard (Android).
 */
export async function globalKeys(): Promise<readonly { name: CommandName; shortcut: string }[]> {
  const set = new Map((await browser.commands?.getAll())?.map((one) => [one.name, one.shortcut]))
  return set.size === 0 ? [] : commandNames.map((name) => ({ name, shortcut: set.get(name) ?? '' }))
}
