import { expect, test } from 'vitest'
import { readLedger } from '../../lib/core/ledger.ts'
import { launchFirefox } from '../drive/firefox.ts'
import { lentFirefox } from '../e2e/lent-firefox.ts'
import { lookState, writeSettings } from './in-firefox.ts'
import { at, rowIn, settings, zone } from './quiet.ts'
import { recordOutcome } from './record.ts'
import { settled } from './settled.ts'

const record = (name: string, became: string, when: number) =>
  recordOutcome('Firefox', { name, zone, looks: [] }, [
    { moment: '2026-11-20 walk', became, at: when },
  ])

test('Firefox, nobody there from 20:25 to 20:40: it waits, and comes with the return', async () => {
  const firefox = await lentFirefox(at('20:20'))
  await writeSettings(firefox, { settings: settings.values })
  await firefox.leave(304)
  firefox.clock.set(at('20:30') + 4_000)
  await firefox.newTab('about:blank')
  await settled(() => lookState(firefox))
  const row = async () => rowIn(await firefox.storage(), 'walk')
  expect(await row()).toMatchObject({ state: 'held', reason: 'away' })
  firefox.clock.set(at('20:40'))
  await firefox.touch()
  await expect.poll(row).toMatchObject({ state: 'shown', by: 'notification' })
  record(
    'nobody there from 20:25 to 20:40',
    'held for away, then shown by notification',
    firefox.clock.now(),
  )
})

test('Firefox, installed at 20:00: nobody is reminded of a coffee at 13:30', async () => {
  const firefox = await launchFirefox({ at: at('20:00'), zone })
  try {
    await settled(() => lookState(firefox))
    const { nights, since } = readLedger((await firefox.storage())['ledger'])
    expect(nights).toEqual({})
    expect(Math.abs((since ?? 0) - at('20:00'))).toBeLessThan(120_000)
    firefox.clock.set(at('20:30') + 4_000)
    await firefox.newTab('about:blank')
    await settled(() => lookState(firefox))
    expect(rowIn(await firefox.storage(), 'walk')).toMatchObject({ state: 'shown', by: 'badge' })
    expect(rowIn(await firefox.storage(), 'caffeine')).toBeUndefined()
    record('installed at 20:00', 'shown by badge; nothing of before', firefox.clock.now())
  } finally {
    await firefox.close()
  }
})
