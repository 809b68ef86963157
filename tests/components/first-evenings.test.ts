// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, test, vi } from 'vitest'
import AskConsent from '../../components/AskConsent.svelte'
import FirstQuestion from '../../components/FirstQuestion.svelte'
import { defaultRoutine } from '../../lib/clinical/defaults.ts'

afterEach(cleanup)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pressed = (name: string) =>
  screen.getByRole('button', { name }).getAttribute('aria-pressed') === 'true'

describe('a question of the first evenings', () => {
  const made = (kind: 'nights' | 'steps') => {
    const props = {
      kind,
      steps: defaultRoutine().filter(({ kind: of }) => of === 'walk' || of === 'room'),
      onnights: vi.fn(async () => {}),
      onsteps: vi.fn(async () => {}),
      onlater: vi.fn(),
    }
    render(FirstQuestion, props)
    return props
  }
  test('of the nights takes all that fit', async () => {
    const { onnights } = made('nights')
    await press('Cramp')
    await press('Urge to move')
    await press('Done')
    expect(onnights).toHaveBeenCalledWith(['cramp', 'urge'])
  })
  test('“not sure” stands alone', async () => {
    const { onnights } = made('nights')
    await press('Cramp')
    await press('Not sure')
    expect([pressed('Cramp'), pressed('Not sure')]).toEqual([false, true])
    await press('Cramp')
    expect([pressed('Cramp'), pressed('Not sure')]).toEqual([true, false])
    await press('Not sure')
    await press('Done')
    expect(onnights).toHaveBeenCalledWith(['notSure'])
  })
  test('of the steps begins with those that are on', async () => {
    const { onsteps } = made('steps')
    expect([pressed('An easy walk'), pressed('A cool, dark room')]).toEqual([true, false])
    await press('A cool, dark room')
    await press('Done')
    expect(onsteps).toHaveBeenCalledWith(['walk', 'room'])
  })
  test('is put off', async () => {
    const { onlater, onnights } = made('nights')
    await press('Not now')
    expect(onlater).toHaveBeenCalledOnce()
    expect(onnights).not.toHaveBeenCalled()
  })
  test('says that it could not be saved', async () => {
    const { onsteps } = made('steps')
    onsteps.mockRejectedValueOnce(new Error('full'))
    await press('Done')
    await screen.findByText('This could not be saved. Press again.')
  })
})

test('who kept notes before anybody asked agrees with one press, or reads what is kept', async () => {
  const onagree = vi.fn()
  render(AskConsent, { onagree })
  expect(screen.getByRole('region', { name: /Is that all right/ })).toBeTruthy()
  expect(screen.getByRole('link').getAttribute('href')).toBe('/welcome.html')
  await press('That is all right')
  expect(onagree).toHaveBeenCalledOnce()
})
