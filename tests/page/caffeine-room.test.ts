import { describe, expect, test, vi } from 'vitest'
import { caffeineKinetics } from '../../lib/clinical/caffeine-kinetics.ts'
import { HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { CAFFEINE_KEY } from '../../lib/core/schema/caffeine-answers.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { Caffeine } from '../../lib/page/caffeine.svelte.ts'
import { eventually } from '../make/eventually.ts'
import {
  at,
  type Before,
  beginEach,
  elsewhere,
  fillDisk,
  local,
  NOW,
  noted,
  onDisk,
  openWith,
  pageWithout,
  waitsToTell,
} from '../make/page.ts'

beginEach()
const cup = (mg?: number): Draft => ({
  kind: 'intake',
  substance: 'caffeine',
  ...(mg ? { mg } : {}),
})
const open = (before?: Before) => openWith('caffeine', Caffeine, before)
const amounts = (cups: readonly { readonly mg?: number | undefined }[]) => cups.map(({ mg }) => mg)
const middle = ({ modelled }: Caffeine) => (modelled.ok ? modelled.model.middleH : null)

describe('what cannot be kept', () => {
  test('where the diary does not open nothing is read and no answer is taken', async () => {
    const { live, notes } = await pageWithout()
    const caffeine = new Caffeine(live, notes)
    expect(caffeine.reads).toBeNull()
    await caffeine.load()
    expect(caffeine.reads).toBe(false)
    await caffeine.say('pill', 'yes')
    expect(caffeine.unkept).toBe(true)
    expect(caffeine.answers).toEqual({})
    expect(local.stored).not.toHaveProperty('poke')
  })

  test('on a full disk the answer that stood stands, until one is kept', async () => {
    const { caffeine } = await open()
    await caffeine.say('smoking', 'daily')
    delete local.stored['poke']
    const empty = fillDisk()
    await caffeine.say('smoking', 'no')
    expect(caffeine.unkept).toBe(true)
    expect(caffeine.answers['smoking']?.answer).toBe('daily')
    expect(local.stored).not.toHaveProperty('poke')
    empty()
    await caffeine.say('smoking', 'no')
    expect(caffeine.unkept).toBe(false)
    expect(caffeine.answers['smoking']?.answer).toBe('no')
    expect(local.stored['poke']).toEqual(expect.any(String))
  })
})

describe('an answer', () => {
  test('lies beside the health list, and that is left alone', async () => {
    const { caffeine } = await open()
    await caffeine.say('pill', 'yes')
    const { profile } = await onDisk()
    expect(profile[CAFFEINE_KEY]).toEqual({ pill: { answer: 'yes', answeredAt: NOW } })
    expect(profile).not.toHaveProperty(HEALTH_KEY)
  })

  test('is given only once the worker was told', async () => {
    const { caffeine } = await open()
    expect(await waitsToTell(() => caffeine.say('pill', 'no'))).toBe(true)
  })

  test('changes how long caffeine stays, at once', async () => {
    const { caffeine } = await open()
    expect(middle(caffeine)).toBe(caffeineKinetics.halfLifeH)
    await caffeine.say('pill', 'yes')
    expect(middle(caffeine)).toBe(caffeineKinetics.halfLifeH * caffeineKinetics.pillFactor)
  })

  test('that stands is taken back when it is said again; another takes its place', async () => {
    const { caffeine } = await open()
    await caffeine.say('pill', 'yes')
    await caffeine.say('pill', 'no')
    expect(caffeine.answers['pill']?.answer).toBe('no')
    await caffeine.say('pill', 'no')
    expect(caffeine.answers['pill']?.answer).toBe('takenBack')
  })

  test('of an earlier day is known when the page opens', async () => {
    const { caffeine } = await open({
      profile: { [CAFFEINE_KEY]: { smoking: { answer: 'daily', answeredAt: NOW } } },
    })
    expect(middle(caffeine)).toBe(caffeineKinetics.halfLifeH * caffeineKinetics.smokerFactor)
  })

  test('of the health list that ends the model is heard', async () => {
    const { caffeine } = await open({
      profile: { [HEALTH_KEY]: { pregnancy: { answer: 'yes', answeredAt: NOW } } },
    })
    expect(caffeine.modelled).toMatchObject({ ok: false, because: ['pregnancy'] })
  })
})

describe('cups', () => {
  test('of today are those since the middle of the last sleep, and the day counts those with an amount', async () => {
    const { caffeine } = await open({
      said: [
        [cup(90), at('02:44')],
        [cup(60), at('02:45')],
        [cup(), at('10:00')],
        [cup(80), at('20:19')],
        [{ kind: 'intake', substance: 'alcohol' }, at('19:00')],
      ],
    })
    expect(caffeine.reads).toBe(true)
    expect(amounts(caffeine.today)).toEqual([60, undefined, 80])
    expect(caffeine.todayMg).toBe(140)
    expect(caffeine.doses.map(({ mg }) => mg)).toEqual([90, 60, 80])
  })

  test('are counted for three days, and those of notes five nights ago are read', async () => {
    const { caffeine } = await open({
      said: [
        [cup(50), NOW - 72 * HOUR - MINUTE],
        [cup(70), NOW - 72 * HOUR],
      ],
    })
    expect(caffeine.doses).toEqual([{ at: NOW - 72 * HOUR, mg: 70 }])
  })

  test('that lie ahead, as a clock that was set back leaves them, wait', async () => {
    const { caffeine, live } = await open({ said: [[cup(50), NOW + 10 * MINUTE]] })
    expect(caffeine.today).toEqual([])
    vi.setSystemTime(NOW + 10 * MINUTE)
    live.look()
    expect(amounts(caffeine.today)).toEqual([50])
  })

  test('noted since the page last looked at its clock count at once', async () => {
    const { caffeine, live, diary } = await open()
    const later = NOW + 8_000
    vi.setSystemTime(later)
    await diary.add([noted(live, cup(95), later)])
    elsewhere().says('diary')
    await eventually(() => expect(caffeine.todayMg).toBe(95))
    expect(live.now).toBe(NOW)
  })

  test('that were entered under other hours are found five nights off on either side, and not farther', async () => {
    const { caffeine, diary, live } = await open()
    const under = (night: string) => ({ ...noted(live, cup(10), at('12:00')), night })
    await diary.add(['2026-11-16', '2026-11-17', '2026-11-27', '2026-11-28'].map(under))
    await caffeine.load()
    expect(caffeine.today.map(({ night }) => night)).toEqual(['2026-11-17', '2026-11-27'])
  })
})
