import { describe, expect, test, vi } from 'vitest'
import { BACKUP_KEY } from '../../lib/core/backup-due.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { FLAGS_KEY } from '../../lib/core/flags/name.ts'
import { ASKED_KEY } from '../../lib/core/questions.ts'
import { HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { Question } from '../../lib/page/question.svelte.ts'
import { beginEach, fillDisk, local, onDisk, waitsToTell } from '../make/page.ts'
import { aged, asked, calm, DAY, NOON, numb, open } from '../make/questions.ts'

beginEach()

describe('a question that was put away', () => {
  test('is gone, and nothing else is asked on that day, in no page', async () => {
    const { question, live, notes } = await open({ profile: { [HEALTH_KEY]: aged } })
    await question.close()
    expect(question.kind).toBeNull()
    expect(await asked()).toMatchObject({ kind: 'gate', done: true })
    const other = new Question(live, notes)
    await other.load()
    expect(other.kind).toBeNull()
  })

  test('stays gone here where that cannot be kept, and whoever goes on from it gets there', async () => {
    const { question } = await open({ profile: { [HEALTH_KEY]: aged } })
    const empty = fillDisk()
    await question.close()
    expect(question.kind).toBeNull()
    empty()
  })

  test('takes what another page has left of it along', async () => {
    const { question, diary } = await open({ profile: { [HEALTH_KEY]: aged } })
    const left = { backup: '2026-11-20' }
    await diary.changeProfile(ASKED_KEY, (row) => ({ ...(row as object), left }), NOON)
    await question.close()
    expect(await asked()).toMatchObject({ left, done: true })
  })

  test('is taken down also where its row is gone meanwhile', async () => {
    const { question, db } = await open({ profile: { [HEALTH_KEY]: aged } })
    await db.delete('profile', ASKED_KEY)
    await question.close()
    expect(await asked()).toMatchObject({ kind: 'gate', done: true })
  })

  test('that never was one writes nothing', async () => {
    const { question } = await open()
    await question.close()
    expect(await asked()).toBeUndefined()
  })

  test('and left alone for the day rests: the next one is asked', async () => {
    const { live, notes } = await open({ said: [[calm, NOON - 40 * DAY]] })
    vi.setSystemTime(NOON + DAY)
    live.look()
    const tomorrow = new Question(live, notes)
    await tomorrow.load()
    expect(tomorrow.kind).toBe('backup')
  })
})

describe('what was answered by day', () => {
  test('is still right: it is as of now, told, and the question is done', async () => {
    const { question } = await open({ profile: { [HEALTH_KEY]: aged } })
    vi.setSystemTime(NOON + MINUTE)
    await question.stillRight()
    const { profile } = await onDisk()
    expect(profile[HEALTH_KEY]).toEqual({ clot: { answer: 'no', answeredAt: NOON + MINUTE } })
    expect(profile[ASKED_KEY]).toMatchObject({ done: true })
    expect(local.stored['poke']).toEqual(expect.any(String))
    expect(question.kind).toBeNull()
  })

  test('is done only once the worker was told', async () => {
    const { question } = await open({ profile: { [HEALTH_KEY]: aged } })
    expect(await waitsToTell(() => question.stillRight())).toBe(true)
  })

  test('and cannot be kept: the question stands', async () => {
    const { question } = await open({ profile: { [HEALTH_KEY]: aged } })
    const empty = fillDisk()
    await expect(question.stillRight()).rejects.toMatchObject({ reason: 'full' })
    expect(question.kind).toBe('gate')
    empty()
  })
})

describe('put off', () => {
  test('the offer of a check says when, and is done', async () => {
    const { question } = await open({ said: [[numb, NOON - DAY]] })
    await question.later()
    const { profile } = await onDisk()
    expect(profile[FLAGS_KEY]).toMatchObject({ laterAt: NOON })
    expect(profile[ASKED_KEY]).toMatchObject({ done: true })
  })

  test('the offer of a check is put away here, also where neither can be kept', async () => {
    const { question } = await open({ said: [[numb, NOON - DAY]] })
    const empty = fillDisk()
    await question.later().catch(() => undefined)
    expect(question.kind).toBeNull()
    empty()
  })

  test('the offer of a copy comes again in a month', async () => {
    const { question } = await open({
      said: [
        [calm, NOON - 40 * DAY],
        [{ kind: 'fortnight', change: 0 }, NOON - DAY],
      ],
    })
    await question.refuseBackup()
    const { profile } = await onDisk()
    expect(profile[BACKUP_KEY]).toEqual({ lastAt: NOON })
    expect(profile[ASKED_KEY]).toMatchObject({ kind: 'backup', done: true })
    expect(question.kind).toBeNull()
  })

  test('the offer of a copy is put away here also where that cannot be kept', async () => {
    const { question, diary } = await open({
      said: [
        [calm, NOON - 40 * DAY],
        [{ kind: 'fortnight', change: 0 }, NOON - DAY],
      ],
    })
    vi.spyOn(diary, 'changeProfile').mockRejectedValue(new Error('x'))
    expect(question.kind).toBe('backup')
    await question.refuseBackup()
    expect(question.kind).toBeNull()
  })
})
