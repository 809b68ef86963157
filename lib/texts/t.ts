import tonight from './en/tonight.json'
import type { Plurals, Texts, Value } from './keys.ts'

export type TextKey = keyof Texts
type Vars<V> = keyof V extends never ? [] : [vars: V]

/** A text of the current language with its placeholders filled. */
export type T = <K extends TextKey>(key: K, ...vars: Vars<Texts[K]>) => string

type Table = Record<string, string>
// What tonight needs is always there; a room brings the rest with it (`of-<room>.ts`).
const en: Table = { ...tonight }
const tables: Readonly<Record<string, Table>> = { en }
let table: Table = en

/** Takes up the texts of a room, by their language. */
export function know(texts: Readonly<Record<string, Readonly<Table>>>): void {
  for (const [language, more] of Object.entries(texts)) Object.assign(tables[language] ?? {}, more)
}
let rules = new Intl.PluralRules('en')

/** The language that texts are in now, and the direction it is written in. */
export let lang = 'en'
export let dir: 'ltr' | 'rtl' = 'ltr'

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|ps|sd)\b/

/** Uses a language for every text from here on; one that is not there leaves English. */
export function speak(wanted: string): void {
  const known = tables[wanted] ? wanted : 'en'
  table = tables[known] ?? en
  rules = new Intl.PluralRules(known)
  lang = known
  dir = RIGHT_TO_LEFT.test(known) ? 'rtl' : 'ltr'
}

/** The languages that are there. */
export const languages: readonly string[] = Object.keys(tables)

const fill = (text: string, vars: Readonly<Record<string, Value>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole))

export const t: T = (key, ...vars) => fill(table[key] ?? en[key] ?? key, vars[0] ?? {})

/** A text that counts: `key.one`, `key.other` and so on, as the language divides numbers. */
export function plural<K extends keyof Plurals>(
  key: K,
  n: number,
  ...vars: Vars<Plurals[K]>
): string {
  const form = table[`${key}.${rules.select(n)}`] ?? table[`${key}.other`] ?? key
  return fill(form, { ...vars[0], n })
}

/** Whether there is a text of that name; a kind from an older or newer version may have none. */
export const hasText = (key: string): key is TextKey => key in table

/** A text with placeholders left in, for someone who fills them later. */
export const template = (key: TextKey): string => table[key] ?? key
