import browser from 'webextension-polyfill'

const ALL = { origins: ['<all_urls>'] }

/** Whether the person has allowed Settle to dim the pages of the web. */
export const hostsAllowed = (): Promise<boolean> => browser.permissions.contains(ALL)
