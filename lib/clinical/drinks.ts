import type { Claim } from './claim.ts'
import type { SourceId } from './sources.ts'

/**
 * What a cup holds. Cups differ widely, so each number is a starting point that the person makes their own;
 * a row without a source claims nothing and only saves typing.
 */
export interface DrinkRow {
  readonly id: string
  readonly mg: number
  /** The least and the most that such a cup was found to hold; null where nothing that can be named says so. */
  readonly rangeMg: readonly [least: number, most: number] | null
  readonly serving: { readonly amount: number; readonly unit: 'ml' | 'g' } | null
  readonly sources: readonly SourceId[]
  /** Stands on the coffee button of a new person. */
  readonly usual: boolean
}

export const drinkRows = [
  {
    id: 'filter',
    mg: 90,
    rangeMg: null,
    serving: { amount: 200, unit: 'ml' },
    sources: ['efsa2015'],
    usual: true,
  },
  {
    id: 'espresso',
    mg: 80,
    rangeMg: [48, 317],
    serving: { amount: 60, unit: 'ml' },
    sources: ['efsa2015', 'ludwig2014'],
    usual: true,
  },
  {
    id: 'instant',
    mg: 60,
    rangeMg: null,
    serving: { amount: 240, unit: 'ml' },
    sources: [],
    usual: false,
  },
  {
    // Measured: up to 13.9 mg in 473 ml.
    id: 'decaf',
    mg: 2,
    rangeMg: [0, 7],
    serving: { amount: 240, unit: 'ml' },
    sources: ['mcCusker2006'],
    usual: false,
  },
  {
    id: 'blackTea',
    mg: 50,
    rangeMg: [14, 61],
    serving: { amount: 220, unit: 'ml' },
    sources: ['efsa2015', 'chin2008'],
    usual: true,
  },
  {
    id: 'greenTea',
    mg: 30,
    rangeMg: [14, 61],
    serving: { amount: 240, unit: 'ml' },
    sources: ['chin2008'],
    usual: false,
  },
  {
    id: 'cola',
    mg: 40,
    rangeMg: null,
    serving: { amount: 355, unit: 'ml' },
    sources: ['efsa2015'],
    usual: false,
  },
  {
    id: 'energy',
    mg: 80,
    rangeMg: null,
    serving: { amount: 250, unit: 'ml' },
    sources: ['efsa2015'],
    usual: false,
  },
  {
    id: 'darkChocolate',
    mg: 25,
    rangeMg: null,
    serving: { amount: 50, unit: 'g' },
    sources: ['efsa2015'],
    usual: false,
  },
  {
    id: 'milkChocolate',
    mg: 10,
    rangeMg: null,
    serving: { amount: 50, unit: 'g' },
    sources: ['efsa2015'],
    usual: false,
  },
] as const satisfies readonly DrinkRow[]

/** The drinks that Settle knows by name. */
export type DrinkKind = (typeof drinkRows)[number]['id']

/** The row of a drink that Settle knows; undefined for one of the person's own. */
export const drinkRowOf = (kind: string): DrinkRow | undefined =>
  drinkRows.find((row) => row.id === kind)

export const isDrinkKind = (kind: string): kind is DrinkKind =>
  drinkRows.some((row) => row.id === kind)

/** What "an ordinary coffee" means where the cut-off is explained: the cup of the meta-analysis. */
export const coffeeMg = {
  id: 'coffeeMg',
  value: 107,
  unit: 'mg',
  verdict: 'supported',
  caveat: 'c.caffeine.caveat',
  sources: ['gardiner2023'],
} as const satisfies Claim

/** What is said of the numbers of drinks. */
export const drinkClaim = {
  id: 'drinks',
  value: null,
  unit: null,
  verdict: 'supported',
  caveat: 'c.drinks.caveat',
  sources: ['efsa2015', 'ludwig2014', 'chin2008', 'mcCusker2006'],
} as const satisfies Claim
