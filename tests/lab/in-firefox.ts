import { type Firefox, launchFirefox } from '../drive/firefox.ts'
import { lentFirefox } from '../e2e/lent-firefox.ts'
import type { Look, Scenario } from './scenarios.ts'
import { settled } from './settled.ts'

/**
 * Plays a scenario in a real Firefox and gives back its `storage.local`. Firefox's alarms wait on a
 * relative timer and do not notice a moved clock, so what wakes is a tab that comes to the front, as it
 * does when a person is back. The alarm itself is tried in `alarm.firefox.test.ts`.
 */
export async function playInFirefox(scenario: Scenario): Promise<Record<string, unknown>> {
  const { from, zone } = scenario
  // One that is closed and opened again, or that lies elsewhere, is no other file's.
  const own = zone !== 'Europe/Berlin' || scenario.looks.some(({ by }) => by === 'start')
  let firefox = await (own
    ? launchFirefox({ at: from, zone, notifications: true })
    : lentFirefox(from))
  try {
    await writeSettings(firefox, scenario)
    for (const look of scenario.looks) {
      firefox = await goTo(firefox, look)
      await settled(() => lookState(firefox))
    }
    return await firefox.storage()
  } finally {
    if (own) await firefox.close()
  }
}

/**
 * Settings as a page of ours writes them; the event page wakes by the change. What the install itself
 * did with the settings of a new person is wiped: the scenario begins here.
 */
export async function writeSettings(
  firefox: Firefox,
  scenario: { readonly settings: object },
): Promise<void> {
  await settled(() => lookState(firefox))
  await firefox.navigate('/popup.html')
  await firefox.run(
    async (settings: object) => {
      await browser.storage.local.clear()
      await browser.storage.local.set({ settings: settings as never })
    },
    { values: JSON.parse(JSON.stringify(scenario.settings)), changedAt: {} },
  )
  await firefox.navigate('about:blank')
  await settled(() => lookState(firefox))
}

async function goTo(firefox: Firefox, look: Look): Promise<Firefox> {
  if (look.by === 'start') return firefox.restart({ at: look.at })
  if (look.stopped) await firefox.terminateBackground()
  // Nobody touches a headless browser by himself.
  await firefox.touch()
  firefox.clock.set(look.at)
  await firefox.newTab('about:blank')
  return firefox
}

export const lookState = async (firefox: Firefox) => ({
  storage: await firefox.storage(),
  alarmAt: undefined,
  now: firefox.clock.now(),
})
