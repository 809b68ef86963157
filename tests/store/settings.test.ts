import { expect, test } from 'vitest'
import { saveSetting } from '../../lib/store/settings.ts'
import { makeArea } from '../make/area.ts'

const valuesIn = (area: ReturnType<typeof makeArea>) =>
  (area.stored['settings'] as { values: unknown }).values

test('a setting is saved beside those that are there, with its instant', async () => {
  const area = makeArea()
  await saveSetting(area, 'cues', 'tone', 5)
  await saveSetting(area, 'seat', false, 9)
  expect(area.stored).toEqual({
    settings: { values: { cues: 'tone', seat: false }, changedAt: { cues: 5, seat: 9 } },
  })
})

test('two pages that save at once lose neither change', async () => {
  const area = makeArea()
  // The read of each comes late, as a busy browser's does.
  const { get } = area
  area.get = async (keys) => {
    const found = await get(keys)
    await new Promise((resolve) => setTimeout(resolve, 5))
    return found
  }
  await Promise.all([
    saveSetting(area, 'cues', 'tone', 5),
    saveSetting(area, 'singleKeys', false, 5),
    saveSetting(area, 'fuse', true, 5),
  ])
  expect(valuesIn(area)).toEqual({ cues: 'tone', singleKeys: false, fuse: true })
})

test('where there is no room it says so, and what was there stays', async () => {
  const area = makeArea()
  await saveSetting(area, 'cues', 'tone', 5)
  area.full = true
  const full = { name: 'KeepError', reason: 'full' }
  await expect(saveSetting(area, 'cues', 'voice', 9)).rejects.toMatchObject(full)
  expect(valuesIn(area)).toEqual({ cues: 'tone' })
})
