import { describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import { legsNow } from '../../lib/page/legs-now.ts'
import '../../lib/texts/of-rooms.ts'
import { made } from '../make/browser.ts'
import { beginEach, fillDisk, NOW, onDisk, pageWith } from '../make/page.ts'
import { makeWindow } from '../make/room.ts'

beginEach()
/** The worker, and the window in which it is pressed: a popup, or a page in a tab. */
async function door(before: Parameters<typeof pageWith>[0] = {}, isPopup = true) {
  makeWindow()
  const close = vi.fn()
  Object.assign(window, { close })
  made.extension.views = isPopup ? [window] : []
  const told: EveningChange[] = []
  const handed: unknown[] = []
  made.runtime.onMessage.addListener((message) => {
    const { ask, said } = message as { ask: string; said: never }
    if (ask === 'evening') told.push(said)
    else if (ask === 'hand') handed.push(said)
    return Promise.resolve(ask === 'evening' ? 'kept' : true)
  })
  return { ...(await pageWith(before)), close, told, handed }
}
const onsets = async () => (await onDisk()).entries.filter((one) => one.kind === 'symptom')

describe('pressed', () => {
  test('it is noted with what held then, the room opens, and the popup goes', async () => {
    const { live, notes, close, told, handed } = await door({
      profile: { usualKind: 'pain' },
      said: [[{ kind: 'intake', substance: 'caffeine', mg: 80 }, NOW - 60 * MINUTE]],
    })
    notes.usualKind = 'pain'
    await legsNow(live, notes)
    expect(await onsets()).toMatchObject([
      { symptomKind: 'pain', onset: true, at: NOW, toLightsOutMin: 130, caffeineMg: 80 },
    ])
    expect(notes.last?.words).toContain('20:50')
    expect(made.tabs.all()).toMatchObject([{ url: 'chrome-extension://settle/relief.html' }])
    expect(handed).toEqual([{ as: 'press', words: 'kept' }])
    expect(told).toEqual([])
    expect(close).toHaveBeenCalledOnce()
  })

  test('in a tab leaves that standing', async () => {
    const { live, notes, close } = await door({}, false)
    await legsNow(live, notes)
    expect(made.tabs.all()).toHaveLength(1)
    expect(close).not.toHaveBeenCalled()
  })

  test('twice is two notes, and the second says so', async () => {
    const { live, notes } = await door()
    await legsNow(live, notes)
    const first = notes.last?.words
    await notes.refresh()
    await legsNow(live, notes)
    expect(await onsets()).toHaveLength(2)
    expect(notes.last?.words).toBeTruthy()
    expect(notes.last?.words).not.toBe(first)
  })

  test('where nothing can be kept it is quiet all the same, and the room says what was not', async () => {
    const { live, notes, told, handed, close } = await door()
    const empty = fillDisk()
    await legsNow(live, notes)
    empty()
    expect(notes.trouble).toBe('full')
    expect(told).toEqual([{ presses: [{ at: NOW }] }])
    expect(handed).toEqual([{ as: 'press', words: 'unkept' }])
    expect(close).toHaveBeenCalledOnce()
  })

  test('what held then is what was read while the finger was on its way; without it the onset counts', async () => {
    const { live, notes } = await door()
    await legsNow(live, notes, Promise.reject(new Error('x')))
    const [row] = await onsets()
    expect(row).toMatchObject({ onset: true, toLightsOutMin: 130 })
    expect(row).not.toHaveProperty('caffeineMg')
  })
})
