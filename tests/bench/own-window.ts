import type { BrowserContext, CDPSession } from 'playwright-core'

/**
 * A window of its own: two are seen at once, and no turn begins with a tab that comes to the front. It always loads its
 * pages from the same host, so in one process.
 */
export async function ownWindow(
  context: BrowserContext,
  browserWire: CDPSession,
  host: string,
  view: { readonly width: number; readonly height: number },
) {
  const opened = context.waitForEvent('page')
  await browserWire.send('Target.createTarget', { url: 'about:blank', newWindow: true })
  const tab = await opened
  await tab.setViewportSize(view)
  return {
    host,
    tab,
    wire: await context.newCDPSession(tab),
    /** Loads a page, and waits for so long after that. */
    async load(address: string, afterMs: number): Promise<void> {
      const url = new URL(address)
      url.hostname = host
      await tab.goto(url.href)
      await tab.waitForTimeout(afterMs)
      if (await tab.evaluate('document.hidden')) throw new Error('A window is hidden.')
    },
  }
}
