// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/svelte'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { showNight } from '../../entrypoints/popup/night.ts'
import { keepEarlyKeys, takeEarlyKeys } from '../../lib/page/early-keys.ts'
import type { SeatRow } from '../../lib/store/migrations.ts'
import { t } from '../../lib/texts/t.ts'
import { eventually } from '../make/eventually.ts'
import { at, beginEach, local, pageWith, pageWithout } from '../make/page.ts'

beginEach()
afterEach(cleanup)
/** Half an hour after midnight, two hours after lights out. */
const NIGHT = at('00:30', '2026-11-23')
const evening: SeatRow = { from: at('20:00'), to: at('22:40'), state: 'active' }
const back: SeatRow = {
  from: at('00:20', '2026-11-23'),
  to: at('00:29', '2026-11-23'),
  state: 'active',
}

async function shown(
  seat: readonly SeatRow[],
  { settings = {}, notMeAt = [] as number[], breaks = false } = {},
) {
  vi.setSystemTime(NIGHT)
  const page = await pageWith({ settings })
  local.stored['evening'] = { nights: { '2026-11-22': { notMeAt } }, presses: [], better: [] }
  await page.live.load()
  for (const row of seat) await page.db.put('seat', row)
  if (breaks)
    vi.spyOn(page.db, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
  return faceOf(page)
}
async function faceOf({
  live,
  notes,
}: Pick<Awaited<ReturnType<typeof pageWith>>, 'live' | 'notes'>) {
  const target = document.body.appendChild(document.createElement('main'))
  onTestFinished(() => target.remove())
  const toEvening = vi.fn()
  keepEarlyKeys({ pathname: '/popup.html' })
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '6', bubbles: true }))
  await showNight(live, notes, target, toEvening)
  return { target, toEvening, early: takeEarlyKeys() }
}
const isNight = ({ target }: { target: HTMLElement }) => target.childElementCount > 0

describe('the face of the night', () => {
  test('is shown to who came back to the computer in it, and lets go what was pressed before', async () => {
    const found = await shown([evening, back])
    expect(isNight(found)).toBe(true)
    expect(found.toEvening).not.toHaveBeenCalled()
    expect(found.early).toEqual([])
  })

  test.each<[string, Parameters<typeof shown>]>([
    ['who never left', [[{ ...evening, to: at('00:29', '2026-11-23') }]]],
    ['who has nobody watch the seat', [[evening, back], { settings: { seat: false } }]],
    ['somebody else, who said so since', [[evening, back], { notMeAt: [back.from] }]],
    ['anybody, where the seat cannot be read', [[evening, back], { breaks: true }]],
  ])('is the evening for %s, and what was pressed is kept for it', async (_, of) => {
    const found = await shown(...of)
    expect(isNight(found)).toBe(false)
    expect(found.toEvening).toHaveBeenCalledOnce()
    expect(found.early).toHaveLength(1)
  })

  test('is the evening where the diary does not open', async () => {
    vi.setSystemTime(NIGHT)
    const found = await faceOf(await pageWithout())
    expect(found.toEvening).toHaveBeenCalledOnce()
  })

  test('is shown again after somebody else was there, who said so before', async () => {
    expect(isNight(await shown([evening, back], { notMeAt: [back.from - 1] }))).toBe(true)
  })

  test('looks as far back as an evening is long', async () => {
    // Used without a break from noon on: nobody has left.
    const long: SeatRow = { from: NIGHT - 11 * 3_600_000, to: NIGHT - 60_000, state: 'active' }
    expect(isNight(await shown([long]))).toBe(false)
  })

  test('goes for the evening when somebody else says so, and keys of then are no longer its own', async () => {
    const found = await shown([evening, back])
    await fireEvent.click(within(found.target).getByRole('button', { name: t('ui.night.notMe') }))
    await eventually(() => expect(found.toEvening).toHaveBeenCalledOnce())
    await eventually(() => expect(isNight(found)).toBe(false))
  })
})
