import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { byRegion } from '../../lib/core/schema/settings.ts'
import { changeSetting, marksIn, readSettings } from '../../lib/core/settings.ts'

const defaults = defaultSettings()
const read = (stored: unknown) => readSettings(stored, defaults)
const week = (bed: string, wake: string) => Array.from({ length: 7 }, () => ({ bed, wake }))
const usual = { bed: '22:30', wake: '07:00' }

describe('settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(read(undefined)).toEqual({ settings: defaults, damaged: [] })
  })

  it.each<[string, unknown, string[]]>([
    ['a bedtime equal to the wake time', { values: { week: week('22:30', '22:30') } }, ['week']],
    ['six days', { values: { week: week('22:30', '07:00').slice(1) } }, ['week']],
    ['eight days', { values: { week: [...week('22:30', '07:00'), usual] } }, ['week']],
    ['a time that no clock shows', { values: { week: week('24:30', '07:00') } }, ['week']],
    ['a language that is a number', { values: { language: 7, singleKeys: false } }, ['language']],
    ['a ninth day of the week', { values: { region: { ...byRegion, weekStart: 9 } } }, ['region']],
    ['a region without its clock', { values: { region: { dates: 'day' } } }, ['region']],
    ['a row that is a list', [1, 2], Object.keys(defaults)],
    ['a row that is nothing', null, Object.keys(defaults)],
    ['a row that is text', 'scribble', Object.keys(defaults)],
    ['values that are a list', { values: [1, 2] }, []],
    ['a prototype key', JSON.parse('{"values":{"__proto__":{"welcomed":true}}}'), []],
  ])('name what cannot be read and go on with the rest: %s', (_name, stored, damaged) => {
    const { settings, damaged: found } = read(stored)
    expect([...found].sort()).toEqual([...damaged].sort())
    for (const key of found) expect(settings[key]).toEqual(defaults[key])
  })

  it('of before there was a region go by that of the browser', () => {
    const { settings, damaged } = read({ values: { language: 'en' }, changedAt: { language: 1 } })
    expect([settings.region, damaged]).toEqual([byRegion, []])
  })

  it('of reminders that an older Settle kept stand, and what it did not know is as usual', () => {
    const old = { on: false, words: 'plain', seen: 'no' }
    const { settings, damaged } = read({ values: { reminders: old } })
    expect(damaged).toEqual([])
    expect(settings.reminders).toEqual({ ...old, gentle: false, sounds: 'window' })
    const wrong = { ...old, gentle: 'a little' }
    expect(read({ values: { reminders: wrong } }).damaged).toEqual(['reminders'])
  })

  it('carry emoji and right-to-left names of steps as they are', () => {
    const routine = [{ ...defaults.routine[0], name: '🦵 مشي قصير' }] as typeof defaults.routine
    const row = changeSetting(undefined, 'routine', routine, 5)
    expect(read(JSON.parse(JSON.stringify(row))).settings.routine[0]?.name).toBe('🦵 مشي قصير')
  })

  it('refuse 200 steps and a lead longer than the day', () => {
    const step = defaults.routine[0] as (typeof defaults.routine)[0]
    const many = Array.from({ length: 200 }, (_, i) => ({ ...step, id: `own-${i}` }))
    expect(read({ values: { routine: many } }).damaged).toEqual(['routine'])
    expect(read({ values: { routine: [{ ...step, leadMin: 1441 }] } }).damaged).toEqual(['routine'])
  })

  it('keep a damaged value beside the new one, and every other key', () => {
    const stored = { values: { language: 7, singleKeys: false }, changedAt: { singleKeys: 1 } }
    const row = changeSetting(stored, 'language', 'en', 9)
    expect(row).toEqual({
      values: { language: 'en', singleKeys: false },
      changedAt: { singleKeys: 1, language: 9 },
      aside: [{ key: 'language', value: 7 }],
    })
    expect(changeSetting('scribble', 'language', 'en', 9).aside).toEqual([
      { key: 'settings', value: 'scribble' },
    ])
  })

  it('keep what was put aside before, and put aside nothing that could be read', () => {
    const aside = [{ key: 'week', value: 'soon' }]
    const stored = { values: { language: 'en' }, changedAt: { language: 1 }, aside }
    expect(changeSetting(stored, 'language', 'en', 9).aside).toEqual(aside)
    const odd = { values: 'none', changedAt: [3], aside: 'none', ahead: 'none' }
    expect(changeSetting(odd, 'welcomed', true, 9)).toEqual({
      values: { welcomed: true },
      changedAt: { welcomed: 9 },
    })
  })

  it('change after what they take the place of, and mark what a wrong clock wrote', () => {
    const of = (changedAt: Record<string, number>, ahead?: Record<string, unknown>) =>
      changeSetting({ values: {}, changedAt, ...(ahead ? { ahead } : {}) }, 'welcomed', true, 100)
    expect(of({ welcomed: 100 }).changedAt).toEqual({ welcomed: 101 })
    const far = 10 ** 9
    const row = of({ welcomed: far, seat: 5 }, { seat: [7] })
    expect(row.changedAt).toEqual({ welcomed: 100, seat: 5 })
    expect(row.ahead).toEqual({ seat: [7], welcomed: [far] })
    expect(of({ welcomed: 50 }, { welcomed: 7 }).changedAt).toEqual({ welcomed: 100 })
    expect(marksIn(row, 'welcomed')).toEqual([far])
    expect(marksIn(row, 'toString')).toBeUndefined()
    expect(marksIn(of({}), 'welcomed')).toBeUndefined()
  })
})
