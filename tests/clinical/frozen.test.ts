import { describe, expect, test } from 'vitest'
import { caffeineNumbers, caffeineSeeds, LARGE_CUP_MG } from '../../lib/clinical/caffeine.ts'
import { caffeineKinetics, LEFT_LINE_MG } from '../../lib/clinical/caffeine-kinetics.ts'
import { defaultRoutine, defaultSettings, seedRoutine } from '../../lib/clinical/defaults.ts'
import { isDopamine } from '../../lib/clinical/dopamine.ts'
import { type DrinkRow, drinkRowOf, drinkRows, isDrinkKind } from '../../lib/clinical/drinks.ts'
import { type ClinicalFlag, flags, flagTiers, neverAsked } from '../../lib/clinical/flags.ts'
import { gateRowOf, gates } from '../../lib/clinical/gates.ts'
import { ingredientClasses, ingredients } from '../../lib/clinical/ingredients.ts'
import { ironApartMin, ironPoints } from '../../lib/clinical/iron.ts'
import { ironFoods } from '../../lib/clinical/iron-foods.ts'
import type { Known } from '../../lib/clinical/known/known.ts'
import { topics } from '../../lib/clinical/known/topics.ts'
import { capRowOf, capRows } from '../../lib/clinical/magnesium.ts'
import { capMgOf, isRegion, planDoses, regions } from '../../lib/clinical/magnesium-amounts.ts'
import { lookMinimums, reliefMinimums, sleepMinimums } from '../../lib/clinical/nights-needed.ts'
import {
  breath,
  packCelsius,
  type ReliefRow,
  reliefRowOf,
  reliefRows,
} from '../../lib/clinical/relief.ts'
import {
  cutOffHours,
  lastLeads,
  type StepRow,
  stepRowOf,
  stepRows,
} from '../../lib/clinical/steps.ts'
import { ANSWER_HOLDS_MS } from '../../lib/core/gate.ts'
import { DAY_MS } from '../make/answers.ts'
import { everyClaim } from '../make/claims.ts'
import { frozenCaffeineSeeds, frozenClaims, frozenClocks, frozenKnown } from './fixtures/frozen.ts'
import {
  frozenBases,
  frozenDrinks,
  frozenFlags,
  frozenFoods,
  frozenIngredients,
  frozenRelief,
  frozenSteps,
} from './fixtures/frozen-rows.ts'
import { frozenEvening, frozenNumbers, frozenSettings } from './fixtures/frozen-start.ts'
import { asked, claimLine, line, linesOf, list, shown, span } from './frozen-lines.ts'

const steps: readonly StepRow[] = stepRows
const relief: readonly ReliefRow[] = reliefRows
const drinks: readonly DrinkRow[] = drinkRows
const topicLines = topics.flatMap(({ id, claims }) => [
  `# ${id}`,
  ...claims.map((one: Known) => claimLine(one)),
])

describe('what is claimed is what was looked up', () => {
  test('in the room of what is known, topic by topic', () => {
    expect(topicLines).toEqual(linesOf(frozenKnown))
  })
  test('of the articles’ coffee', () => {
    expect(caffeineSeeds.map((one) => `${one.seed} ${claimLine(one)}`)).toEqual(
      linesOf(frozenCaffeineSeeds),
    )
  })
  test('everywhere else, and nothing is claimed that is in no table', () => {
    const elsewhere = new Set<unknown>([...steps, ...relief, ...caffeineSeeds])
    const others = everyClaim.filter((one) => !elsewhere.has(one)).map(claimLine)
    const frozen = [
      ...linesOf(frozenClaims),
      ...linesOf(frozenKnown).filter((one) => !one.startsWith('#')),
    ]
    expect([...new Set(others)].sort()).toEqual([...new Set(frozen)].sort())
  })
})

describe('the hours of the articles follow from their clock times', () => {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const minutesBefore = (clock: string) => minutes(frozenClocks.lightsOut) - minutes(clock)
  test('of the last coffee', () => {
    const hours = caffeineSeeds
      .filter(({ value }) => value !== null)
      .map(({ seed, value }) => [seed, value])
    expect(hours).toEqual(
      Object.entries(frozenClocks.caffeine).map(([seed, clock]) => [
        seed,
        minutesBefore(clock) / 60,
      ]),
    )
  })
  test('of the steps of the evening', () => {
    const leads = new Map(seedRoutine(() => true).map(({ kind, leadMin }) => [kind, leadMin]))
    for (const [kind, clock] of Object.entries(frozenClocks.evening))
      expect(leads.get(kind), kind).toBe(minutesBefore(clock))
  })
})

describe('the rows are those that were looked up', () => {
  test('of steps, whose value is their lead in minutes', () => {
    const lines = steps.map((one) =>
      line(
        ...[
          one.id,
          one.leadMin,
          span(one.windowMin),
          one.lengthMin,
          one.verdict,
          list(one.sources),
        ],
        ...[asked(one), `${one.shipsOn ? 'on' : 'off'} ${one.by}`],
      ),
    )
    expect(lines).toEqual(linesOf(frozenSteps))
    for (const one of steps) {
      expect([one.value, one.unit], one.id).toEqual([one.leadMin, 'min'])
      expect(stepRowOf(one.id)).toBe(one)
      // Who names no publication says nothing, and the other way round.
      expect(one.caveat, one.id).toBe(one.sources.length > 0 ? `c.${one.id}.caveat` : null)
    }
    const last = steps.flatMap(({ id, windowMin }) => (windowMin ? [[id, windowMin[1]]] : []))
    expect(lastLeads).toEqual(Object.fromEntries(last))
  })
  test('of relief, whose value is its seconds', () => {
    const lines = relief.map((one) => {
      const player = [
        ...(one.asksEverySeconds ? [`asks ${one.asksEverySeconds}`] : []),
        ...(one.comesOff ? ['comes off'] : []),
      ]
      return line(
        ...[one.id, one.kind, one.seconds, one.sides, list(player), one.verdict, list(one.sources)],
        ...[asked(one), ...shown(one)],
      )
    })
    expect(lines).toEqual(linesOf(frozenRelief))
    for (const one of relief) {
      expect([one.value, one.unit], one.id).toEqual([one.seconds, 's'])
      expect(reliefRowOf(one.id)).toBe(one)
    }
  })
  test('of drinks', () => {
    const lines = drinks.map((one) =>
      line(
        ...[
          one.id,
          one.mg,
          span(one.rangeMg),
          one.serving && `${one.serving.amount} ${one.serving.unit}`,
        ],
        ...[list(one.sources), one.usual ? 'usual' : null],
      ),
    )
    expect(lines).toEqual(linesOf(frozenDrinks))
    for (const one of drinks) expect([drinkRowOf(one.id), isDrinkKind(one.id)]).toEqual([one, true])
    expect([drinkRowOf('mate'), isDrinkKind('mate')]).toEqual([undefined, false])
  })
  test('of foods with iron', () => {
    const lines = ironFoods.map(({ id, from, grams, mg, sources }) =>
      line(id, from, grams, mg, list(sources)),
    )
    expect(lines).toEqual(linesOf(frozenFoods))
  })
  test('of what a gate rests on, where a publication can be shown', () => {
    const lines = gates.flatMap(({ id }) =>
      gateRowOf(id).conditions.flatMap(({ condition, basis }) =>
        basis === 'knowledge' ? [] : [line(`${id} ${condition}`, list(basis))],
      ),
    )
    expect(lines).toEqual(linesOf(frozenBases))
  })
  test('of the check, the most urgent first', () => {
    const lines = flags.map(({ id, name, tier, say }) => line(name, id, tier, say))
    expect(lines).toEqual(linesOf(frozenFlags))
    for (const { name, basis } of flags as readonly ClinicalFlag[])
      expect(basis, name).toBe('knowledge')
    expect([neverAsked, flagTiers]).toEqual([{ id: 'E-05', tier: 'E' }, ['E', 'U', 'S', 'I']])
  })
  test('of medicines, each of its class, and which of them are of the dopamine kind', () => {
    const lines = ingredientClasses.map((is) => {
      const of = ingredients.filter((one) => one.class === is)
      for (const one of of) expect(one.sources, one.id).toEqual(of[0]?.sources)
      return line(
        is,
        list(of[0]?.sources ?? []),
        list(
          of.map(({ id }) => id),
          ' ',
        ),
      )
    })
    expect(lines).toEqual(linesOf(frozenIngredients))
    for (const { id, class: is } of ingredients) expect(isDopamine(id), id).toBe(is === 'dopamine')
    expect(isDopamine('ibuprofen')).toBe(false)
  })
})

describe('what a new person starts from', () => {
  const byRow = (kinds: readonly string[]) =>
    kinds.map((kind) => {
      const row = stepRowOf(kind) as StepRow
      const { leadMin, lengthMin, shipsOn, by } = row
      return { id: kind, kind, leadMin, lengthMin, on: shipsOn, star: false, by }
    })
  test('the settings, with the steps and the drinks of the tables', () => {
    const { routine, drinks: cups, ...rest } = defaultSettings()
    expect(rest).toEqual(frozenSettings)
    expect(cups).toEqual(drinks.map(({ id, mg, usual }) => ({ id, kind: id, mg, usual })))
    expect(routine).toEqual(byRow(steps.map(({ id }) => id)))
    expect(defaultRoutine()).toEqual(routine)
  })
  test('the evening of the articles', () => {
    const evening = seedRoutine(() => true)
    expect(evening.map(({ kind, leadMin, lengthMin }) => line(kind, leadMin, lengthMin))).toEqual(
      linesOf(frozenEvening),
    )
    const kinds = evening.map(({ kind }) => kind)
    const own = evening.map(({ leadMin, lengthMin, on }) => ({ leadMin, lengthMin, on }))
    expect(evening).toEqual(byRow(kinds).map((step, i) => ({ ...step, ...own[i] })))
  })
})

test('what is calculated with is what was looked up', () => {
  expect({
    kinetics: caffeineKinetics,
    leftLineMg: LEFT_LINE_MG,
    largeCupMg: LARGE_CUP_MG,
    ...{ cutOffHours, caffeineNumbers, planDoses },
    capMg: Object.fromEntries(regions.map((one) => [one, capMgOf(one)])),
    ...{
      ironPoints,
      ironApartMin,
      packCelsius,
      breath,
      sleepMinimums,
      lookMinimums,
      reliefMinimums,
    },
    answersHoldDays: ANSWER_HOLDS_MS / DAY_MS,
  }).toEqual(frozenNumbers)
  for (const one of regions)
    expect([capRowOf(one).value, isRegion(one)]).toEqual([capMgOf(one), true])
  expect([capRows.lower.value, capRows.higher.value, isRegion('moon')]).toEqual([250, 350, false])
})
