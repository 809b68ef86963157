import browser from 'webextension-polyfill'

export interface ActiveTab {
  readonly id: number
  readonly url: string | undefined
}

/** The tab in front; its address only where a click on our button let us see it (`activeTab`). */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url }
}
