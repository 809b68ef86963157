import type { Claim } from './claim.ts'
import { capMg, planDoses, type Region } from './magnesium-amounts.ts'

/** What is printed on the boxes; the amount that counts is that of magnesium itself. */
export const magnesiumForms = [
  'glycinate',
  'citrate',
  'malate',
  'threonate',
  'oxide',
  'other',
] as const
export type MagnesiumForm = (typeof magnesiumForms)[number]

/** A plan: the amount of the one pilot, begun lower for the stomach. An offer, and no word that it does anything. */
export const planRow = {
  id: 'magnesiumPlan',
  value: [planDoses.firstMg, planDoses.thenMg],
  unit: 'mg',
  verdict: 'weak',
  caveat: 'c.magnesiumPlan.caveat',
  sources: ['gorantla2024', 'marshall2019'],
} as const satisfies Claim

/** The most magnesium a day from supplements, antacids and laxatives together; food is not counted. */
export const capRows = {
  lower: {
    id: 'magnesiumCapEurope',
    value: capMg.europe,
    unit: 'mg',
    verdict: 'supported',
    caveat: 'c.magnesiumCapEurope.caveat',
    sources: ['weissenborn2018'],
  },
  higher: {
    id: 'magnesiumCapAmerica',
    value: capMg.northAmerica,
    unit: 'mg',
    verdict: 'supported',
    caveat: 'c.magnesiumCapAmerica.caveat',
    sources: ['iom1997'],
  },
} as const satisfies Record<string, Claim>

/** The row of a region; where it is not known, the lower one. */
export const capRowOf = (region: Region) =>
  region === 'northAmerica' ? capRows.higher : capRows.lower

/** Medicines that magnesium can get in the way of. One publication is named; of the others the pharmacist is asked. */
export const spacingRow = {
  id: 'magnesiumSpacing',
  value: null,
  unit: null,
  verdict: 'supported',
  caveat: 'c.magnesiumSpacing.caveat',
  sources: ['yagi2012'],
} as const satisfies Claim

/** Kinds of medicine to ask about, each a name: `ui.mag.apart.<kind>`. */
export const askApart = [
  'gabapentin',
  'levothyroxine',
  'bones',
  'antibiotics',
  'iron',
  'hiv',
] as const
