import { beforeEach, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'
import { gateTable } from '../make/gate-table.ts'
import { FEET, kept, press, reminded } from '../make/pressed.ts'
import {
  answer,
  badge,
  broken,
  entries,
  feet,
  keepNotes,
  noted,
  notifications,
  pages,
  pass,
  reminding,
  set,
  settled,
  standAt,
  stepOf,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')

const BED = '2026-11-25+lightsOut'
const read = stepOf('own', 5, { id: 'own-2', name: 'Read' })
const bed = stepOf('lightsOut', 0)
reminding([feet])

describe('Done on a reminder', () => {
  test('keeps the step, and clears the reminder and the badge', async () => {
    await reminded()
    await press(FEET, 0)
    expect(await kept()).toEqual(['step 2026-11-25 own-1 done'])
    expect([notifications(), await badge()]).toEqual([{}, ''])
  })

  test('tells open pages', async () => {
    await reminded()
    const heard: unknown[] = []
    const page = new BroadcastChannel('settle')
    page.onmessage = ({ data }) => heard.push(data)
    await press(FEET, 0)
    await vi.waitFor(() => expect(heard).toEqual(['diary']))
    // What keeps nothing says nothing.
    await press(FEET, 0)
    made.commands.onCommand.fire('legs-now')
    await settled()
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1))
    expect(heard).toEqual(['diary', 'diary'])
    page.close()
  })

  test('pressed twice keeps it once', async () => {
    await reminded()
    await press(FEET, 0)
    await press(FEET, 0)
    expect(await kept()).toHaveLength(1)
  })

  test('keeps every step that it listed, but for those that are done, and no other', async () => {
    set({
      routine: [feet, stepOf('own', 58, { id: 'own-3' }), stepOf('own', 55, { id: 'own-4' }), read],
    })
    await reminded()
    await keepNotes(noted({ kind: 'step', step: 'own-3', did: 'skipped' }, '2026-11-25T21:31'))
    await press(FEET, 0)
    expect((await kept()).sort()).toEqual([
      'step 2026-11-25 own-1 done',
      'step 2026-11-25 own-3 skipped',
      'step 2026-11-25 own-4 done',
    ])
  })

  test('is of the night that it told of, also after midnight', async () => {
    set({ routine: [bed] })
    await answer('nights', ['jerkAtSleepOnset'])
    standAt('2026-11-25T22:31')
    await reminded()
    standAt('2026-11-26T13:00')
    await press(BED, 0)
    expect(await kept()).toEqual(['step 2026-11-25 lightsOut done'])
  })

  test('of the planned dose keeps the dose', async () => {
    standAt('2026-11-25T19:31')
    const no = { answer: 'no', answeredAt: Date.now() }
    await answer('health', Object.fromEntries(gateTable.magnesium.flat().map((id) => [id, no])))
    await answer('magnesiumPlan', { startedOn: '2026-11-24' })
    await reminded()
    await press('2026-11-25+magnesium', 0)
    expect(await entries()).toMatchObject([
      { kind: 'dose', mineral: 'magnesium', planned: true, elementalMg: 100 },
    ])
    expect(await badge()).toBe('')
  })

  test('waits in the journal where the diary does not open', async () => {
    await reminded()
    await pass(2_000)
    const opens = broken.opens()
    await press(FEET, 0)
    await pass(3_000, 500)
    opens.mockRestore()
    expect(
      Object.keys(made.storage.local.stored).filter((key) => key.startsWith('journal:')),
    ).toHaveLength(1)
    expect(await badge()).toBe('')
  })

  test('that cannot be kept leaves the step open, and is complained of', async () => {
    const errors = await reminded()
    broken.writes()
    made.storage.local.full = true
    await press(FEET, 0)
    expect(errors).toHaveBeenCalledWith('Settle:', expect.objectContaining({ name: 'KeepError' }))
    expect(await badge()).toBe('1')
  })
})

describe('at lights out, where it asks how the legs are', () => {
  beforeEach(async () => {
    set({ routine: [read, bed] })
    standAt('2026-11-25T22:31')
    await answer('usualKind', 'cramp')
  })

  test('Calm answers, and ends the evening and nothing beside it', async () => {
    await reminded()
    await press('2026-11-25+own-2', 0)
    expect((await kept()).sort()).toEqual(['calm 2026-11-25', 'step 2026-11-25 lightsOut done'])
    expect(await badge()).toBe('1')
  })

  test('Legs notes an onset of the usual kind, and opens the room, and it is quiet', async () => {
    await reminded()
    await press('2026-11-25+own-2', 1)
    expect(await entries()).toMatchObject([
      { kind: 'symptom', symptomKind: 'cramp', onset: true, toLightsOutMin: -1 },
    ])
    expect(pages()).toEqual(['relief.html'])
    expect(await badge()).toBe('')
  })

  test('who has no legs to be asked about ticks everything with Done', async () => {
    await answer('nights', ['movementsSeenByOthers'])
    await reminded()
    await press('2026-11-25+own-2', 0)
    expect((await kept()).sort()).toEqual([
      'step 2026-11-25 lightsOut done',
      'step 2026-11-25 own-2 done',
    ])
  })
})

describe('a press on what is not ours, or no longer told of', () => {
  test.each(['other', '+own-1', '2026-11-20+own-1'])('%s', async (id) => {
    await reminded()
    await made.notifications.create(id, { type: 'basic' } as never)
    await press(id, 0)
    expect(await kept()).toEqual([])
    // What names a night is ours, and goes.
    expect(id in notifications()).toBe(!id.startsWith('2026'))
  })
})

test('a click on a reminder opens the popup, and the log in a tab where the browser refuses', async () => {
  await reminded()
  made.notifications.onClicked.fire(FEET)
  await settled()
  expect([made.action.opened, pages()]).toEqual([1, []])
  made.action.canOpen = false
  made.notifications.onClicked.fire(FEET)
  await settled()
  expect(pages()).toEqual(['popup.html#log'])
})
