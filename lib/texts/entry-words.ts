import { type NamedField, saidFields } from '../core/fields/table.ts'
import type { Entry } from '../core/schema/entry.ts'
import { timeWords } from './clock-words.ts'
import {
  fieldName,
  kindWord,
  type Names,
  optionWord,
  tenthsWord,
  valueWord,
} from './field-words.ts'
import { t } from './t.ts'

/** What an entry says: one line, and what else was said, field by field. The words of the person stand apart. */
export interface EntryWords {
  readonly title: string
  readonly details: readonly { readonly key: string; readonly words: string }[]
}

/** An entry in words. Nothing of it is markup. */
export function entryWords(entry: Entry, names: Names): EntryWords {
  const { title, told } = titleOf(entry, names)
  const values = entry as unknown as Record<string, unknown>
  const details = saidFields(entry.kind)
    .filter(({ key }) => key !== 'note' && !told.includes(key) && values[key] !== undefined)
    .map(({ key }) => ({
      key,
      words: t('ui.field.pair', {
        name: fieldName(entry.kind, key),
        value: valueWord(entry.kind, key, values[key], names),
      }),
    }))
  return { title, details }
}

/** The line, and the fields that it tells already. */
function titleOf(entry: Entry, names: Names): { title: string; told: readonly string[] } {
  const value = (key: string) =>
    valueWord(entry.kind, key, (entry as unknown as Record<string, unknown>)[key], names)
  const both = (first: string, second: string | null) =>
    second === null ? first : t('ui.field.both', { first, second })
  switch (entry.kind) {
    case 'symptom':
      return {
        title: both(value('symptomKind'), entry.severity === undefined ? null : value('severity')),
        told: ['symptomKind', 'severity'],
      }
    case 'sleep': {
      const { trySleep, finalWake } = entry
      if (trySleep === undefined || finalWake === undefined)
        return { title: kindWord('sleep'), told: ['answer'] }
      const [from, to] = [trySleep, finalWake].map((at) => timeWords(at, names.zone))
      const span = t('ui.field.span', { from: from ?? '', to: to ?? '' })
      return { title: both(kindWord('sleep'), span), told: ['trySleep', 'finalWake', 'answer'] }
    }
    case 'intake': {
      const what = entry.name ?? (entry.drink === undefined ? value('substance') : value('drink'))
      return {
        title: both(what, entry.mg === undefined ? null : value('mg')),
        told: ['substance', 'drink', 'name', 'mg'],
      }
    }
    case 'dose':
      return {
        title: both(entry.name, entry.elementalMg === undefined ? null : value('elementalMg')),
        told: ['name', 'elementalMg'],
      }
    case 'medicine':
      return { title: both(entry.name, value('change')), told: ['name', 'change'] }
    case 'lab': {
      const test =
        entry.test === 'other' && entry.name ? entry.name : optionWord('test', entry.test)
      const amount = t('ui.field.withUnit', { n: tenthsWord(entry.valueTenths), unit: entry.unit })
      return { title: both(test, amount), told: ['test', 'valueTenths', 'unit'] }
    }
    case 'step':
      return { title: both(value('step'), value('did')), told: ['step', 'did'] }
    case 'relief':
      return {
        title: both(
          entry.name ?? value('what'),
          entry.helped === undefined ? null : value('helped'),
        ),
        told: ['what', 'name', 'helped'],
      }
    case 'factor':
      return { title: value('factor'), told: ['factor'] }
    default: {
      // Its kind, and what its form asks first.
      const [{ key }] = saidFields(entry.kind) as readonly [NamedField, ...NamedField[]]
      const said = key !== 'note' && key in entry
      return { title: both(kindWord(entry.kind), said ? value(key) : null), told: [key] }
    }
  }
}
