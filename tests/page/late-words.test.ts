import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import type { TonightSaid } from '../../lib/core/evening-row.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { lateWords } from '../../lib/page/late-words.ts'
import { at, beginEach, local, NOW, pageWith } from '../make/page.ts'
import { saidOf } from '../make/tonight.ts'

beginEach()
const TONIGHT = '2026-11-22'
const went = (id: string) => ({ [id]: { state: 'dropped', at: NOW, reason: 'away' } })
const steps = defaultSettings().routine

/** What the popup says at 21:40, the walk of 20:30 having gone by unseen. */
async function says({
  said = [] as [Draft, number][],
  tonight = {} as TonightSaid,
  resting = new Set<string>(),
  rows = went('walk') as object,
  clock = '21:40',
} = {}) {
  vi.setSystemTime(at(clock))
  local.stored['ledger'] = { nights: { [TONIGHT]: rows }, lastAt: null }
  local.stored['evening'] = { nights: saidOf(TONIGHT, tonight, NOW), presses: [], better: [] }
  const { live, notes } = await pageWith({
    settings: {
      routine: steps.map((step) => (step.kind === 'bath' ? { ...step, on: true } : step)),
    },
    said,
  })
  await notes.refresh()
  live.look()
  return lateWords(live, notes, resting)
}

beforeEach(() => {
  local.stored = {}
})

describe('one quiet line', () => {
  test.each<[string, Parameters<typeof says>[0], string | null]>([
    ['offers what went by', {}, 'An easy walk, if you still feel like it'],
    [
      'is one',
      { rows: { ...went('walk'), ...went('bath') } },
      'A warm bath or shower, if you still feel like it',
    ],
    ['until lights out', { clock: '22:29' }, 'An easy walk, if you still feel like it'],
    ['and not after it', { clock: '22:30' }, null],
    [
      'is gone once it is done',
      { said: [[{ kind: 'step', step: 'walk', did: 'done' }, at('21:35')]] },
      null,
    ],
    ['or skipped', { said: [[{ kind: 'step', step: 'walk', did: 'skipped' }, at('21:35')]] }, null],
    ['is not of a step that rests', { resting: new Set(['walk']) }, null],
    ['is not there with nothing to say', { rows: {} }, null],
    ['nor while reminders are put off', { tonight: { snooze: at('21:50') } }, null],
    [
      'but when that is over',
      { tonight: { snooze: at('21:39') } },
      'An easy walk, if you still feel like it',
    ],
    ['nor until a sound ends', { tonight: { snooze: 'sound' } }, null],
    ['nor for tonight', { tonight: { snooze: 'night' } }, null],
    ['nor in an evening without Settle', { tonight: { off: true } }, null],
    [
      'nor while Legs now keeps it quiet',
      { said: [[{ kind: 'symptom', symptomKind: 'urge', onset: true }, at('21:30')]] },
      null,
    ],
  ])('%s', async (_, how, line) => {
    expect(await says(how)).toBe(line)
  })
})
