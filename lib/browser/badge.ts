import browser from 'webextension-polyfill'

/** The badge and the words behind it; nothing on it where the text is empty. The browser forgets it at each start. */
export async function setBadge(text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: '#A8481F' }),
    browser.action.setBadgeTextColor?.({ color: '#FFFFFF' }),
    browser.action.setTitle({ title }),
  ])
}
