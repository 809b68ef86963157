import { describe, expect, test, vi } from 'vitest'
import { Live } from '../../lib/page/live.svelte.ts'
import { beginEach, local } from '../make/page.ts'

beginEach()
const settings = (values: object) => ({ values, changedAt: {} })
async function pageOf(stored: Record<string, unknown> = {}) {
  Object.assign(local.stored, stored)
  const live = new Live()
  await live.load()
  return { live }
}

describe('a setting that cannot be kept', () => {
  test('is dropped, the others stand, and the next change is kept', async () => {
    const { live } = await pageOf({ settings: settings({ singleKeys: false }) })
    local.full = true
    const saving = live.save('fuse', true)
    expect(live.settings).toMatchObject({ fuse: true, singleKeys: false })
    await expect(saving).rejects.toMatchObject({ reason: 'full' })
    expect(live.settings).toMatchObject({ fuse: false, singleKeys: false })
    local.full = false
    await live.save('fuse', true)
    expect(local.stored['settings']).toMatchObject({ values: { fuse: true, singleKeys: false } })
  })

  test('and cannot be read again either rejects with the first reason', async () => {
    const { live } = await pageOf()
    local.full = true
    const saving = live.save('fuse', true)
    local.unreadable = new Error('nothing is read')
    await expect(saving).rejects.toBeDefined()
    local.unreadable = null
    expect(live.settings.fuse).toBe(false)
  })
})

test('what cannot be read of the settings is named, until it is set anew', async () => {
  const { live } = await pageOf({ settings: settings({ fuse: 5, cues: 'tone' }) })
  expect(live.damaged).toEqual(['fuse'])
  expect(live.settings).toMatchObject({ fuse: false, cues: 'tone' })
  const saving = live.save('fuse', true)
  expect(live.damaged).toEqual([])
  await saving
  expect(live.damaged).toEqual([])
})

test('of two changes under way each shows until it is stored, whichever is first', async () => {
  const { live } = await pageOf()
  const second = Promise.withResolvers<void>()
  const { set } = local
  let writes = 0
  vi.spyOn(local, 'set').mockImplementation(async (items) => {
    if ('settings' in items && ++writes === 2) await second.promise
    await set(items)
  })
  const saving = [live.save('fuse', true), live.save('singleKeys', false)]
  await saving[0]
  expect(local.stored['settings']).not.toMatchObject({ values: { singleKeys: false } })
  expect(live.settings).toMatchObject({ fuse: true, singleKeys: false })
  second.resolve()
  await saving[1]
  expect(live.settings).toMatchObject({ fuse: true, singleKeys: false })
})
