import { beforeEach, describe, expect, test, vi } from 'vitest'
import { t } from '../../lib/texts/t.ts'
import { made } from '../make/browser.ts'
import { at } from '../make/planned.ts'
import {
  alarm,
  answer,
  badge,
  broken,
  entries,
  keepNotes,
  noted,
  pages,
  set,
  settled,
  start,
  title,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T21:31')
beforeEach(() => set({ addressBar: true, routine: [] }))

async function type(line: string) {
  made.omnibox.onInputChanged.fire(line)
  await settled()
  return made.omnibox.said.at(-1)
}
async function enter(line: string) {
  made.omnibox.onInputEntered.fire(line)
  await settled()
}
const handed = (said: string) => made.runtime.sendMessage({ ask: 'handed', said })

describe('while a line is typed the address bar says', () => {
  test('what can be typed, before the first letter', async () => {
    await start()
    made.omnibox.onInputStarted.fire()
    await settled()
    expect(made.omnibox.said).toEqual([
      expect.stringMatching(/^How strong, or calm, or now: .*calf/),
    ])
    expect(await type('  ')).toBe(made.omnibox.said[0])
  })

  test('which night it is of by the hours of tonight that 0.1.0 kept, before the first look after the update', async () => {
    await start()
    const usual = await type('calm 8h ago')
    const early = { night: '2026-11-25', bed: '18:00' }
    made.storage.local.stored['tonight'] = early
    expect(usual).toContain('night')
    expect(await type('calm 8h ago')).toBe('Saves: Calm · 480 minutes ago, 13:31')
  })

  test.each<[string, string]>([
    ['6 left calf', 'Saves: 6 of 10 · Urge to move · Left · Calf · now'],
    ['calm 20m ago', 'Saves: Calm · 20 minutes ago, 21:11'],
    ['6 legz', 'Not saved: '],
  ])('what Enter does with it: %s', async (line, words) => {
    await start()
    expect(await type(line)).toContain(words)
  })

  test('the usual kind, where the line names none', async () => {
    await answer('usualKind', 'cramp')
    await start()
    expect(await type('4')).toBe('Saves: 4 of 10 · Cramp · now')
  })

  test('the night that a line of long ago belongs to', async () => {
    await start()
    expect(await type('4 20h ago')).toContain('25 November · night of Tuesday 24 November')
  })

  test('that it is off, where it is', async () => {
    set()
    await start()
    expect(await type('6')).toBe(t('ui.door.off'))
  })

  test('the same where the diary does not answer in time', async () => {
    await start()
    broken.reads()
    expect(await type('4')).toBe('Saves: 4 of 10 · Urge to move · now')
  })

  test('nothing of an earlier letter, whose answer comes later', async () => {
    await start()
    made.storage.local.holds = true
    made.omnibox.onInputChanged.fire('6')
    made.omnibox.onInputChanged.fire('6 left')
    await settled()
    const [first, second] = made.storage.local.waiting
    made.storage.local.holds = false
    second?.()
    await settled()
    first?.()
    await settled()
    expect(made.omnibox.said).toEqual(['Saves: 6 of 10 · Urge to move · Left · now'])
  })

  test('a word with signs, as Chromium wants them', async () => {
    await start()
    expect(await type('<b>')).toContain('&lt;b&gt;')
  })
})

describe('Enter', () => {
  test('keeps the line, says so on the badge, and opens nothing', async () => {
    await start()
    await enter('6 left calf 10m ago')
    expect(await entries()).toMatchObject([
      {
        kind: 'symptom',
        severity: 6,
        side: 'left',
        bodyParts: ['calf'],
        at: at('2026-11-25T21:21'),
      },
    ])
    expect([await badge(), pages()]).toEqual(['✓', []])
  })

  test('after "now" notes an onset of the usual kind and opens the relief room', async () => {
    await answer('usualKind', 'cramp')
    await start()
    await enter('now')
    expect(await entries()).toMatchObject([
      { kind: 'symptom', symptomKind: 'cramp', onset: true, toLightsOutMin: 59 },
    ])
    expect([pages(), await handed('press')]).toEqual([['relief.html'], 'kept'])
    expect([await badge(), await title()]).toEqual(['✓', 'Settle: quiet until 22:01'])
  })

  test('opens the settings where the door is off, and keeps nothing', async () => {
    set({ routine: [] })
    await start()
    await enter('6')
    expect([await entries(), pages(), await badge()]).toEqual([[], ['options.html#doors'], ''])
  })

  test('shows a line that is not understood in the log, and keeps nothing', async () => {
    await start()
    await enter('6 legz')
    expect([await entries(), pages()]).toEqual([[], ['popup.html#line']])
    expect([await handed('line'), await badge()]).toEqual(['6 legz', ''])
    // No address holds it.
    expect(JSON.stringify(made.tabs.all())).not.toContain('legz')
  })

  test('shows a line that cannot be kept, and is complained of', async () => {
    const { errors } = await start()
    broken.writes()
    await enter('6')
    expect([pages(), await handed('line'), await badge()]).toEqual([['popup.html#line'], '6', ''])
    expect(errors).toHaveBeenCalledWith('Settle:', expect.objectContaining({ name: 'KeepError' }))
    expect(made.storage.local.stored['evening']).toMatchObject({ presses: [] })
  })

  test('after "now" that cannot be kept it is quiet all the same, and no room opens', async () => {
    await start()
    broken.writes()
    await enter('now')
    expect([pages(), await handed('line')]).toEqual([['popup.html#line'], 'now'])
    expect(await title()).toBe('Settle: quiet until 22:01')
  })

  test('shows the line also where nothing at all can be kept', async () => {
    const { errors } = await start()
    broken.writes()
    made.storage.local.full = true
    await enter('now')
    expect([pages(), await alarm()]).toEqual([['popup.html#line'], '21:36:00'])
    expect(errors).toHaveBeenCalledWith('Settle:', expect.objectContaining({ name: 'KeepError' }))
  })

  test('twice keeps two notes: nobody knows that they are one', async () => {
    await keepNotes(noted({ kind: 'calm' }, '2026-11-25T20:00'))
    await start()
    await enter('3')
    await enter('3')
    expect(await entries()).toHaveLength(3)
  })
})

test('where the address bar knows nobody (Android) the worker starts all the same', async () => {
  made.lacks('omnibox', 'commands', 'contextMenus', 'windows')
  await start()
  expect(made.alarms.onAlarm.isHeard()).toBe(true)
})

test('the words are those of the language that the person chose', async () => {
  const speaks = vi.spyOn(made.omnibox, 'setDefaultSuggestion')
  set({ addressBar: true, language: 'xx' })
  await start()
  await type('6')
  expect(speaks).toHaveBeenCalledTimes(1)
})
