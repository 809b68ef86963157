import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Step } from '../../lib/core/schema/settings.ts'
import { made } from '../make/browser.ts'
import { gateTable } from '../make/gate-table.ts'
import {
  alarm,
  answer,
  badge,
  broken,
  feet,
  inDiary,
  keepNotes,
  noted,
  notifications,
  pass,
  reminding,
  ring,
  set,
  standAt,
  start,
  stepOf,
  title,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')

const OWN = '2026-11-25+own-1'
reminding([feet])
const shown = () => Object.keys(notifications())
/** Looks at the routine a minute after the step began. */
async function look(...routine: Step[]) {
  if (routine.length > 0) set({ routine })
  const { errors } = await start()
  await ring()
  return errors
}

describe('a step is told', () => {
  test.each<[string, night: string, did: 'done' | 'skipped', told: boolean]>([
    ['not where it was done tonight', '2026-11-25', 'done', false],
    ['not where it was skipped tonight', '2026-11-25', 'skipped', false],
    ['where it was done last night', '2026-11-24', 'done', true],
  ])('%s', async (_, night, did, told) => {
    await keepNotes(noted({ kind: 'step', step: 'own-1', did }, '2026-11-25T20:00', night))
    await look()
    expect([shown(), await badge()]).toEqual(told ? [[OWN], '1'] : [[], ''])
  })

  test.each<[string, answer: string, told: boolean]>([
    ['where the health list clears it', 'no', true],
    ['not where an answer stops it', 'yes', false],
  ])('%s', async (_, said, told) => {
    const answered = { answer: said, answeredAt: Date.now() }
    await answer('health', { newPain: answered })
    await look(stepOf('walk', 60))
    expect(shown()).toEqual(told ? ['2026-11-25+walk'] : [])
  })
})

describe('the dose of a plan', () => {
  const DOSE = '2026-11-25+magnesium'
  const dose = { kind: 'dose', name: 'magnesium', elementalMg: 100, mineral: 'magnesium' } as const
  beforeEach(async () => {
    standAt('2026-11-25T19:31')
    const no = { answer: 'no', answeredAt: Date.now() }
    await answer('health', Object.fromEntries(gateTable.magnesium.flat().map((id) => [id, no])))
    await answer('magnesiumPlan', { startedOn: '2026-11-24' })
  })

  test('is told at the evening meal', async () => {
    await look()
    expect([shown(), await badge()]).toEqual([[DOSE], '1'])
  })

  test('asks the diary for each night once, though the plan looks at the same nights', async () => {
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll')
    await look()
    const nights = reads.mock.calls.flatMap(([night]) => (typeof night === 'string' ? [night] : []))
    expect(nights).toContain('2026-11-25')
    expect([...new Set(nights)]).toEqual(nights)
  })

  test('is not, once it was taken', async () => {
    await keepNotes(noted({ ...dose, source: 'supplement', planned: true }, '2026-11-25T19:00'))
    await look()
    expect([shown(), await badge()]).toEqual([[], ''])
  })

  test('is told in spite of what was not planned', async () => {
    await keepNotes(noted({ ...dose, source: 'antacid' }, '2026-11-25T19:00'))
    await look()
    expect(shown()).toEqual([DOSE])
  })
})

describe('legs that act up', () => {
  const onset = (iso: string, night?: string) =>
    noted({ kind: 'symptom', symptomKind: 'urge', onset: true }, iso, night)

  test('keep everything quiet for half an hour', async () => {
    await keepNotes(onset('2026-11-25T21:20'))
    await look()
    expect([shown(), await title()]).toEqual([[], 'Settle: quiet until 21:50'])
    standAt('2026-11-25T21:50')
    await ring()
    expect(shown()).toEqual([OWN])
  })

  test('twice in a night: nobody speaks of bed', async () => {
    await keepNotes(onset('2026-11-25T20:00'), onset('2026-11-25T20:30'))
    standAt('2026-11-25T22:31')
    await look(stepOf('lightsOut', 0))
    expect([shown(), await badge()]).toEqual([[], ''])
  })

  test('twice in the night before: bed is spoken of', async () => {
    const before = '2026-11-24'
    await keepNotes(onset('2026-11-24T20:00', before), onset('2026-11-24T20:30', before))
    standAt('2026-11-25T22:31')
    await look(stepOf('lightsOut', 0))
    expect(shown()).toEqual(['2026-11-25+lightsOut'])
  })
})

test.each<[string, nights: string[], buttons: string[]]>([
  ['who may have restless legs is asked', ['urge'], ['All quiet', 'I need a moment']],
  ['who said nothing is asked', [], ['All quiet', 'I need a moment']],
  ['who jumps while dozing off is not', ['jerkAtSleepOnset'], ['Done', 'Later']],
])('at lights out %s how the legs are', async (_, nights, buttons) => {
  await answer('nights', nights)
  standAt('2026-11-25T22:31')
  await look(stepOf('lightsOut', 0))
  const [options] = Object.values(made.notifications.getAllCreateOptions())
  expect(options?.buttons?.map((one) => one.title)).toEqual(buttons)
})

describe('a diary', () => {
  const waits = () => {
    const row = noted({ kind: 'step', step: 'own-1', did: 'done' }, '2026-11-25T20:00')
    made.storage.local.stored[`journal:${row.id}`] = row
  }

  test('that does not open keeps no step back that nothing in it could stop', async () => {
    broken.opens()
    await look(feet, stepOf('walk', 60))
    expect(shown()).toEqual([])
    await pass(500)
    expect(shown()).toEqual([OWN])
  })

  test('that does not open has its notes in the journal', async () => {
    broken.opens()
    waits()
    await look()
    await pass(500)
    expect([shown(), await badge(), await alarm()]).toEqual([[], '', '21:36:00'])
  })

  test('that cannot be read is complained of, and the evening goes on by the journal', async () => {
    broken.reads()
    waits()
    const errors = await look(feet, stepOf('other', 60))
    expect(shown()).toEqual(['2026-11-25+other'])
    expect(errors).toHaveBeenCalled()
  })

  test('that never answers holds the evening up for fifteen seconds', async () => {
    broken.answers()
    await look()
    await pass(14_900)
    expect(shown()).toEqual([])
    await pass(100)
    expect(shown()).toEqual([OWN])
  })
})

describe('the hours of a night', () => {
  const nights = () =>
    inDiary(async (_, db) => (await db.getAll('nights')).map(({ night }) => night))
  beforeEach(() => keepNotes(noted({ kind: 'calm' }, '2026-11-25T20:00')))

  test('are in the diary once it is over', async () => {
    await look()
    standAt('2026-11-26T21:31')
    await ring()
    expect(await nights()).toContain('2026-11-25')
  })

  test('wait where the diary does not take them, and hold nothing up', async () => {
    await look()
    standAt('2026-11-26T21:31')
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    await ring()
    expect(shown()).toContain('2026-11-26+own-1')
    puts.mockRestore()
    await ring()
    expect(await nights()).toContain('2026-11-25')
  })
})

test('what a page asked for counts, also where it cannot be taken up', async () => {
  made.storage.local.stored['asked:1'] = {
    nights: { '2026-11-25': { off: { at: Date.now(), is: true } } },
  }
  made.storage.local.full = true
  await look()
  expect([shown(), await title()]).toEqual([[], 'Settle: off tonight'])
  expect(made.storage.local.stored).toHaveProperty('asked:1')
})
