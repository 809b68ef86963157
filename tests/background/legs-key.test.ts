import { beforeEach, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'
import { noLocks } from '../make/no-locks.ts'
import { at } from '../make/planned.ts'
import {
  alarm,
  answer,
  badge,
  broken,
  entries,
  inDiary,
  keepNotes,
  noted,
  pages,
  pass,
  pressKey,
  ring,
  set,
  settled,
  standAt,
  start,
  startAgain,
  title,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')
beforeEach(() => set())

const press = () => pressKey('legs-now')
/** What the room finds that just opened. */
const handed = () => made.runtime.sendMessage({ ask: 'handed', said: 'press' })
const presses = () =>
  (made.storage.local.stored['evening'] as { presses?: unknown[] } | undefined)?.presses ?? []
const waiting = () =>
  Object.keys(made.storage.local.stored).filter((key) => key.startsWith('journal:'))

describe('the key for Legs now', () => {
  test('notes the onset of the usual kind, opens the room, and says so on the badge', async () => {
    await answer('usualKind', 'pain')
    await start()
    await press()
    expect(await entries()).toMatchObject([
      {
        kind: 'symptom',
        symptomKind: 'pain',
        onset: true,
        at: Date.now(),
        night: '2026-11-25',
        zone: 'Europe/Berlin',
      },
    ])
    expect([pages(), await handed()]).toEqual([['relief.html'], 'kept'])
    expect(await badge()).toBe('✓')
    expect(await title()).toBe('Settle: quiet until 22:01')
    expect(presses()).toEqual([])
    standAt('2026-11-25T21:32:01')
    await ring()
    expect(await badge()).toBe('')
  })

  test('notes what held then: the hours to lights out, the sitting, the caffeine', async () => {
    await inDiary((_, db) =>
      db.put('seat', { from: at('2026-11-25T20:31'), to: at('2026-11-25T21:31'), state: 'active' }),
    )
    const coffee = { kind: 'intake', substance: 'caffeine', mg: 200 } as const
    await keepNotes(noted(coffee, '2026-11-25T20:00'))
    await start()
    await press()
    expect((await entries()).find(({ kind }) => kind === 'symptom')).toMatchObject({
      ...{ toLightsOutMin: 59, seatedMin: 60, caffeineMg: 200 },
    })
  })

  test('pressed twice notes two onsets, and opens one room', async () => {
    await start()
    made.commands.onCommand.fire('legs-now')
    await press()
    expect([(await entries()).length, pages()]).toEqual([2, ['relief.html']])
  })

  test('where the disk is full it is quiet all the same, and the room says that nothing was kept', async () => {
    const { errors } = await start()
    broken.writes()
    await press()
    expect([pages(), await handed()]).toEqual([['relief.html'], 'unkept'])
    expect(presses()).toEqual([{ at: Date.now() }])
    expect(await title()).toBe('Settle: quiet until 22:01')
    expect(await badge()).toBe('')
    expect(errors).toHaveBeenCalledWith('Settle:', expect.objectContaining({ name: 'KeepError' }))
  })

  test('where nothing at all can be kept the room opens, and the worker looks on', async () => {
    await start()
    broken.writes()
    made.storage.local.full = true
    await press()
    expect([pages(), await handed()]).toEqual([['relief.html'], 'unkept'])
    expect(await alarm()).toBe('21:36:00')
  })

  test('where the storage cannot be read the room opens, and says that nothing was kept', async () => {
    await start()
    made.storage.local.unreadable = new Error('damaged')
    await press()
    expect([pages(), await handed()]).toEqual([['relief.html'], 'unkept'])
  })

  test('where the diary does not open the note waits in the journal, and counts as kept', async () => {
    await start()
    broken.opens()
    await press()
    await pass(2_000, 500)
    expect(waiting()).toHaveLength(1)
    expect([pages(), await handed()]).toEqual([['relief.html'], 'kept'])
  })

  test('quiet does not wait for a diary that takes its time, and is the note’s own in the end', async () => {
    const pressedAt = Date.now()
    await start()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
    await press()
    await pass(900)
    expect(presses()).toEqual([])
    await pass(100)
    expect(presses()).toEqual([{ at: pressedAt }])
    await pass(30_000, 1_500)
    expect([waiting().length, pages()]).toEqual([1, ['relief.html']])
    expect(presses()).toEqual([{ at: pressedAt, back: true }])
  })

  test('where the worker was ended before the room opened the onset is kept, and it is quiet', async () => {
    vi.stubGlobal('navigator', noLocks)
    await start()
    const create = vi.spyOn(made.tabs, 'create').mockImplementation(() => new Promise(() => {}))
    await press()
    create.mockRestore()
    vi.resetModules()
    await startAgain()
    await ring()
    expect(await entries()).toMatchObject([{ kind: 'symptom', onset: true }])
    expect(await title()).toBe('Settle: quiet until 22:01')
    vi.unstubAllGlobals()
  })
})

test('a key that is not the worker’s does nothing', async () => {
  await start()
  made.commands.onCommand.fire('_execute_action')
  await settled()
  expect([await entries(), pages(), await made.alarms.getAll()]).toEqual([[], [], []])
})
