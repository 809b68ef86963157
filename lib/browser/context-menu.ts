import browser from 'webextension-polyfill'

const CHECK_ID = 'check-medicine'

/** Puts the check into the menu of the right button, over selected text alone. Not there on Android. */
export async function offerCheck(title: string): Promise<void> {
  // Made anew: one that stands already has the words of another language, and cannot be made twice.
  await browser.contextMenus?.removeAll()
  browser.contextMenus?.create({ id: CHECK_ID, title, contexts: ['selection'] })
}

/** The words that were selected, where the check was chosen; null where something else was. */
export const selectedFor = (info: {
  readonly menuItemId: string | number
  readonly selectionText?: string | undefined
}): string | null => (info.menuItemId === CHECK_ID ? (info.selectionText ?? '') : null)
