import browser from 'webextension-polyfill'

/** Whether our button stands in the toolbar; null where the browser does not say. Never rejects. */
export async function isPinned(): Promise<boolean | null> {
  try {
    const { isOnToolbar } = await browser.action.getUserSettings()
    return isOnToolbar ?? null
  } catch {
    return null
  }
}
