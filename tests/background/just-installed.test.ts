import { beforeEach, describe, expect, test } from 'vitest'
import { made } from '../make/browser.ts'
import {
  badge,
  notifications,
  reminding,
  ring,
  set,
  settled,
  standAt,
  start,
  stepOf,
  WALK,
  walkAndBed,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T19:59')
reminding(walkAndBed)

const ledger = () => made.storage.local.stored['ledger'] as Record<string, unknown>
async function lookAt(clock: string) {
  standAt(`2026-11-25T${clock}`)
  await ring()
  return Object.keys(notifications())
}

describe('who has just installed Settle', () => {
  const late = [stepOf('caffeine', 540, { by: 'badge' }), stepOf('own', 160, { id: 'own-1' })]
  beforeEach(() => {
    made.storage.local.stored = {}
    set({ routine: [...late, ...walkAndBed] })
    delete made.storage.local.stored['ledger']
  })

  test('is owed nothing of before: no reminder, no number, no word', async () => {
    await start()
    standAt('2026-11-25T20:00')
    made.runtime.onInstalled.fire({ reason: 'install' })
    await settled()
    expect([notifications(), await badge()]).toEqual([{}, ''])
    const since = Date.now()
    expect(ledger()).toMatchObject({ nights: {}, since })
    expect(await lookAt('21:30')).toEqual([WALK])
    expect(ledger()).toMatchObject({ since })
    expect(Object.keys((ledger()['nights'] as Record<string, object>)['2026-11-25'] ?? {})).toEqual(
      ['walk'],
    )
  })

  test('is owed the next evening whole', async () => {
    await start()
    standAt('2026-11-25T20:00')
    await ring()
    standAt('2026-11-26T20:00')
    await ring()
    expect(Object.keys(notifications())).toEqual(['2026-11-26+own-1'])
  })

  test('on a clock that ran ahead is owed all from when it was put right', async () => {
    await start()
    standAt('2027-11-25T20:00')
    await ring()
    standAt('2026-11-25T21:00')
    await ring()
    expect(await lookAt('21:30')).toEqual([WALK])
  })

  test('after everything was deleted, too', async () => {
    await start()
    expect(await lookAt('21:30')).toEqual([WALK])
    await made.notifications.clear(WALK)
    made.storage.local.stored = {}
    set({ routine: [...late, ...walkAndBed] })
    delete made.storage.local.stored['ledger']
    expect([await lookAt('21:31'), await badge()]).toEqual([[], ''])
  })
})
