import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drinkRows } from '../../lib/clinical/drinks.ts'
import { gateIds } from '../../lib/clinical/gates.ts'
import type { Known } from '../../lib/clinical/known/known.ts'
import { topics } from '../../lib/clinical/known/topics.ts'
import { reliefRows } from '../../lib/clinical/relief.ts'
import { conflicts } from '../../lib/clinical/seeds/conflicts.ts'
import { seedFamilies, seedRows } from '../../lib/clinical/seeds/families.ts'
import { pages, type Target } from '../../lib/clinical/seeds/row.ts'
import { stepKinds } from '../../lib/clinical/steps.ts'
import { hasText } from '../../lib/texts/t.ts'

/** The families of the articles' instructions, as they were read out of them, each with its last number. */
const families = {
  ...{ TL: 14, ST: 11, MG: 19, HT: 10, MA: 7, CH: 5, FE: 14, CF: 6, AL: 1, EX: 2, SC: 1 },
  ...{ HY: 2, SD: 1, SX: 1, DI: 3, RF: 7, MD: 3, MN: 3, PR: 9 },
}
const idsOf = (family: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${family}-${String(at + 1).padStart(2, '0')}`)

const claims = topics.flatMap((topic): readonly Known[] => topic.claims)
const wrong = ['contradicted', 'unsafe-as-written']

const there: Readonly<Record<string, (id: string) => boolean>> = {
  step: (id) => (stepKinds as readonly string[]).includes(id) && hasText(`ui.step.${id}`),
  relief: (id) => reliefRows.some((row) => row.id === id) && hasText(`ui.relief.name.${id}`),
  gate: (id) => (gateIds as readonly string[]).includes(id),
  drink: (id) => drinkRows.some((row) => row.id === id),
  claim: (id) => claims.some((one) => one.id === id && hasText(one.caveat)),
  topic: (id) => topics.some((one) => one.id === id),
  page: (id) =>
    (pages as readonly string[]).includes(id) &&
    existsSync(`entrypoints/${id.split('#')[0]}/index.html`),
}
const isThere = (target: string): boolean => {
  const [kind = '', id = ''] = target.split(':')
  return there[kind]?.(id) ?? false
}
const claimsAt = (at: readonly Target[]): Known[] =>
  at.flatMap((target) => claims.filter((one) => target === `claim:${one.id}`))

describe('what the articles told their readers', () => {
  test('each is there once, and nothing else', () => {
    const wanted = Object.entries(families).flatMap(([family, last]) => idsOf(family, last))
    expect(seedRows.map(({ id }) => id).sort()).toEqual(wanted.sort())
    expect(seedFamilies.every(({ rows }) => rows.length > 0)).toBe(true)
  })
  test.each(seedRows)('$id: what became of it is there', ({ said, seeds, becomes }) => {
    expect(said).not.toBe('')
    for (const ref of seeds) expect(ref).toMatch(/^[123]:\d+$/)
    if (becomes.is === 'leftOut') expect(becomes.why).toMatch(/^[A-Z].{20,}\.$/)
    else expect(becomes.at.filter((target) => !isThere(target))).toEqual([])
  })
  test('a place that is not there is seen', () => {
    for (const target of ['step:nap', 'claim:hour', 'page:intake#zinc', 'gate:', 'shop:iron'])
      expect(isThere(target), target).toBe(false)
  })
  test('what is contradicted, or unsafe as it was written, is never found as it was said', () => {
    for (const { id, verdict, becomes } of seedRows)
      if (wrong.includes(verdict)) expect(becomes.is, id).not.toBe('found')
  })
  test('what is found as it was said leads to nothing that does not hold', () => {
    for (const { id, becomes } of seedRows)
      if (becomes.is === 'found')
        for (const one of claimsAt(becomes.at))
          expect(wrong, `${id} ${one.id}`).not.toContain(one.verdict)
  })
  test('what is only named as read leads to claims that say so and nowhere else', () => {
    for (const { id, becomes } of seedRows)
      if (becomes.is === 'answered') {
        expect(claimsAt(becomes.at), id).toHaveLength(becomes.at.length)
        for (const one of claimsAt(becomes.at)) expect(one.mayHaveRead, id).not.toBeNull()
      }
  })
})

test('where the articles contradict each other something was decided', () => {
  expect(conflicts.map(({ id }) => id)).toEqual(idsOf('X', 17))
  for (const { id, at, decided } of conflicts) {
    expect(isThere(at), id).toBe(true)
    expect(decided, id).not.toBe('')
  }
})

test('the page that lists them is up to date', () => {
  const run = spawnSync(process.execPath, ['scripts/seeds.ts', '--check'], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
})
