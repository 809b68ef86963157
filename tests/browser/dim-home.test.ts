import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dimOf } from '../e2e/dimming/dims.ts'
import { makeArea } from '../make/area.ts'

const world = vi.hoisted(() => ({ browser: {} as Record<string, unknown>, target: 'chrome' }))
vi.mock('webextension-polyfill', () => ({ default: world.browser }))
vi.mock('../../lib/browser/target.ts', () => ({
  get target() {
    return world.target
  },
}))

const START = Date.parse('2026-11-22T23:00:00Z')
const line = { id: '2026-11-22+own', text: 'Call mother about the tablets', at: START }
const dim = dimOf({})

/** A browser that has just started, with this `dim` on its disk. */
async function started(target: 'chrome' | 'firefox', onDisk: object | null) {
  const calls: string[] = []
  const area = (name: string) => {
    const made = makeArea()
    return Object.assign(made, {
      setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => {
        calls.push(`${name} ${accessLevel}`)
      },
      get: async (keys: string) => {
        calls.push(`get ${name}`)
        return made.stored[keys] === undefined ? {} : { [keys]: structuredClone(made.stored[keys]) }
      },
    })
  }
  const local = area('local')
  const session = area('session')
  if (onDisk) local.stored['dim'] = onDisk
  world.target = target
  world.browser['storage'] = { local, session }
  vi.resetModules()
  return { calls, local, session, home: await import('../../lib/browser/dim-home.ts') }
}

beforeEach(() => void vi.useFakeTimers({ now: START, toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.resetModules()
})

describe('in Chromium', () => {
  it('closes `local` and opens `session` before it reads, and has the last dim in `session` by then', async () => {
    const { calls, session, home } = await started('chrome', dim)
    expect(await home.readDim()).toEqual(dim)
    expect(calls.slice(0, 2)).toEqual([
      'local TRUSTED_CONTEXTS',
      'session TRUSTED_AND_UNTRUSTED_CONTEXTS',
    ])
    expect(session.stored['dim']).toEqual(dim)
  })

  it('goes on with what lies in memory, where the worker alone was stopped', async () => {
    const { session, home } = await started('chrome', dim)
    session.stored['dim'] = { ...dim, line }
    expect((await home.readDim())?.line).toEqual(line)
  })

  it('goes on where nothing can be laid there at the start', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { session, home } = await started('chrome', dim)
    vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('no room'))
    expect(await home.readDim()).toBeUndefined()
    expect(complain).toHaveBeenCalledWith('Settle:', new Error('no room'))
    complain.mockRestore()
    await home.writeDim(dim)
    expect(await home.readDim()).toEqual(dim)
  })

  it('never writes a line to the disk', async () => {
    const { local, session, home } = await started('chrome', dim)
    await home.writeDim({ ...dim, spareMedia: true, line })
    expect(session.stored['dim']).toEqual({ ...dim, spareMedia: true, line })
    expect(local.stored['dim']).toEqual({ ...dim, spareMedia: true, line: null })
  })
})

describe.each(['chrome', 'firefox'] as const)('a line of %s', (target) => {
  it.each([
    ['stands for its ten seconds', 9_999, true],
    ['is gone after them', 10_000, false],
    ['is gone where the clock was put back', -1, false],
  ])('%s', async (_, laterMs, stands) => {
    const { home } = await started(target, dim)
    await home.writeDim({ ...dim, line })
    vi.setSystemTime(START + laterMs)
    await home.dropLine()
    expect(await home.readDim()).toEqual({ ...dim, line: stands ? line : null })
  })

  it('that ends does not put back what a look changed at the same moment', async () => {
    const { home } = await started(target, dim)
    await home.writeDim({ ...dim, line })
    vi.setSystemTime(START + 20_000)
    await Promise.all([home.dropLine(), home.writeDim({ ...dim, spareMedia: true, line: null })])
    expect((await home.readDim())?.spareMedia).toBe(true)
  })
})

it('Firefox keeps it with the settings, and is asked for no level', async () => {
  const { calls, local, session, home } = await started('firefox', null)
  await home.writeDim({ ...dim, line })
  expect(local.stored['dim']).toEqual({ ...dim, line })
  expect(session.stored).toEqual({})
  expect(calls.join()).not.toContain('TRUSTED')
})
