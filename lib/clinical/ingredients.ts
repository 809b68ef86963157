import type { SourceId } from './sources.ts'

/** What is said of an ingredient is said of its class. */
export const ingredientClasses = [
  'antihistamine',
  'nausea',
  'antipsychotic',
  'antidepressant',
  'lithium',
  'dopamine',
] as const
export type IngredientClass = (typeof ingredientClasses)[number]

export interface Ingredient {
  readonly id: string
  readonly class: IngredientClass
  /** How its names begin, without accents and in small letters, as English, German, French, Spanish, Italian and Dutch write it. */
  readonly beginnings: readonly string[]
  readonly sources: readonly SourceId[]
}

const of =
  <const C extends IngredientClass>(is: C, sources: readonly SourceId[]) =>
  <const Id extends string>(id: Id, ...beginnings: string[]) => ({
    ...{ id, class: is, sources },
    beginnings: [id, ...beginnings],
  })

const antihistamine = of('antihistamine', ['aasm2025', 'silber2021'])
const nausea = of('nausea', ['silber2021'])
const antipsychotic = of('antipsychotic', ['hoque2010', 'silber2021'])
const antidepressant = of('antidepressant', ['hoque2010', 'aasm2025'])
const dopamine = of('dopamine', ['garcia2016', 'aasm2025'])

/**
 * Ingredients that reviews and guidelines name as ones that may make restless legs worse, and the dopamine medicines
 * that can turn against themselves. By ingredient: brands differ from country to country. Night-time and cold tablets
 * mostly hold one of the antihistamines. The list is not whole, and an ingredient that is not on it is simply not on it.
 */
export const ingredients = [
  antihistamine('diphenhydramin', 'difenhydramin', 'difenhidramin', 'difenidramin'),
  antihistamine('dimenhydrinat', 'dimenhidrinat', 'dimenidrinat'),
  antihistamine('doxylamin', 'doxilamin', 'dossilamin'),
  antihistamine('hydroxyzin', 'hidroxicin', 'hidroxizin', 'idrossizin'),
  antihistamine(
    'chlorphenamin',
    'chlorpheniramin',
    'clorfenamin',
    'clorfeniramin',
    'chloorfenamin',
  ),
  antihistamine('promethazin', 'prometazin'),

  nausea('metoclopramid'),
  nausea('prochlorperazin', 'proclorperazin', 'prochloorperazin'),

  antipsychotic('haloperidol', 'aloperidol'),
  antipsychotic('olanzapin'),
  antipsychotic('quetiapin'),
  antipsychotic('risperidon'),
  antipsychotic('aripiprazol'),
  antipsychotic('clozapin'),

  antidepressant('amitriptylin', 'amitriptilin'),
  antidepressant('nortriptylin', 'nortriptilin'),
  antidepressant('clomipramin'),
  antidepressant('imipramin'),
  antidepressant('fluoxetin'),
  antidepressant('sertralin'),
  antidepressant('paroxetin'),
  antidepressant('citalopram'),
  antidepressant('escitalopram'),
  antidepressant('venlafaxin'),
  antidepressant('duloxetin'),
  antidepressant('mirtazapin'),
  antidepressant('mianserin'),

  of('lithium', ['hoque2010'])('lithium', 'litio'),

  dopamine('pramipexol', 'sifrol', 'mirapex', 'mirapexin'),
  dopamine('ropinirol', 'requip', 'adartrel'),
  dopamine('rotigotin', 'neupro', 'leganto'),
  dopamine('levodopa', 'l-dopa', 'restex', 'madopar', 'sinemet', 'stalevo'),
  dopamine('carbidopa'),
  dopamine('benserazid'),
  dopamine('cabergolin'),
  dopamine('pergolid'),
  dopamine('bromocriptin'),
] as const satisfies readonly Ingredient[]
export type IngredientId = (typeof ingredients)[number]['id']
