import { type Chromium, launchChromium } from '../drive/chromium.ts'
import type { Look, Scenario } from './scenarios.ts'
import { settled } from './settled.ts'

/** Plays a scenario in a real Chromium and gives back its `storage.local` and what it listed. */
export async function playInChromium(scenario: Scenario) {
  const { from, zone, settings } = scenario
  let chromium = await launchChromium({ at: from, zone, notifications: true })
  try {
    const values = JSON.parse(JSON.stringify(settings))
    await chromium.hidden((row: object) => chrome.storage.local.set({ settings: row as never }), {
      values,
      changedAt: {},
    })
    await settled(() => lookState(chromium))
    const listed = new Set(await notifications(chromium))
    for (const look of scenario.looks) {
      chromium = await goTo(chromium, look)
      await settled(() => lookState(chromium))
      for (const id of await notifications(chromium)) listed.add(id)
    }
    return { storage: await chromium.storage(), listed: [...listed].sort() }
  } finally {
    await chromium.close()
  }
}

async function goTo(chromium: Chromium, look: Look): Promise<Chromium> {
  if (look.by === 'start') return chromium.restart({ at: look.at })
  if (look.stopped) await chromium.stopWorker()
  chromium.clock.set(look.at)
  if (look.by === 'alarm') await noticeTime(chromium)
  else await (await chromium.context.newPage()).bringToFront()
  return chromium
}

/**
 * Chromium's alarms wait on a timer that a moved clock does not shorten, and a later alarm does not make
 * it look anew; an earlier one does. That one is gone again before it could fire: what fires is Settle's.
 */
export const noticeTime = (chromium: Chromium) =>
  chromium.hidden(() => {
    void chrome.alarms.create('notice-time', { when: 0 })
    return chrome.alarms.clear('notice-time')
  })

export const notifications = async (chromium: Chromium): Promise<string[]> =>
  Object.keys(await chromium.hidden(() => chrome.notifications.getAll()))

/** What has to be still before the next look: the alarm lies ahead, the ledger rests. */
export async function lookState(chromium: Chromium) {
  const [storage, alarm] = await Promise.all([
    chromium.storage(),
    chromium.hidden(async () => (await chrome.alarms.get('look'))?.scheduledTime ?? null),
  ])
  return { storage, alarmAt: alarm, now: chromium.clock.now() }
}
