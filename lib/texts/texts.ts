import type { Plurals, TextKeys, Value } from '../../.wxt/text-keys.d.ts'
import { dateLocale } from './conventions.ts'
import { intlFormat } from './kept.ts'

export type TextKey = keyof TextKeys
type Vars<V> = keyof V extends never ? [] : [vars: V]

/** The texts of a room or of many, by their keys. */
export type Table = Record<string, string>

/** All that is said in one language. Where it has no text, the English one stands, in the English way of counting. */
export interface Texts {
  /** The language, and the direction it is written in. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** A text with its placeholders filled. */
  readonly t: <K extends TextKey>(key: K, ...vars: Vars<TextKeys[K]>) => string
  /** A text that counts: `key_one`, `key_other` and so on, as the language of the text divides numbers. */
  readonly plural: <K extends keyof Plurals>(key: K, n: number, ...vars: Vars<Plurals[K]>) => string
  /** Whether there is a text of that name; a kind from an older or newer version may have none. */
  readonly hasText: (key: string) => key is TextKey
  /** A number that stands alone. A year, and what is as long as one, stands in one piece. */
  readonly number: (n: number, as?: Intl.NumberFormatOptions) => string
  /** A moment, or the day of one where `as` names UTC. */
  readonly date: (at: number, as: Intl.DateTimeFormatOptions) => string
  /** Several things in one row, as the language divides them. */
  readonly list: (things: readonly string[]) => string
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|ps|sd)\b/

const numberIn = (lang: string, n: number, as?: Intl.NumberFormatOptions): string =>
  intlFormat(Intl.NumberFormat, lang, {
    useGrouping: 'min2',
    // What is rounded to nothing has no sign.
    signDisplay: 'negative',
    ...as,
  } as Intl.NumberFormatOptions).format(n)

/** Texts that are read from `own`, and from `english` where that has none. Both may still be filled. */
export function textsOf(lang: string, own: Readonly<Table>, english: Readonly<Table>): Texts {
  const dir = RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr'
  /** The language that has a text of that name, and its texts. */
  const withText = (key: string) =>
    key in own ? ([lang, own] as const) : (['en', english] as const)
  const fill = (lang: string, text: string, vars: Readonly<Record<string, Value>>): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = vars[name] ?? whole
      if (typeof value === 'number') return numberIn(lang, value)
      // A name in other letters must not turn the sentence round.
      return dir === 'rtl' ? `\u2068${value}\u2069` : value
    })
  return {
    lang,
    dir,
    t(key, ...vars) {
      const [from, table] = withText(key)
      return fill(from, table[key] ?? key, vars[0] ?? {})
    },
    plural(key, n, ...vars) {
      const [from, table] = withText(`${key}_other`)
      const form = intlFormat(Intl.PluralRules, from, {}).select(n)
      const text = table[`${key}_${form}`] ?? table[`${key}_other`] ?? key
      return fill(from, text, { ...vars[0], n })
    },
    hasText: (key): key is TextKey => key in withText(key)[1],
    number: (n, as) => numberIn(lang, n, as),
    date: (at, as) => intlFormat(Intl.DateTimeFormat, dateLocale(lang), as).format(at),
    list: (things) => intlFormat(Intl.ListFormat, lang, { type: 'unit' } as const).format(things),
  }
}
