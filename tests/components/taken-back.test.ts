// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import '../../lib/texts/of-diary.ts'
import '../../lib/texts/of-iron.ts'
import '../../lib/texts/of-later.ts'
import '../../lib/texts/of-magnesium.ts'
import '../../lib/texts/of-medicines.ts'
import Signs from '../../entrypoints/diary/Signs.svelte'
import IronForm from '../../entrypoints/intake/IronForm.svelte'
import MagnesiumDoses from '../../entrypoints/intake/MagnesiumDoses.svelte'
import Medicines from '../../entrypoints/intake/Medicines.svelte'
import SymptomDetails from '../../entrypoints/popup/SymptomDetails.svelte'

afterEach(cleanup)
const settings = defaultSettings()
const zone = 'Europe/Berlin'
const schedule = scheduleOf(settings, null, zone)
const live = { settings, schedule, now: Date.now(), zone, tonight: {} }
const notes = { last: null, undone: false, open: async () => ({ database: {} }) }

/** A piece whose choice is kept by whoever shows it. */
function held(Piece: unknown, props: object, change: (said: unknown) => object) {
  const all = { ...props, onchange: (said: unknown) => void rerender({ ...all, ...change(said) }) }
  const { rerender } = render(Piece as typeof Signs, all as never)
}
const symptom = { kind: 'symptom', symptomKind: 'urge' }
const signs = [{ sign: 'numb' }]
const dose = () => render(MagnesiumDoses, { live, notes, magnesium: { doses: [] } } as never)
const sign = () => held(Signs, { label: 'Signs', value: signs }, (value) => ({ value }))
const side = () =>
  held(SymptomDetails, { entry: symptom }, (more) => ({
    entry: { ...symptom, ...(more as object) },
  }))

/** One of several answers, of which some are asked in several at once. */
const answer = (name: string) =>
  screen.queryByRole('radio', { name }) ?? screen.getByRole('button', { name })
test.each<[name: string, choice: string, show: () => unknown, first?: string]>([
  ['the form of a dose', 'Citrate', dose],
  ['where a dose comes from', 'An antacid', dose],
  ['what a medicine is', 'new', () => render(Medicines, { live, notes } as never)],
  [
    'a unit',
    'µg/L',
    () => render(IronForm, { live, notes, today: '2026-11-22' } as never),
    'Ferritin',
  ],
  ['a side', 'Left', side],
  ['the side of a sign', 'Left', sign],
  ['since when a sign is', 'New', sign],
])('%s: the choice that is pressed again is taken back', async (_, choice, show, first) => {
  show()
  // Until the diary was read.
  await new Promise((done) => setTimeout(done))
  if (first) await fireEvent.click(answer(first))
  const pressed = () => answer(choice).getAttribute('aria-checked')
  for (const is of ['true', 'false', 'true']) {
    await fireEvent.click(answer(choice))
    await tick()
    expect(pressed()).toBe(is)
  }
})
