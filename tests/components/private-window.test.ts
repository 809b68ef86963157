// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import type { Diary } from '../../lib/store/diary.ts'
import { journalDiary } from '../../lib/store/journal-diary.ts'
import { workerDiary } from '../../lib/store/worker-diary.ts'
import { t } from '../../lib/texts/t.ts'
import '../../lib/texts/of-options.ts'
import '../../lib/texts/of-rooms.ts'
import Keep from '../../entrypoints/options/Keep.svelte'
import { readMornings } from '../../entrypoints/popup/Morning.svelte'
import Steps from '../../entrypoints/popup/Steps.svelte'
import { makeArea } from '../make/area.ts'
import { week } from '../make/evenings.ts'

const now = Date.parse('2026-11-22T08:00:00+01:00')
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const zone = 'Europe/Berlin'
const settings = { ...defaultSettings(), week: week('22:30', '07:00') }
const schedule = { week: settings.week, tonight: null }
const live = {
  settings,
  now,
  zone,
  schedule,
  tonight: {},
  evening: eveningAt(now, zone, settings, {}, {}),
}
const hidden = workerDiary(makeArea(), async () => 'kept')
const notesIn = (diary: Diary) => ({
  ...{ open: async () => diary, kinds: ['urge'], undone: false, tonight: [] },
  trouble: diary.home === 'worker' ? 'private' : 'journal',
})
const notes = notesIn(hidden)

test('a private window counts no notes, and offers no copy and no deleting, which it cannot do', async () => {
  render(Keep, { live, notes } as never)
  await screen.findByText(t('ui.keep.elsewhere'))
  expect(screen.getByText(t('ui.trouble.private'))).toBeTruthy()
  expect(screen.queryByText(/\d+ notes?$/)).toBeNull()
  for (const name of [t('ui.keep.delete'), t('ui.keep.export'), t('ui.keep.import')])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('it asks nothing of a night that was answered elsewhere', async () => {
  const asked = (diary: Diary) => readMornings(live as never, notesIn(diary) as never)
  expect((await asked(journalDiary(makeArea(), 'broken')))?.last?.open).toContain('worst')
  expect(await asked(hidden)).toBeNull()
})

test('it says that a step which was ticked elsewhere shows as open', () => {
  const says = (diary: Diary) => {
    render(Steps, { steps: { all: [] }, notes: notesIn(diary) } as never)
    return screen.queryByText(t('ui.steps.private')) !== null
  }
  expect(says(journalDiary(makeArea(), 'broken'))).toBe(false)
  expect(says(hidden)).toBe(true)
})
