import { describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { ASKED_KEY, MOST_EVENINGS } from '../../lib/core/questions.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { decided } from '../../lib/page/decided.ts'
import { countOffer, readOffer } from '../../lib/page/offer.ts'
import { Question } from '../../lib/page/question.svelte.ts'
import { made } from '../make/browser.ts'
import { at, beginEach, fillDisk, local, onDisk, openWith, pageWith } from '../make/page.ts'
import { asked } from '../make/questions.ts'

beginEach()
const agreed = { ...defaultSettings().start, agreed: true }
const fresh = { welcomed: false, start: agreed }
const kept = () => (local.stored['settings'] as { values: Partial<Settings> }).values
const evening = (day: string) => vi.setSystemTime(at('21:00', day))

/** The question of an evening of somebody who is new. */
const open = (settings: Partial<Settings> = fresh, profile = {}) => {
  evening('2026-11-22')
  return openWith('question', Question, { settings, profile })
}

describe('in the first evenings is asked', () => {
  test('what happens at night, and what is picked becomes the kind of the next note', async () => {
    const { question, notes } = await open()
    expect(question.kind).toBe('nights')
    await question.answerNights(['cramp', 'jerkAtSleepOnset'])
    expect(question.kind).toBeNull()
    expect(notes).toMatchObject({ usualKind: 'cramp', kinds: ['cramp', 'jerkAtSleepOnset'] })
    expect((await onDisk()).profile).toMatchObject({
      nights: ['cramp', 'jerkAtSleepOnset'],
      [ASKED_KEY]: { kind: 'nights', done: true, evenings: { nights: MOST_EVENINGS } },
    })
  })

  test('on the next evening what belongs to it, and only what was offered changes', async () => {
    const { question, live, notes } = await open()
    await question.answerNights([])
    evening('2026-11-23')
    live.look()
    const next = new Question(live, notes)
    await next.load()
    expect(next.kind).toBe('steps')
    const ids = next.steps.map(({ id }) => id)
    expect(ids).toEqual(['caffeine', 'dinner', 'walk', 'screens', 'room', 'stretches'])
    const before = live.settings.routine
    await next.answerSteps(['walk', 'room', 'massage'])
    expect(kept().routine).toEqual(
      before.map((step) =>
        ids.includes(step.id) ? { ...step, on: ['walk', 'room'].includes(step.id) } : step,
      ),
    )
    expect(await asked()).toMatchObject({ evenings: { steps: MOST_EVENINGS } })
    const third = new Question(live, notes)
    evening('2026-11-24')
    live.look()
    await third.load()
    expect(third.kind).toBeNull()
  })

  test('put off, the same again', async () => {
    const { question, live, notes } = await open()
    await question.close()
    expect(await asked()).toMatchObject({ done: true, evenings: { nights: 1 } })
    evening('2026-11-23')
    live.look()
    const next = new Question(live, notes)
    await next.load()
    expect(next.kind).toBe('nights')
  })

  test('nothing that the welcome of 0.1.0 asked', async () => {
    expect((await open({ welcomed: true })).question.kind).toBeNull()
  })
  test('nothing before it was agreed that notes are kept', async () => {
    expect((await open({ welcomed: false })).question.kind).toBeNull()
  })
  test('not again what was answered elsewhere', async () => {
    expect((await open(fresh, { nights: ['urge'] })).question.kind).toBe('steps')
  })

  test('and an answer that cannot be kept leaves the question', async () => {
    const { question } = await open()
    const empty = fillDisk()
    await expect(question.answerNights(['cramp'])).rejects.toMatchObject({ reason: 'full' })
    expect(question.kind).toBe('nights')
    empty()
    local.full = true
    await expect(question.answerSteps([])).rejects.toMatchObject({ reason: 'full' })
    expect(question.kind).toBe('nights')
    local.full = false
  })
})

describe('the offer of dimming and reminders', () => {
  const pageOf = (settings: Partial<Settings> = fresh) => pageWith({ settings })
  test('is of what the browser does not allow, or is off', async () => {
    const { live } = await pageOf()
    expect(await readOffer(live)).toBe('both')
    made.permissions.grant({ permissions: ['notifications'] })
    expect(await readOffer(live)).toBe('dims')
    made.permissions.grant({ origins: ['<all_urls>'] })
    // Allowed, and not switched on.
    expect(await readOffer(live)).toBe('dims')
    await live.save('dimming', { ...live.settings.dimming, on: true })
    expect(await readOffer(live)).toBeNull()
    await live.save('reminders', { ...live.settings.reminders, on: false })
    expect(await readOffer(live)).toBe('reminds')
  })

  test('counts once an evening, and nothing where nothing changes', async () => {
    const { live } = await pageOf()
    await countOffer(live)
    expect(kept().start).toEqual({ ...agreed, offers: 1, offeredOn: '2026-11-22' })
    const set = vi.spyOn(local, 'set')
    await countOffer(live)
    expect(set).not.toHaveBeenCalled()
    evening('2026-11-23')
    live.look()
    await countOffer(live)
    expect(kept().start).toMatchObject({ offers: 2, offeredOn: '2026-11-23' })
  })

  test('that cannot be counted is made all the same', async () => {
    const { live } = await pageOf()
    local.full = true
    await countOffer(live)
    local.full = false
    expect(live.settings.start.offers).toBe(0)
  })

  test('ends with a decision, which is written once', async () => {
    const { live } = await pageOf()
    await decided(live, 'dims')
    expect(await readOffer(live)).toBe('reminds')
    const set = vi.spyOn(local, 'set')
    await decided(live, 'dims')
    expect(set).not.toHaveBeenCalled()
    local.full = true
    await decided(live, 'reminds')
    local.full = false
    expect(live.settings.start).toEqual({ ...agreed, dims: true })
  })

  test('is none where the browser does not say', async () => {
    const { live } = await pageOf()
    vi.spyOn(made.permissions, 'contains').mockRejectedValue(new Error('x'))
    expect(await readOffer(live)).toBeNull()
  })
})
