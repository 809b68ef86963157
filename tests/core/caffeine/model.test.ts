import { describe, expect, test } from 'vitest'
import { caffeineKinetics } from '../../../lib/clinical/caffeine-kinetics.ts'
import { caffeineModel, noModelFor } from '../../../lib/core/caffeine/model.ts'
import type { Health } from '../../../lib/core/schema/health.ts'
import { NOW } from './adult.ts'

const said = (answers: Record<string, string>): Health =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, answeredAt: NOW }]),
  )
const modelOf = (answers: Record<string, string>, health: Record<string, string> = {}) =>
  caffeineModel(caffeineKinetics, said(answers), said(health))
const hours = (answers: Record<string, string>) => {
  const found = modelOf(answers)
  return found.ok ? [found.model.lowH, found.model.middleH, found.model.highH] : null
}
const place = (id: string, answer: string) => modelOf({}, { [id]: answer })

describe('the half-life of a person', () => {
  test.each([
    [{}, [1.5, 5, 9.5]],
    [{ smoking: 'no', pill: 'no' }, [1.5, 5, 9.5]],
    [{ smoking: 'daily' }, [0.75, 2.5, 9.5]],
    [{ smoking: 'stopped' }, [1.5, 5, 9.5]],
    [{ pill: 'yes' }, [1.5, 10, 19]],
    [{ smoking: 'daily', pill: 'yes' }, [1.5, 5, 9.5]],
    [{ smoking: 'pipe, in a later version' }, [1.5, 5, 9.5]],
  ])('%o', (answers, expected) => {
    expect(hours(answers as Record<string, string>)).toEqual(expected)
  })
  test('holds the published range and its own middle, whatever is answered', () => {
    for (const smoking of ['no', 'daily', 'stopped'])
      for (const pill of ['yes', 'no']) {
        const [low, middle, high] = hours({ smoking, pill }) as [number, number, number]
        expect(low).toBeLessThanOrEqual(Math.min(1.5, middle))
        expect(high).toBeGreaterThanOrEqual(Math.max(9.5, middle))
      }
  })
})

describe('no model', () => {
  test.each(noModelFor)('with %s, nor where somebody is not sure of it', (id) => {
    expect(place(id, 'yes')).toEqual({ ok: false, because: [id], sure: true })
    expect(place(id, 'notSure')).toEqual({ ok: false, because: [id], sure: false })
    expect(place(id, 'a word of a later version')).toMatchObject({ ok: false, sure: false })
    expect(place(id, 'no').ok).toBe(true)
    expect(place(id, 'takenBack').ok).toBe(true)
  })
  test('what surely applies is named alone, and in order', () => {
    const found = modelOf({}, { liverDisease: 'notSure', fluvoxamine: 'yes', pregnancy: 'yes' })
    expect(found).toEqual({ ok: false, because: ['pregnancy', 'fluvoxamine'], sure: true })
  })
  test('what nobody answered yet is named beside the model', () => {
    expect(modelOf({}, { pregnancy: 'no' })).toMatchObject({
      ok: true,
      open: ['breastfeeding', 'liverDisease', 'fluvoxamine'],
    })
  })
  test('it stands on the health list that all gates share, and nowhere else', () => {
    for (const id of noModelFor) expect(modelOf({ [id]: 'yes' }).ok).toBe(true)
  })
})
