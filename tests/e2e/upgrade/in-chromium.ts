import { launchChromium } from '../../drive/chromium.ts'
import { lookState, noticeTime, notifications } from '../../lab/in-chromium.ts'
import { settled } from '../../lab/settled.ts'
import { type Begin, standIn, today } from './stage.ts'

export const inChromium: Begin = async (at, put) => {
  const ext = standIn('chrome')
  const options = { ext, at, zone: 'Europe/Berlin', hosts: true, notifications: true }
  const before = await launchChromium(options)
  await put((work, ...args) => before.hidden(callOf(work, args)) as never)
  today('chrome', ext)
  const chromium = await before.restart()
  await chromium.listening()
  // What Chromium tells of an update; of new files that it finds at a start it tells nothing.
  await (await chromium.worker()).evaluate(() =>
    (chrome.runtime.onInstalled as never as { dispatch(of: object): void }).dispatch({
      ...{ reason: 'update', previousVersion: '0.1.0' },
    }),
  )
  await settled(() => lookState(chromium))
  const page = await chromium.page('/manifest.json')
  return {
    quietly: (work, ...args) => chromium.hidden(callOf(work, args)) as never,
    ours: (work, ...args) => page.evaluate(callOf(work, args)) as never,
    async open(path) {
      await page.bringToFront()
      await page.goto(`chrome-extension://${chromium.id}${path}`)
    },
    async goTo(to) {
      chromium.clock.set(to)
      await noticeTime(chromium)
      await settled(() => lookState(chromium))
    },
    storage: () => chromium.storage(),
    listed: () => notifications(chromium),
    close: () => chromium.close(),
  }
}

const callOf = (work: unknown, args: readonly unknown[]): string =>
  `(${work})(${args.map((one) => JSON.stringify(one)).join()})`
