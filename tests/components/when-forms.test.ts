// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import EntryForm from '../../entrypoints/diary/EntryForm.svelte'
import CaffeineToday from '../../entrypoints/intake/CaffeineToday.svelte'
import MagnesiumDoses from '../../entrypoints/intake/MagnesiumDoses.svelte'
import Medicines from '../../entrypoints/intake/Medicines.svelte'
import Coffee from '../../entrypoints/popup/Coffee.svelte'
import Details from '../../entrypoints/popup/Details.svelte'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { newEntry } from '../../lib/core/entry.ts'
import { week } from '../make/evenings.ts'
import '../../lib/texts/of-magnesium.ts'
import '../../lib/texts/of-caffeine.ts'
import '../../lib/texts/of-diary.ts'

const zone = 'Europe/Berlin'
const at = (clock: string, day = '2026-11-22') => Date.parse(`${day}T${clock}:00+01:00`)
const now = at('20:20')
const live = {
  settings: { ...defaultSettings(), week: week('22:30', '07:00') },
  schedule: { week: week('22:30', '07:00'), tonight: null },
  ...{ now, zone, tonight: {}, evening: { dimNight: { day: '2026-11-22' } } },
}
const noteAt = vi.fn(async (..._: unknown[]) => true)
const keep = vi.fn(async (..._: unknown[]) => true)
const notes = {
  last: null,
  undone: false,
  tonight: [],
  noteAt,
  keep,
  open: async () => ({ database: {} }),
}
const schedule = { week: live.settings.week, tonight: null }
const book = { live, schedule, zoneOf: () => zone, add: async (row: object) => keep([row]) }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  for (const fn of [noteAt, keep]) fn.mockReset().mockResolvedValue(true)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const button = (name: string | RegExp) =>
  screen.queryByRole('radio', { name }) ?? screen.getByRole('button', { name })
const press = async (...names: (string | RegExp)[]) => {
  for (const name of names) await fireEvent.click(button(name))
  // Until what is kept is kept, and the form is as it is then.
  await new Promise((done) => setTimeout(done))
  await tick()
}
const write = async (label: string | RegExp, text: string) => {
  const field = screen.getByLabelText(label)
  await fireEvent.input(field, { target: { value: text } })
  await fireEvent.change(field)
  await fireEvent.blur(field)
}
const isPressed = (name: string) => button(name).getAttribute('aria-checked') === 'true'

const forms = {
  medicine: {
    show: () => render(Medicines, { live, notes } as never),
    fill: async () => {
      await write('Name', 'Cetirizine')
      await press('new')
    },
    save: 'Save',
  },
  magnesium: {
    show: () => render(MagnesiumDoses, { live, notes, magnesium: { doses: [] } } as never),
    fill: () => write('Magnesium itself', '200'),
    save: 'Save',
  },
  'coffee of the room': {
    show: () => render(CaffeineToday, { live, notes, caffeine: { today: [] } } as never),
    fill: async () => {},
    save: /^Espresso/,
  },
  'coffee of the popup': {
    show: () => render(Coffee, { live, notes, lastTime: null, onclose: () => undefined } as never),
    fill: async () => {},
    save: /^Espresso/,
  },
}
const each = Object.entries(forms)
/** The coffee of the popup goes when it is kept. */
const staying = each.filter(([name]) => name !== 'coffee of the popup')
const openField = async () => {
  await press()
  if (!screen.queryByLabelText('At')) await press('A different time')
}

test.each(staying)('%s: what was said of one note is not shown for the next', async (_, form) => {
  form.show()
  await openField()
  await form.fill()
  await press('Another day')
  await write(/^Which day/, '2026-11-01')
  await press(form.save)
  expect(noteAt.mock.lastCall?.[0]).toBe(at('20:20', '2026-11-01'))
  expect(isPressed('Now')).toBe(true)
  expect(isPressed('Another day')).toBe(false)
  expect(screen.queryByLabelText(/^Which day/)).toBeNull()

  await form.fill()
  await write('At', '08:00')
  await press(form.save)
  expect(noteAt.mock.lastCall?.[0]).toBe(at('08:00'))
  expect(isPressed('Now')).toBe(true)
  expect((screen.getByLabelText('At') as HTMLInputElement).value).toBe('20:20')

  await form.fill()
  await press(form.save)
  expect(noteAt.mock.lastCall?.[0]).toBe(now)
})

test.each(each)('%s: while a day is open it is asked for, and nothing is kept', async (_, form) => {
  form.show()
  await openField()
  await form.fill()
  await press('Another day', form.save)
  screen.getByText(/^Which day was it/)
  expect(noteAt).not.toHaveBeenCalled()
})

test('what is said for the next cup while one is being kept stands', async () => {
  let kept: (is: boolean) => void = () => {}
  noteAt.mockImplementation(() => new Promise((resolve) => (kept = resolve)))
  forms['coffee of the room'].show()
  await press('60 min', /^Espresso/, '15 min')
  kept(true)
  await press()
  expect(isPressed('15 min')).toBe(true)
  await press(/^Espresso/)
  expect(noteAt.mock.calls.map(([when]) => when)).toEqual([at('19:20'), at('20:05')])
})

const noted = () => {
  const stamp = { id: crypto.randomUUID(), at: now, now, zone, schedule }
  return { entry: newEntry({ kind: 'calm' }, stamp), words: 'Calm' }
}

test('the diary asks for the day too', async () => {
  render(EntryForm, {
    ...{ book, kind: 'medicine', night: '2026-11-22', of: null, onclose: () => undefined },
  } as never)
  await write('Name', 'Cetirizine')
  await press('New', 'Another day', 'Save')
  screen.getByText(/^Which day was it/)
  expect(keep).not.toHaveBeenCalled()
})

test('details: a moment that could not be kept is shown no longer', async () => {
  keep.mockResolvedValue(false)
  render(Details, { live, notes, noted: noted(), onclose: () => undefined } as never)
  await press('A different time')
  await write('At', '19:30')
  await press()
  expect(keep).toHaveBeenCalled()
  expect(isPressed('Now')).toBe(true)
  expect((screen.getByLabelText('At') as HTMLInputElement).value).toBe('20:20')
  await press('Another day')
  await write(/^Which day/, '2026-11-01')
  await press('Save this time')
  expect(isPressed('Another day')).toBe(false)
  expect(isPressed('Now')).toBe(true)
})
