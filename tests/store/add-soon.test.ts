import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addSoon } from '../../lib/store/add-soon.ts'
import { type Diary, openDiary } from '../../lib/store/diary.ts'
import { within } from '../../lib/store/within.ts'
import { makeArea } from '../make/area.ts'
import { first, id } from '../make/kept.ts'
import { noLocks } from '../make/no-locks.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('navigator', noLocks)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a note while the diary is still opening', () => {
  it('goes into the diary where that opens soon', async () => {
    const area = makeArea()
    const diary = await openDiary(area)
    expect(await addSoon(Promise.resolve(diary), area, [first(1)])).toEqual({ moved: null })
    expect(await diary.count()).toBe(1)
    expect(area.stored).toEqual({})
  })
  it('waits two seconds and no longer, then lies in the journal, and moves over late', async () => {
    const area = makeArea()
    const diary = await openDiary(makeArea())
    const { promise: opening, resolve: open } = Promise.withResolvers<Diary>()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const adding = addSoon(opening, area, [first(1)])
    await vi.advanceTimersByTimeAsync(1_999)
    expect(area.stored).toEqual({})
    await vi.advanceTimersByTimeAsync(1)
    const { moved } = await adding
    vi.useRealTimers()
    expect(Object.keys(area.stored)).toEqual([`journal:${id(1)}`])
    expect(moved).not.toBeNull()
    open(diary)
    await moved
    expect(area.stored).toEqual({})
    expect(await diary.count()).toBe(1)
  })
  it('lies in the journal where the diary does not open, which nobody hears of', async () => {
    const area = makeArea()
    const { moved } = await addSoon(Promise.reject(new Error('no')), area, [first(1)])
    await expect(moved).resolves.toBeUndefined()
    expect(Object.keys(area.stored)).toEqual([`journal:${id(1)}`])
  })
  it('says why where neither keeps it', async () => {
    const area = makeArea()
    area.full = true
    const adding = addSoon(Promise.reject(new Error('no')), area, [first(1)])
    await expect(adding).rejects.toMatchObject({ name: 'KeepError', reason: 'full' })
    const shut = { add: () => Promise.reject(new Error('shut')) } as unknown as Diary
    await expect(addSoon(Promise.resolve(shut), area, [first(1)])).rejects.toThrow('shut')
  })
})

describe('what has its time', () => {
  it('gives what the work gives, or throws', async () => {
    expect(await within(1_000, Promise.resolve(5))).toBe(5)
    await expect(within(1_000, Promise.reject(new Error('x')))).rejects.toThrow('x')
  })
  it('leaves no timer once the work is done', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await within(1_000, Promise.resolve(5))
    await Promise.resolve()
    expect(vi.getTimerCount()).toBe(0)
    await within(1_000, Promise.reject(new Error('x'))).catch(() => undefined)
    await Promise.resolve()
    expect(vi.getTimerCount()).toBe(0)
  })
  it('ends at its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const waiting = within(1_000, new Promise(() => {}))
    const ended = expect(waiting).rejects.toThrow('longer than 1000 ms')
    await vi.advanceTimersByTimeAsync(1_000)
    await ended
  })
})
