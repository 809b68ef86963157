import { afterAll, expect, it, vi } from 'vitest'
import { makeArea } from '../make/area.ts'

const area = makeArea()
vi.resetModules()
vi.doMock('../../lib/browser/local.ts', () => ({ local: area }))
const { sayDiaryChanged } = await import('../../lib/page/say.ts')
afterAll(() => {
  vi.doUnmock('../../lib/browser/local.ts')
  vi.resetModules()
})

it('each word to the worker is new, so that of two pages that speak at once both are heard', async () => {
  const written: unknown[] = []
  const { set } = area
  area.set = async (items) => {
    written.push(items['poke'])
    await set(items)
  }
  area.get = () => Promise.reject(new Error('nothing is read before'))
  await Promise.all([sayDiaryChanged(), sayDiaryChanged(), sayDiaryChanged()])
  expect(new Set(written).size).toBe(3)
})
