import type { Page } from 'playwright-core'

export interface Screencast {
  /** PNGs; it grows while the page is shown. */
  readonly frames: Buffer[]
  stop(): Promise<void>
}

/** Takes every frame that a page shows from now on. */
export async function screencastOf(page: Page): Promise<Screencast> {
  const frames: Buffer[] = []
  const wire = await page.context().newCDPSession(page)
  wire.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'))
    // One that comes while it is stopped has nobody left to answer.
    void wire.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await wire.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  return {
    frames,
    async stop() {
      await wire.send('Page.stopScreencast')
      await wire.detach()
    },
  }
}
