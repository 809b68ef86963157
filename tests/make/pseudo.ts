import { english, englishParts } from './english.ts'

type Table = Readonly<Record<string, string>>

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const marked = 'áƀčďéƒğĥíĵķĺɱńóṗɋŕšťúṽŵẋýžÁƁČĎÉƑĞĤÍĴĶĹṀŃÓṖɊŔŠŤÚṼŴẊÝŽ'
const accents = new Map([...plain].map((letter, i) => [letter, [...marked][i] as string]))

/** What stands between placeholders, each piece changed alone. */
const between = (text: string, change: (piece: string) => string): string =>
  text.replace(
    /(\{\w+\})|([^{]+)/g,
    (_, hole?: string, piece?: string) => hole ?? change(piece ?? ''),
  )

const withAccents = (text: string): string =>
  between(text, (piece) => [...piece].map((letter) => accents.get(letter) ?? letter).join(''))

/** Words of a language that is as much longer than English as German is. */
function longer(text: string): string {
  const words = text.replace(/\{\w+\}/g, '').split(' ')
  const most = Math.ceil(text.length * 0.4)
  let more = ''
  for (let i = 0; more.length < most; i++) more += ` ${words[i % words.length] || '·'}`
  return text + more.slice(0, Math.max(most, 1)).trimEnd()
}

/** A sentence that is written from right to left, letter by letter. */
const mirrored = (text: string): string => between(text, (piece) => `\u202e${piece}\u202c`)

const tables = (tag: string, change: (text: string) => string): Record<string, Table> =>
  Object.fromEntries(
    Object.entries(englishParts).map(([room, texts]) => [
      `${tag}/${room}`,
      Object.fromEntries(
        Object.entries(texts).flatMap(([key, text]) => formsOf(tag, key, change(text))),
      ),
    ]),
  )

/** A text that counts has a form for each way that the language counts. */
function formsOf(tag: string, key: string, text: string): (readonly [string, string])[] {
  const base = /^(.*)_other$/.exec(key)?.[1]
  if (!base) return /_one$/.test(key) && `${key.slice(0, -4)}_other` in english ? [] : [[key, text]]
  return new Intl.PluralRules(tag)
    .resolvedOptions()
    .pluralCategories.map((form) => [`${base}_${form}`, text] as const)
}

/**
 * Two languages that nobody speaks, room by room, with letters that no English text has: what stands in plain letters on a page
 * was never translated. Days and numbers are Greek and Arabic, so that English ones stand out as well.
 */
export const pseudo = {
  /** With accents, and 40 % longer. */
  long: { tag: 'el-XA', dir: 'ltr', files: tables('el-XA', (text) => withAccents(longer(text))) },
  /** From right to left. */
  mirrored: {
    tag: 'ar-XB',
    dir: 'rtl',
    files: tables('ar-XB', (text) => mirrored(withAccents(text))),
  },
}
