import type { Firefox } from './firefox.ts'

/** Lets Settle run in private windows too, as the person's switch on the page of add-ons does. */
export async function allowPrivate(firefox: Firefox): Promise<void> {
  await firefox.chrome(`async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
    const wanted = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
    await ExtensionPermissions.add(policy.id, wanted, policy.extension)
    await (await AddonManager.getAddonByID(policy.id)).reload()
  }`)
  const allowed = () =>
    firefox.chrome<boolean>(
      '() => Boolean(policy && policy.active && policy.privateBrowsingAllowed)',
    )
  for (let tries = 0; tries < 300; tries++) {
    if (await allowed().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Settle was not let into private windows.')
}

/** Opens a private window and goes on in its tab; gives its handle. */
export async function openPrivateWindow(firefox: Firefox): Promise<string> {
  const before = new Set(await firefox.tabs())
  await firefox.chrome(`async () => {
    const opened = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true })
    await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }))
  }`)
  for (let tries = 0; tries < 300; tries++) {
    const handle = (await firefox.tabs()).find((one) => !before.has(one))
    if (handle) {
      await firefox.switchTo(handle)
      await standing(firefox)
      return handle
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('No private window was opened.')
}

/** Whether the tab that is used belongs to a private window. */
export const isPrivate = (firefox: Firefox): Promise<boolean> =>
  firefox.run(() => browser.extension.inIncognitoContext === true)

/** The first page of the window has to stand: it would come in place of what is opened before it. */
async function standing(firefox: Firefox): Promise<void> {
  const now = () => firefox.run(() => `${location.href} ${document.readyState}`)
  for (let tries = 0; tries < 100; tries++) {
    if (/^about:private.* complete$/.test(await now().catch(() => ''))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
