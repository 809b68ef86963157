import browser from 'webextension-polyfill'

/** The one alarm; setting it again replaces it. */
export const LOOK = 'look'

export async function armLook(at: number): Promise<void> {
  await browser.alarms.create(LOOK, { when: at })
}
