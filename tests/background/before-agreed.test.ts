import { beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { made } from '../make/browser.ts'
import { FEET, press, reminded } from '../make/pressed.ts'
import {
  answer,
  badge,
  entries,
  feet,
  inDiary,
  keepNotes,
  noted,
  pages,
  pressKey,
  reminding,
  ring,
  set,
  settled,
  start,
  stepOf,
  title,
  workerAt,
} from '../make/worker.ts'

// Nobody has agreed yet that notes are kept: no door of the worker's leaves one on a disk.
workerAt('2026-11-25T21:31')
const BED = '2026-11-25+lightsOut'
const bed = stepOf('lightsOut', 0)
reminding([feet])
const unagreed = { welcomed: false, addressBar: true, routine: [feet] }
beforeEach(() => set(unagreed))

const handed = (said: 'press' | 'notes') => made.runtime.sendMessage({ ask: 'handed', said })
const left = async () => JSON.parse(((await handed('notes')) as string | null) ?? '[]') as Entry[]
/** What holds no note: settings, hours, and what the worker makes of them. */
const noNotes = ['settings', 'evening', 'ledger', 'dim', 'version', 'nights']
/** All else that lies on a disk. */
async function onDisk() {
  const { stored } = made.storage.local
  const others = Object.keys(stored).filter((key) => !noNotes.includes(key))
  const kept = await inDiary((diary) => diary.everything())
  return { others, notes: [...kept.entries, ...kept.profile, ...kept.seat] }
}
const nothing = { others: [], notes: [] }
const presses = () => (made.storage.local.stored['evening'] as { presses?: unknown[] }).presses
async function enter(line: string) {
  made.omnibox.onInputEntered.fire(line)
  await settled()
}

describe('Legs now', () => {
  test('from the keyboard opens the room, is quiet at once, and leaves the onset to the room', async () => {
    await start()
    await pressKey('legs-now')
    expect([pages(), await handed('press')]).toEqual([['relief.html'], 'unkept'])
    expect(await left()).toMatchObject([
      { kind: 'symptom', symptomKind: 'urge', onset: true, at: Date.now(), night: '2026-11-25' },
    ])
    expect(await title()).toBe('Settle: quiet until 22:01')
    expect(await badge()).toBe('')
    expect(presses()).toEqual([{ at: Date.now() }])
    expect(await onDisk()).toEqual(nothing)
  })

  test('from the address bar keeps what the line said of it', async () => {
    await start()
    await enter('now cramp left calf')
    expect([pages(), await handed('press')]).toEqual([['relief.html'], 'unkept'])
    expect(await left()).toMatchObject([
      { symptomKind: 'cramp', side: 'left', bodyParts: ['calf'], onset: true, at: Date.now() },
    ])
    expect(presses()).toEqual([{ at: Date.now() }])
    expect(await onDisk()).toEqual(nothing)
  })

  test('from a notification', async () => {
    set({ ...unagreed, routine: [{ ...bed, leadMin: 59 }] })
    await reminded()
    await press(BED, 1)
    expect([pages(), await handed('press')]).toEqual([['relief.html'], 'unkept'])
    expect(await left()).toMatchObject([{ kind: 'symptom', onset: true, at: Date.now() }])
    expect(await onDisk()).toEqual(nothing)
  })
})

describe('a note', () => {
  test.each([
    ['6 left calf', { kind: 'symptom', severity: 6, side: 'left', bodyParts: ['calf'] }],
    ['calm 20m ago', { kind: 'calm' }],
  ])('of the address bar, %s, waits in the page that asks', async (line, row) => {
    await start()
    await enter(line)
    expect(pages()).toEqual(['welcome.html'])
    expect(await left()).toMatchObject([row])
    // It is said to be kept nowhere.
    expect(await badge()).not.toBe('✓')
    expect(await onDisk()).toEqual(nothing)
  })

  test('of a notification’s Done', async () => {
    await reminded()
    await press(FEET, 0)
    expect(pages()).toEqual(['welcome.html'])
    expect(await left()).toMatchObject([{ kind: 'step', step: 'own-1', did: 'done' }])
    expect(await onDisk()).toEqual(nothing)
  })

  test('of a notification’s Calm, with the step that it ends', async () => {
    set({ ...unagreed, routine: [{ ...bed, leadMin: 59 }] })
    await reminded()
    await press(BED, 0)
    expect(pages()).toEqual(['welcome.html'])
    expect(await left()).toMatchObject([{ kind: 'calm' }, { kind: 'step', step: 'lightsOut' }])
    expect(await onDisk()).toEqual(nothing)
  })
})

test('“later” on a notification is no note, and opens nothing', async () => {
  await reminded()
  await press(FEET, 1)
  expect(pages()).toEqual([])
})

test('whether somebody sits at the computer is not remembered', async () => {
  await start()
  await ring()
  expect(await onDisk()).toEqual(nothing)
})

test.each([
  ['agreed', { start: { ...defaultSettings().start, agreed: true } }],
  ['comes from 0.1.0', { welcomed: true }],
])('who %s has it all kept', async (_, change) => {
  set({ ...unagreed, ...change })
  await keepNotes(noted({ kind: 'calm' }, '2026-11-25T21:00'))
  await answer('usualKind', 'pain')
  await start()
  await enter('6 left calf')
  expect([pages(), await badge()]).toEqual([[], '✓'])
  expect(await entries()).toHaveLength(2)
  expect((await onDisk()).notes.some((row) => 'state' in row)).toBe(true)
})
