// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import '../../lib/texts/of-options.ts'
import Reminders from '../../entrypoints/options/Reminders.svelte'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'

afterEach(cleanup)

async function open(change: Partial<Settings['reminders']> = {}) {
  const usual = defaultSettings()
  const saved: unknown[] = []
  const live = {
    settings: { ...usual, reminders: { ...usual.reminders, ...change } },
    save: async (...of: unknown[]) => void saved.push(of),
  }
  render(Reminders, { live } as never)
  await screen.findByRole('switch', { name: 'A quiet notice first' })
  return { saved, reminders: live.settings.reminders }
}

test('the quiet notice first is off until it is pressed, and says what it does', async () => {
  const { saved, reminders } = await open()
  const gentle = screen.getByRole('switch', { name: 'A quiet notice first' })
  expect(gentle.getAttribute('aria-checked')).toBe('false')
  const note = document.getElementById(gentle.getAttribute('aria-describedby') as string)
  expect(note?.textContent).toContain('A minute later the notification')
  await fireEvent.click(gentle)
  expect(saved).toEqual([['reminders', { ...reminders, gentle: true }]])
})

test('they wait for what plays in the window in front, or where the person says', async () => {
  const { saved, reminders } = await open()
  const checked = (name: string) => screen.getByRole('radio', { name }).getAttribute('aria-checked')
  expect(['In the tab in front', 'In the window in front', 'Anywhere'].map(checked)).toEqual([
    ...['false', 'true', 'false'],
  ])
  expect(
    screen.getByText('A call, a film or music in any tab of the window in front.'),
  ).toBeTruthy()
  await fireEvent.click(screen.getByRole('radio', { name: 'Anywhere' }))
  expect(saved).toEqual([['reminders', { ...reminders, sounds: 'anywhere' }]])
})

test('that they wait for whoever is away stands there in minutes', async () => {
  await open()
  expect(screen.getByText(/for 5 minutes and nothing plays, reminders wait/)).toBeTruthy()
})
