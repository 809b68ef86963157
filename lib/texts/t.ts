import tonight from './en/tonight.json'
import type { Plurals, Texts, Value } from './keys.ts'

export type TextKey = keyof Texts
type Vars<V> = keyof V extends never ? [] : [vars: V]

/** A text of the current language with its placeholders filled. */
export type T = <K extends TextKey>(key: K, ...vars: Vars<Texts[K]>) => string

type Table = Record<string, string>

/** A language: its texts, and how it counts, writes numbers and lists things. */
interface Language {
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  readonly texts: Table
  readonly plurals: () => Intl.PluralRules
  readonly numbers: () => Intl.NumberFormat
  readonly lists: () => Intl.ListFormat
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|ps|sd)\b/

/** Made when it is first asked for: each costs time before a first frame. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

function languageOf(tag: string, texts: Table): Language {
  return {
    tag,
    dir: RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr',
    texts,
    plurals: once(() => new Intl.PluralRules(tag)),
    // A year, and what is as long as one, stands in one piece.
    numbers: once(() => new Intl.NumberFormat(tag, { useGrouping: 'min2' })),
    lists: once(() => new Intl.ListFormat(tag, { type: 'unit' })),
  }
}

// What tonight needs is always there; a room brings the rest with it (`of-<room>.ts`).
const english = languageOf('en', { ...tonight })
const known = new Map([['en', english]])

/** The languages that are there. */
export const languages: readonly string[] = [...known.keys()]

/** Takes up the texts of a room, by their language. */
export function know(texts: Readonly<Record<string, Readonly<Table>>>): void {
  for (const [tag, more] of Object.entries(texts)) {
    const language = known.get(tag) ?? languageOf(tag, {})
    Object.assign(language.texts, more)
    known.set(tag, language)
  }
}

let spoken = english
/** The language that texts are in now, and the direction it is written in. */
export let lang = spoken.tag
export let dir = spoken.dir

/** Uses a language for every text from here on; one that is not there leaves English. Before a page is drawn, and once. */
export function speak(wanted: string): void {
  spoken = known.get(wanted) ?? english
  ;({ tag: lang, dir } = spoken)
}

const fill = (text: string, vars: Readonly<Record<string, Value>>, { numbers }: Language): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = vars[name] ?? whole
    return typeof value === 'number' ? numbers().format(value) : value
  })

/** The language that has a text of that name: the spoken one, else English. */
const languageWith = (key: string): Language => (key in spoken.texts ? spoken : english)

export const t: T = (key, ...vars) => {
  const language = languageWith(key)
  return fill(language.texts[key] ?? key, vars[0] ?? {}, language)
}

/** A text that counts: `key.one`, `key.other` and so on, as the language of the text divides numbers. */
export function plural<K extends keyof Plurals>(
  key: K,
  n: number,
  ...vars: Vars<Plurals[K]>
): string {
  const language = languageWith(`${key}.other`)
  const { texts, plurals } = language
  const form = texts[`${key}.${plurals().select(n)}`] ?? texts[`${key}.other`] ?? key
  return fill(form, { ...vars[0], n }, language)
}

/** Whether there is a text of that name; a kind from an older or newer version may have none. */
export const hasText = (key: string): key is TextKey => key in languageWith(key).texts

/** A text with placeholders left in, for someone who fills them later. */
export const template = (key: TextKey): string => languageWith(key).texts[key] ?? key

/** A number that stands alone. */
export const number = (n: number): string => spoken.numbers().format(n)

/** Several things in one row, as the language divides them. */
export const list = (things: readonly string[]): string => spoken.lists().format(things)
