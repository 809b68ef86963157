import { beforeEach, describe, expect, it, test } from 'vitest'
import { newEntry, removal } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { workerDiary } from '../../lib/store/worker-diary.ts'
import { makeArea } from '../make/area.ts'
import { week } from '../make/evenings.ts'

const NIGHT = '2026-11-20'
const at = Date.parse('2026-11-20T21:00:00Z')
const schedule = { week: week('22:30', '07:00'), tonight: null }
/** A name that the journal can be read by. */
const [A, B] = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string]
const note = (id: string, severity: number) =>
  newEntry(
    { kind: 'symptom', symptomKind: 'urge', severity },
    { id, at, now: at, zone: 'UTC', schedule },
  )

const area = makeArea()
let handed: Entry[] = []
let answer: 'kept' | 'full' | 'closed' | 'unknown' | null = 'kept'
const diary = () =>
  workerDiary(area, async (rows) => {
    if (answer === 'kept') handed.push(...rows)
    return answer
  })
beforeEach(() => {
  area.stored = {}
  area.full = false
  handed = []
  answer = 'kept'
})

describe('a page in a private window', () => {
  it('hands its rows to the worker, shows them, and leaves none behind', async () => {
    const one = diary()
    await one.add([note(A, 6)])
    expect(handed.map(({ id }) => id)).toEqual([A])
    expect(area.stored).toEqual({})
    expect((await one.ofNight(NIGHT)).map(({ id }) => id)).toEqual([A])
    expect(await one.lastOf('symptom', Date.now())).toMatchObject({ id: A })
    expect(one).toMatchObject({ home: 'worker', failure: 'private', database: null })
  })

  it('takes back by the same way', async () => {
    const one = diary()
    await one.add([note(A, 6)])
    await one.add([removal(note(A, 6), B, at + 1)])
    expect(handed.map(({ id, removed }) => [id, removed ?? false])).toEqual([
      [A, false],
      [B, true],
    ])
    expect((await one.everything()).entries).toHaveLength(2)
    // What else lies in the diary nobody knows here.
    expect(await one.count()).toBeNull()
    expect(await one.ofNight(NIGHT)).toEqual([])
  })

  it('leaves its rows in the journal where no answer comes, and shows each once', async () => {
    answer = null
    const one = diary()
    await one.add([note(A, 6)])
    expect(Object.keys(area.stored)).toEqual([`journal:${A}`])
    expect((await one.everything()).entries).toHaveLength(1)
    expect((await one.ofNight(NIGHT)).map(({ id }) => id)).toEqual([A])
    // The next page finds it there too.
    expect((await diary().ofNight(NIGHT)).map(({ id }) => id)).toEqual([A])
  })

  test.each(['full', 'closed', 'unknown'] as const)(
    'says why where it is not kept: %s',
    async (why) => {
      answer = why
      const one = diary()
      await expect(one.add([note(A, 6)])).rejects.toMatchObject({ reason: why })
      expect(area.stored).toEqual({})
      expect(await one.ofNight(NIGHT)).toEqual([])
    },
  )

  it('says so where neither way keeps it', async () => {
    answer = null
    area.full = true
    await expect(diary().add([note(A, 6)])).rejects.toMatchObject({ reason: 'full' })
  })

  it('knows the last of a kind that is not ahead', async () => {
    const one = diary()
    const later = { ...note(B, 3), at: at + 5 }
    await one.add([note(A, 6), later])
    const last = async (kind: Entry['kind'], now: number) =>
      (await one.lastOf(kind, now))?.id ?? null
    expect([await last('symptom', at + 5), await last('symptom', at + 4)]).toEqual([B, A])
    expect([await last('symptom', at), await last('symptom', at - 1)]).toEqual([A, null])
    expect(await last('calm', at + 5)).toBeNull()
    expect(await one.ofNight('2026-11-19')).toEqual([])
  })

  it('deletes nothing that it cannot see', async () => {
    await expect(diary().wipe()).rejects.toMatchObject({ reason: 'closed' })
  })
})
