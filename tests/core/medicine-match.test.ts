import { describe, expect, test } from 'vitest'
import { isDopamine } from '../../lib/clinical/dopamine.ts'
import { ingredients } from '../../lib/clinical/ingredients.ts'
import { newEntry } from '../../lib/core/entry.ts'
import { medicineList } from '../../lib/core/medicine-list.ts'
import { ingredientsIn, medicineKey } from '../../lib/core/medicine-match.ts'
import type { EntryOf } from '../../lib/core/schema/entry.ts'
import { week } from '../make/evenings.ts'

const found = (text: string) => ingredientsIn(text, ingredients).map(({ id }) => id)

/** Soft hyphen, zero width, joiners, marks of direction and of bytes. */
const unseen =
  '\u00AD \u061C \u200B \u200C \u200D \u200E \u200F \u202A \u202C \u2060 \u2066 \u2069 \uFEFF'
test.each(unseen.split(' '))('a name is known with %j in it, which nobody sees', (sign) => {
  const text = ['di', 'phen', 'hy', 'dra', 'mine'].join(sign)
  expect(found(text)).toEqual(['diphenhydramin'])
  expect(medicineKey(text)).toBe('diphenhydramine')
})

describe('names in six languages, with strengths and salts', () => {
  test.each([
    ['Diphenhydramine', 'diphenhydramin'],
    ['diphenhydramine hydrochloride 25 mg', 'diphenhydramin'],
    ['Diphenhydraminhydrochlorid', 'diphenhydramin'],
    ['diphénhydramine', 'diphenhydramin'],
    ['difenhidramina', 'diphenhydramin'],
    ['Difenidramina cloridrato', 'diphenhydramin'],
    ['difenhydramine', 'diphenhydramin'],
    ['Dimenhydrinat 50', 'dimenhydrinat'],
    ['dimenhidrinato', 'dimenhydrinat'],
    ['DOXYLAMINE SUCCINATE', 'doxylamin'],
    ['Doxylaminsuccinat', 'doxylamin'],
    ['doxilamina', 'doxylamin'],
    ['hydroxyzine', 'hydroxyzin'],
    ['Hidroxizina 25mg', 'hydroxyzin'],
    ['idrossizina', 'hydroxyzin'],
    ['chlorpheniramine maleate', 'chlorphenamin'],
    ['Chlorphenamin', 'chlorphenamin'],
    ['clorfenamina', 'chlorphenamin'],
    ['chloorfenamine', 'chlorphenamin'],
    ['Promethazine-HCl', null],
    ['Promethazin', 'promethazin'],
    ['prométhazine', 'promethazin'],
    ['prometazina', 'promethazin'],
    ['metoclopramide', 'metoclopramid'],
    ['Metoclopramid-hydrochlorid', 'metoclopramid'],
    ['-metoclopramid-hydrochlorid- 10', 'metoclopramid'],
    ['proclorperazina', 'prochlorperazin'],
    ['Haloperidol decanoate', 'haloperidol'],
    ['aloperidolo', 'haloperidol'],
    ['olanzapine', 'olanzapin'],
    ['olanzapina 5 mg', 'olanzapin'],
    ['Quetiapinfumarat', 'quetiapin'],
    ['quétiapine', 'quetiapin'],
    ['risperidona', 'risperidon'],
    ['aripiprazolo', 'aripiprazol'],
    ['clozapine', 'clozapin'],
    ['amitriptyline', 'amitriptylin'],
    ['Amitriptilina', 'amitriptylin'],
    ['nortriptyline', 'nortriptylin'],
    ['imipramine', 'imipramin'],
    ['clomipramina', 'clomipramin'],
    ['fluoxetine', 'fluoxetin'],
    ['Fluoxetinhydrochlorid', 'fluoxetin'],
    ['sertralin', 'sertralin'],
    ['Sertralinhydrochlorid 50 mg Filmtabletten', 'sertralin'],
    ['SERTRALINA', 'sertralin'],
    ['paroxétine', 'paroxetin'],
    ['citalopram', 'citalopram'],
    ['escitalopram oxalate', 'escitalopram'],
    ['venlafaxine', 'venlafaxin'],
    ['duloxetina', 'duloxetin'],
    ['mirtazapine', 'mirtazapin'],
    ['Mirtazapina 15', 'mirtazapin'],
    ['miansérine', 'mianserin'],
    ['lithium carbonate', 'lithium'],
    ['litio carbonato', 'lithium'],
    ['pramipexole', 'pramipexol'],
    ['Ropinirol', 'ropinirol'],
    ['L-Dopa', 'levodopa'],
    ['bupropion', null],
    ['cetirizine', null],
    ['ibuprofen 400', null],
    ['sertralingate', null],
    ['antisertralin', null],
    ['citalo', null],
    ['litiasis', null],
    ['imipraminase', null],
    ['amoxicillin', null],
    ['', null],
    ['50 mg', null],
    ['<img src=x onerror=alert(1)>', null],
  ])('%j: %s', (text, id) => {
    expect(found(text)).toEqual(id === null ? [] : [id])
  })
  test('a sentence names each once, in its order', () => {
    expect(
      found(
        'Take Sertralin in the morning, promethazine at night; sertraline again, nothing else.',
      ),
    ).toEqual(['sertralin', 'promethazin'])
  })
  test('one of two ways to write the same is the same medicine', () => {
    expect(medicineKey(' Sertralín  50 ')).toBe(medicineKey('sertralin 50'))
  })
  test('the watch for dopamine medicines reads the same list', () => {
    expect(['Sifrol', 'pramipexol 0,18', 'Neupro', 'L-Dopa'].every(isDopamine)).toBe(true)
    expect(['sertraline', 'magnesium', ''].some(isDopamine)).toBe(false)
  })
})

describe('the list', () => {
  const schedule = { week: week('22:30', '07:00'), tonight: null }
  const noted = (name: string, change: EntryOf<'medicine'>['change'], day: number) =>
    newEntry(
      { kind: 'medicine', name, change },
      {
        ...{ id: `00000000-0000-4000-8000-0000000000${day}`, zone: 'Europe/Berlin', schedule },
        ...{ at: Date.UTC(2026, 10, day, 12), now: Date.UTC(2026, 10, day, 12) },
      },
    ) as EntryOf<'medicine'>
  test('what was noted last of a name stands, what was stopped comes last', () => {
    const list = medicineList([
      noted('Sertralin', 'new', 10),
      noted('sertralin', 'changed', 12),
      noted('Sertralin', 'taken', 14),
      noted('Ropinirol', 'new', 13),
      noted('Ropinirol', 'stopped', 15),
      noted('Ibuprofen', 'taken', 11),
    ])
    expect(list.map(({ name, change }) => [name, change])).toEqual([
      ['sertralin', 'changed'],
      ['Ibuprofen', 'taken'],
      ['Ropinirol', 'stopped'],
    ])
    expect(medicineList([])).toEqual([])
    // Whatever the order in which they were noted down.
    const turned = [noted('A', 'stopped', 15), noted('B', 'new', 12), noted('A', 'new', 13)]
    expect(medicineList(turned).map(({ name, change }) => [name, change])).toEqual([
      ['B', 'new'],
      ['A', 'stopped'],
    ])
    expect(medicineList([noted('A', 'new', 11), noted('B', 'new', 12)])[0]?.name).toBe('B')
    expect(medicineList([noted('A', 'stopped', 11), noted('B', 'new', 12)])[0]?.name).toBe('B')
  })
})
