import type { Note } from './english.ts'

type Table = Readonly<Record<string, string>>

const FORM = /_(zero|one|two|few|many|other)$/
const baseOf = (key: string): string => key.replace(FORM, '')
const formOf = (key: string): string | null => FORM.exec(key)?.[1] ?? null

export const placeholdersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))

/** Of which numbers a language speaks in a form; what none up to a thousand takes is left to millions. */
function numbersOf(language: string): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(language)
  const numbers = Array.from({ length: 1001 }, (_, n) => n)
  const parts = numbers.flatMap((n) => [n, n + 0.5])
  return new Map(
    rules
      .resolvedOptions()
      .pluralCategories.map((form) => [form, parts.filter((n) => rules.select(n) === form)]),
  )
}

/** Whether a text may leave out {n}, and what goes with it: its form is of one number alone. */
const isOfOne = (numbers: readonly number[] | undefined): boolean => numbers?.length === 1

/** What a room of a language does otherwise than its English one. */
export function amissIn(language: string, own: Table, english: Table): string[] {
  const forms = numbersOf(language)
  const known = Map.groupBy(Object.keys(english), baseOf)
  const texts = Map.groupBy(Object.keys(own), baseOf)
  return [...texts].flatMap(([base, keys]) => {
    const begun = known.get(base)
    if (!begun) return [`${base}: no such key in English`]
    const counts = begun.some((key) => formOf(key) !== null)
    if (counts !== keys.every((key) => formOf(key) !== null))
      return [`${base}: ${counts ? 'counts in English' : 'does not count in English'}`]
    if (base.includes('_')) return [`${base}: an underscore`]
    const all = new Set(begun.flatMap((key) => [...placeholdersIn(english[key] ?? '')]))
    const missing = [...forms].filter(
      ([form, numbers]) => counts && numbers.length > 0 && !keys.includes(`${base}_${form}`),
    )
    return [
      ...missing.map(([form]) => `${base}: no form "${form}"`),
      ...keys.flatMap((key) => {
        const form = formOf(key)
        if (form !== null && !forms.has(form)) return [`${key}: no form of the language`]
        const found = placeholdersIn(own[key] ?? '')
        const same = isOfOne(forms.get(form ?? ''))
          ? found.isSubsetOf(all)
          : found.symmetricDifference(all).size === 0
        return same ? [] : [`${key}: other placeholders`]
      }),
    ]
  })
}

/** The note of a key: that of the longest beginning. */
const noteFor = (key: string, notes: Readonly<Record<string, Note>>): string | undefined =>
  Object.keys(notes)
    .filter((begin) => key.startsWith(begin))
    .sort((a, b) => b.length - a.length)[0]

/** Texts of a room that are longer than their place. */
export const tooLong = (own: Table, notes: Readonly<Record<string, Note>>): string[] =>
  Object.entries(own).flatMap(([key, text]) => {
    const most = notes[noteFor(key, notes) ?? '']?.most ?? Number.POSITIVE_INFINITY
    return [...text].length > most ? [`${key}: ${[...text].length} of ${most}`] : []
  })

/** What the notes of a room do not tell of its English texts, and what they tell of none. */
export function notesAmiss(english: Table, notes: Readonly<Record<string, Note>>): string[] {
  const keysOf = Map.groupBy(Object.keys(english), (key) => noteFor(key, notes))
  return [
    ...(keysOf.get(undefined) ?? []).map((key) => `${key}: no note`),
    ...Object.entries(notes).flatMap(([begin, { where }]) => {
      const keys = keysOf.get(begin)
      if (!keys) return [`${begin}: no key`]
      const all = keys.flatMap((key) => [...placeholdersIn(english[key] ?? '')])
      return [...placeholdersIn(where)]
        .filter((name) => !all.includes(name))
        .map((name) => `${begin}: no {${name}}`)
    }),
  ]
}
