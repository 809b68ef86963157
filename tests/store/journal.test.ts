import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDiary } from '../../lib/store/diary.ts'
import { addToJournal, journalKeys, readJournal, replayJournal } from '../../lib/store/journal.ts'
import { journalDiary } from '../../lib/store/journal-diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { makeArea } from '../make/area.ts'
import { first, id, nights } from '../make/kept.ts'

const others = { settings: { values: {} }, nights: [], 'asked:1': { id: id(7) }, journal: 5 }
const area = makeArea()
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  area.stored = structuredClone(others)
  area.full = false
})
const opened = async () => {
  const diary = await openDiary(makeArea())
  return { diary, db: diary.database as Database }
}

describe('notes that wait', () => {
  it('lie under keys of their own, and nothing beside them is taken for one', async () => {
    await addToJournal(area, [first(1), first(2)])
    expect(journalKeys([id(1)])).toEqual([`journal:${id(1)}`])
    expect([...(await readJournal(area)).keys()]).toEqual(journalKeys([id(1), id(2)]))
    const diary = journalDiary(area, 'broken')
    expect(await diary.count()).toBe(2)
    expect((await diary.everything()).entries).toEqual([first(1), first(2)])
  })
  it('move over, and leave what lies beside them', async () => {
    await addToJournal(area, [first(1), first(2)])
    const diary = await openDiary(area)
    expect(await diary.count()).toBe(2)
    expect(area.stored).toEqual(others)
    diary.close()
  })
  it('move over although one of them has no id, which waits on', async () => {
    await addToJournal(area, [first(1)])
    const odd = { 'journal:a': null, 'journal:b': { id: 5 }, 'journal:c': 'text' }
    Object.assign(area.stored, odd)
    const { diary, db } = await opened()
    expect(await replayJournal(area, db)).toBe(1)
    expect((await diary.everything()).entries).toEqual([first(1)])
    expect(area.stored).toEqual({ ...others, ...odd })
    // Of none that can move nothing is written.
    expect(await replayJournal(area, db)).toBe(0)
    diary.close()
  })
  it('take no place of what is there under their id', async () => {
    const { diary, db } = await opened()
    await diary.add([{ ...first(1), severity: 9 } as never])
    await addToJournal(area, [first(1)])
    expect(await replayJournal(area, db)).toBe(1)
    expect(await diary.ofNight(nights[1] as string)).toMatchObject([{ severity: 9 }])
    diary.close()
  })
  it('are wiped, and what lies beside them stays', async () => {
    await addToJournal(area, [first(1), first(2)])
    await journalDiary(area, 'newer').wipe()
    expect(area.stored).toEqual(others)
  })
})

it('a diary that was closed keeps a note in the journal, and says that it keeps no answer', async () => {
  const diary = await openDiary(area)
  diary.close()
  await diary.add([first(1)])
  expect(area.stored).toEqual({ ...others, [`journal:${id(1)}`]: first(1) })
  const refused = { name: 'KeepError', reason: 'closed' }
  await expect(diary.setProfile('health', {}, 5)).rejects.toMatchObject(refused)
  await expect(diary.wipe()).rejects.toMatchObject(refused)
})

describe('a diary that is the journal', () => {
  const diary = () => journalDiary(area, 'newer')
  it('says where it is and why', () => {
    expect(diary()).toMatchObject({ home: 'journal', failure: 'newer', database: null })
  })
  it('gives the notes of a night, and the last of a kind that is not ahead', async () => {
    const rows = [first(1), first(2), { ...first(4), kind: 'calm' }]
    await diary().add(rows as never)
    const [, night] = nights as [string, string]
    expect((await diary().ofNight(night)).map((row) => row.id)).toEqual([id(1), id(4)])
    const { at } = first(2)
    expect(await diary().lastOf('symptom', at)).toMatchObject({ id: id(2) })
    expect(await diary().lastOf('symptom', at - 1)).toMatchObject({ id: id(1) })
    expect(await diary().lastOf('calm', at)).toMatchObject({ id: id(4) })
    expect(await diary().lastOf('dose', at)).toBeNull()
  })
  it('knows no answer, and says that it keeps none', async () => {
    expect(await diary().profile()).toEqual({})
    const refused = { name: 'KeepError', reason: 'closed' }
    await expect(diary().setProfile('health', {}, 5)).rejects.toMatchObject(refused)
    await expect(diary().changeProfile('health', () => 1, 5)).rejects.toMatchObject(refused)
  })
})
