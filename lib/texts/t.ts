import tonight from '../../locales/en/tonight.json'
import { type Table, type Texts, textsOf } from './texts.ts'

/** Texts that can still take in what one more room says in their language. */
interface Growing extends Texts {
  readonly take: (room: string) => Promise<void>
}

/** The rooms whose words are needed here, and what they say in English. What tonight needs is always there. */
const rooms = new Set(['tonight'])
const english: Table = { ...tonight }
const inEnglish: Growing = { ...textsOf('en', english, english), take: async () => {} }

let spoken = inEnglish
let wanted = 'en'
let ready = Promise.resolve()

/** The language that texts are in now, and the direction it is written in. */
export let { lang, dir } = spoken

/** What a room says in another language; nothing where that language or that room is not there. */
const roomIn = (language: string, room: string): Promise<Table> =>
  fetch(`/locales/${language}/${room}.json`)
    .then((found) => found.json() as Promise<Table>)
    .catch(() => ({}))

/** The texts of all known rooms in a language, which need not be that of the page. One that is not there leaves English. */
export async function createTexts(language: string): Promise<Growing> {
  if (language === 'en') return inEnglish
  const own: Table = {}
  const take = async (room: string) => {
    Object.assign(own, await roomIn(language, room))
  }
  await Promise.all([...rooms].map(take))
  return Object.keys(own).length > 0 ? { ...textsOf(language, own, english), take } : inEnglish
}

/** Uses a language for every text from then on. A page waits for it before it is drawn. */
export function speak(language: string): Promise<void> {
  if (language === wanted) return ready
  wanted = language
  ready = createTexts(language).then((made) => {
    // Somebody may have chosen again meanwhile.
    if (language !== wanted) return
    spoken = made
    ;({ lang, dir } = made)
  })
  return ready
}

/**
 * Takes up a room: its English words at once, and those of the language that is spoken by the end of the promise, together
 * with those of all rooms before it.
 */
export function know(room: string, words: Readonly<Table>): Promise<void> {
  rooms.add(room)
  Object.assign(english, words)
  ready = ready.then(() => spoken.take(room))
  return ready
}

/** A text of the language that is spoken, with its placeholders filled; so too with those below. */
export const t: Texts['t'] = (key, ...vars) => spoken.t(key, ...vars)
export const plural: Texts['plural'] = (key, n, ...vars) => spoken.plural(key, n, ...vars)
export const hasText: Texts['hasText'] = (key) => spoken.hasText(key)
export const number: Texts['number'] = (...asked) => spoken.number(...asked)
export const date: Texts['date'] = (...asked) => spoken.date(...asked)
export const list: Texts['list'] = (things) => spoken.list(things)
