import { describe, expect, test, vi } from 'vitest'
import { Visit } from '../../entrypoints/relief/visit.svelte.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import type { Player } from '../../lib/core/schema/player.ts'
import { made } from '../make/browser.ts'
import { eventually } from '../make/eventually.ts'
import { beginEach, fillDisk, local, NOW, noted, onDisk, pageWith } from '../make/page.ts'
import { makeWindow } from '../make/room.ts'

beginEach()
const nobody = Promise.resolve(null)
const player = (step: string, more: Partial<Player> = {}): Player => ({
  ...{ step, startedAt: NOW - 2 * MINUTE, pauses: [], answered: 0, seenAt: NOW },
  ...more,
})
/** A room, with what was playing when it opened. */
async function room(playing?: Player, before: Parameters<typeof pageWith>[0] = {}) {
  const { storage } = makeWindow()
  if (playing) local.stored['player'] = playing
  const page = await pageWith(before)
  return { ...page, storage, visit: new Visit(page.live, page.notes) }
}
/** What the worker is told of this evening. */
function told(answer: 'kept' | 'full' = 'kept') {
  const changes: EveningChange[] = []
  made.runtime.onMessage.addListener((message) => {
    const { ask, said } = message as { ask: string; said: EveningChange }
    if (ask !== 'evening') return
    changes.push(said)
    return Promise.resolve(answer)
  })
  return changes
}
const reliefs = async () => (await onDisk()).entries.filter(({ kind }) => kind === 'relief')

describe('an onset that could not be noted', () => {
  test('is said to be so, and is noted when the person says so here', async () => {
    const { visit, notes } = await room()
    notes.usualKind = 'cramp'
    await visit.begin(Promise.resolve('unkept'))
    expect(visit.unkept).toBe(true)
    const empty = fillDisk()
    await visit.noteNow()
    expect(visit.unkept).toBe(true)
    expect(notes.trouble).toBe('full')
    empty()
    await visit.noteNow()
    expect(visit.unkept).toBe(false)
    const [row] = (await onDisk()).entries
    expect(row).toMatchObject({ kind: 'symptom', symptomKind: 'cramp', onset: true, at: NOW })
    expect(notes.last?.words).toBe('Legs now, 20:20')
  })

  test('is forgotten by the next press that could', async () => {
    const { visit } = await room()
    await visit.begin(Promise.resolve('unkept'))
    await visit.again(Promise.resolve('kept'))
    expect(visit.unkept).toBe(false)
  })
})

describe('the room opens', () => {
  test('black and red until it is known that no press led here, and then by the hour', async () => {
    const { visit } = await room()
    expect(visit.always).toBe('night')
    await visit.begin(nobody)
    expect(visit.always).toBeNull()
    expect(visit.playing.player).toBeNull()
  })

  test('by a press with the time on one’s feet', async () => {
    const { visit } = await room()
    await visit.begin(Promise.resolve('kept'))
    expect(visit).toMatchObject({ always: 'night', unkept: false })
    expect(visit.playing.player).toMatchObject({ step: 'stand', startedAt: NOW })
  })

  test('with what was playing, also after a press while that is guided', async () => {
    const { visit } = await room(player('calf'))
    await visit.begin(Promise.resolve('kept'))
    expect(visit.playing.player?.step).toBe('calf')
  })

  test.each([
    ['runs: it goes on', {}, NOW - 2 * MINUTE],
    ['stands still: it begins anew', { pauses: [{ from: NOW - MINUTE, to: null }] }, NOW],
  ])('by a second press while the time on one’s feet %s', async (_, more, startedAt) => {
    const { visit } = await room(player('stand', more))
    await visit.begin(Promise.resolve('kept'))
    expect(visit.playing.player?.startedAt).toBe(startedAt)
  })

  test('and a little later takes up what the press left, to be taken back here', async () => {
    const { visit, notes, diary, live } = await room()
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
    await visit.begin(Promise.resolve('kept'))
    const onset = noted(live, { kind: 'symptom', symptomKind: 'urge', onset: true }, NOW)
    await diary.add([onset])
    const open = vi.spyOn(notes, 'open')
    await vi.advanceTimersByTimeAsync(299)
    expect(open).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(open).toHaveBeenCalled()
    await eventually(() => expect(notes.last?.entry.id).toBe(onset.id))
    expect(notes.tonight).toHaveLength(1)
  })
})

describe('a press elsewhere while the room stands open', () => {
  test('begins the time on one’s feet, and its note can be taken back here', async () => {
    const { visit, notes, diary, live } = await room()
    await visit.begin(nobody)
    await diary.add([noted(live, { kind: 'symptom', symptomKind: 'urge', onset: true }, NOW)])
    await visit.again(Promise.resolve('kept'))
    expect(visit.playing.player?.step).toBe('stand')
    expect(notes.last?.entry).toMatchObject({ onset: true })
  })

  test('that was meant for another room changes nothing', async () => {
    const { visit } = await room()
    await visit.begin(nobody)
    await visit.again(nobody)
    expect(visit).toMatchObject({ always: null, playing: { player: null } })
  })
})

describe('how the legs are afterwards', () => {
  test('that cannot be kept can be said again: the player is still there', async () => {
    const { visit, notes } = await room(player('calf', { endedAt: NOW }))
    const changes = told()
    await visit.begin(nobody)
    const empty = fillDisk()
    await visit.answer('better')
    expect(visit.playing.player).not.toBeNull()
    expect(notes.trouble).toBe('full')
    expect(changes).toEqual([])
    empty()
    await visit.answer('better')
    expect(visit.playing.player).toBeNull()
    expect(await reliefs()).toHaveLength(1)
  })

  test('is kept with the step and its minutes, as of its end', async () => {
    const { visit, notes } = await room(
      player('calf', { endedAt: NOW - MINUTE, startedAt: NOW - 3 * MINUTE }),
    )
    await visit.begin(nobody)
    await visit.answer('worse')
    expect(await reliefs()).toMatchObject([
      { what: 'calf', helped: 'worse', at: NOW - MINUTE, enteredAt: NOW },
    ])
    expect(notes.last?.words).toBeTruthy()
    expect(notes.last).not.toHaveProperty('back')
  })

  test('that nobody says keeps the time alone', async () => {
    const { visit } = await room(player('stand', { startedAt: NOW - 3 * MINUTE }))
    await visit.begin(nobody)
    await visit.answer(null)
    const [row] = await reliefs()
    expect(row).toMatchObject({ what: 'stand', durationMin: 3, at: NOW })
    expect(row).not.toHaveProperty('helped')
    expect(visit.playing.player).toBeNull()
  })

  test('better ends the quiet, and an undo brings it back', async () => {
    const { visit, notes } = await room(player('calf', { endedAt: NOW }))
    const changes = told()
    await visit.begin(nobody)
    await visit.answer('better')
    expect(changes).toEqual([{ better: [{ at: NOW }] }])
    await notes.undo()
    expect(changes.at(-1)).toEqual({ better: [{ at: NOW, back: true }] })
  })

  test.each(['same', 'worse', null] as const)('%s leaves the quiet as it is', async (helped) => {
    const { visit } = await room(player('calf', { endedAt: NOW }))
    const changes = told()
    await visit.begin(nobody)
    await visit.answer(helped)
    expect(visit.playing.player).toBeNull()
    expect(changes).toEqual([])
  })

  test('is asked of nothing where nothing plays', async () => {
    const { visit } = await room()
    await visit.begin(nobody)
    await visit.answer('better')
    expect(await reliefs()).toEqual([])
  })
})

describe('what gives way to another step', () => {
  test.each([
    ['after a quarter of a minute is noted', 15_000, 1],
    ['before was only looked at', 14_999, 0],
  ])('%s', async (_, ms, count) => {
    const { visit } = await room(player('stand', { startedAt: NOW - ms }))
    await visit.begin(nobody)
    visit.start('walk')
    expect(visit.playing.player?.step).toBe('walk')
    await visit.notes.note({ kind: 'calm' }, () => '')
    expect(await reliefs()).toHaveLength(count)
  })
})

test('a pack is kept with the minutes that it lay there', async () => {
  const { visit } = await room(player('coolPack', { startedAt: NOW - 4 * MINUTE - 40_000 }))
  await visit.begin(nobody)
  await visit.answer('same')
  expect(await reliefs()).toMatchObject([{ durationMin: 5, helped: 'same' }])
})
