import type { Zone } from '../core/clock-time.ts'
import type { Fields, Unit } from '../core/fields/field.ts'
import { type EntryKind, fields, type NamedField } from '../core/fields/table.ts'
import type { Drink, Step } from '../core/schema/settings.ts'
import { clockWords, timeWords } from './clock-words.ts'
import { drinkName, stepName } from './names.ts'
import { hasText, list, number, t } from './t.ts'

/** What a person calls their own things, and where their clock stood. */
export interface Names {
  readonly routine: readonly Step[]
  readonly drinks: readonly Drink[]
  readonly zone: Zone
}

const word = (key: string): string | null =>
  hasText(key) ? (t as (key: string) => string)(key) : null

export const kindWord = (kind: EntryKind): string => t(`ui.field.kind.${kind}`)

/** What a field is called; one that a later version added stands under its own name. */
export const fieldWord = (kind: EntryKind, key: string): string =>
  word(`ui.field.${kind}.${key}`) ?? word(`ui.field.name.${key}`) ?? key

/** The same beside its answer, where a form asks a question. */
export const fieldName = (kind: EntryKind, key: string): string =>
  word(`ui.field.${kind}.${key}.told`) ?? word(`ui.field.told.${key}`) ?? fieldWord(kind, key)

/** Kinds, sides and parts have had their words since the popup. */
const shared: Readonly<Record<string, (value: string) => string>> = {
  symptomKind: (value) => `ui.kind.${value}`,
  side: (value) => `ui.side.${value}`,
  bodyParts: (value) => `ui.part.${value}`,
}

/** Words for one of a list. */
export const optionWord = (key: string, value: string): string =>
  word(shared[key]?.(value) ?? `ui.field.${key}.${value}`) ?? value

/** What was tried, or something of the person's own. */
export const triedWord = (what: string): string =>
  what === 'own' ? t('ui.field.tried.own') : (word(`ui.step.${what}`) ?? what)

export const unitWord = (unit: Unit): string => t(`ui.field.unit.${unit}`)

/** A number of tenths as a person writes it. */
export const tenthsWord = (tenths: number): string =>
  number(tenths / 10, { maximumFractionDigits: 1 })

/** The value of a field in words, of whatever form; what was not said is "nothing". */
export function valueWord(kind: EntryKind, key: string, value: unknown, names: Names): string {
  if (value === undefined || value === '') return t('ui.field.notSaid')
  if (key === 'at') return timeWords(Number(value), names.zone)
  const field = (fields[kind] as Fields)[key]
  return field ? said({ key, ...field }, value, names) : String(value)
}

function said(field: NamedField, value: unknown, names: Names): string {
  switch (field.is) {
    case 'one':
      return optionWord(field.key, String(value))
    case 'many':
      return listed(value, (one) => optionWord(field.key, String(one)))
    case 'scale': {
      const own = word(`ui.field.${field.key}.${value}`)
      return own ?? t('ui.field.of', { n: Number(value), max: field.most })
    }
    case 'whole':
      return field.unit
        ? t('ui.field.withUnit', { n: Number(value), unit: unitWord(field.unit) })
        : number(Number(value))
    case 'tenths':
      return tenthsWord(Number(value))
    case 'yes':
    case 'yesNo':
      return t(value ? 'ui.field.yes' : 'ui.field.no')
    case 'clock':
      return clockWords(String(value))
    case 'instant':
      return timeWords(Number(value), names.zone)
    case 'signs':
      return listed(value, signWord)
    case 'step': {
      const step = names.routine.find((one) => one.id === value)
      return step ? stepName(step) : stepName({ kind: String(value) })
    }
    case 'drink': {
      const drink = names.drinks.find((one) => one.id === value)
      return drink ? drinkName(drink) : drinkName({ kind: String(value) })
    }
    case 'tried':
      return triedWord(String(value))
    default:
      return String(value)
  }
}

const listed = (value: unknown, each: (one: unknown) => string): string =>
  list((Array.isArray(value) ? value : []).map(each))

function signWord(sign: unknown): string {
  const { sign: name, side, since } = sign as Record<string, string | undefined>
  const what = optionWord('signs', name ?? '')
  const more = [
    ...(side ? [optionWord('side', side)] : []),
    ...(since ? [optionWord('since', since)] : []),
  ]
  return more.length > 0 ? t('ui.field.withMore', { what, more: list(more) }) : what
}
