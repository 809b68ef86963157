import { expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { instantOf } from '../../lib/core/clock-time.ts'
import { readLedger, rowOf } from '../../lib/core/ledger.ts'
import { lentFirefox } from '../e2e/lent-firefox.ts'
import { writeSettings } from './in-firefox.ts'

test('Firefox: the alarm alone starts an event page that was ended, and the moment is shown', async () => {
  const zone = 'Europe/Berlin'
  const at = instantOf('2026-11-20', '22:30', zone)
  // Long before, and with lights out alone: a step that was shown just now would hold it for ten minutes.
  const firefox = await lentFirefox(at - 150 * 60_000)
  const settings = defaultSettings()
  const routine = settings.routine.map((step) => ({ ...step, on: step.kind === 'lightsOut' }))
  await writeSettings(firefox, { settings: { ...settings, routine } })
  // Seconds before lights out, somebody looks: the alarm is armed for the moment itself.
  firefox.clock.set(at - 12_000)
  await firefox.newTab('about:blank')
  await expect.poll(() => firefox.running()).toBe(true)
  const armedAt = () =>
    firefox.chrome<number>(`() => ${api('alarms')}.alarms.get('look')?.data.scheduledTime ?? 0`)
  await expect.poll(async () => Math.abs((await armedAt()) - at)).toBeLessThan(1000)
  await firefox.terminateBackground()
  expect(await firefox.running()).toBe(false)

  const row = async () => rowOf(readLedger((await firefox.storage())['ledger']), lightsOut)
  await expect.poll(row, { timeout: 20_000 }).toMatchObject({ state: 'shown' })
  expect((await row())?.at).toBeGreaterThanOrEqual(at)
})

test('Firefox: an alarm that rings for an event page which ends at that moment rings again', async () => {
  const firefox = await lentFirefox(instantOf('2026-11-20', '21:00', 'Europe/Berlin'))
  await firefox.newTab('about:blank')
  await expect.poll(() => firefox.running()).toBe(true)
  await expect.poll(() => firefox.chrome(`() => ${api('alarms')}.alarms.size`)).toBe(1)
  // The end of the timer, and no turn for the page to hear of it: as where its process ends.
  const left = firefox.chrome(`() => {
    const { alarms } = ${api('alarms')}
    alarms.get('look').observe()
    ${api('backgroundPage')}.backgroundBuilder.backgroundContextOwner.setBgStateStopped()
    return [...alarms.keys()]
  }`)
  expect(await left).toEqual(['look'])
})

/** What Firefox keeps of Settle behind one of its interfaces. */
const api = (name: string) =>
  `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent
    .apiManager.getAPI('${name}', policy.extension, 'addon_parent')`

const lightsOut = { night: '2026-11-20', id: 'lightsOut' }
