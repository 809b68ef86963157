import { MARK } from './words.ts'

/** What somebody who listens may learn from, each looked at by itself. */
export const channels = [
  'download address',
  'download file name',
  'tab title',
  'tab address',
  'history',
  'context menu',
  'page text',
  'page find and selection',
  'storage in our world of a page',
  'messages',
  'profile files',
] as const
export type Channel = (typeof channels)[number]

/** Something that was heard: by whom or in which file, and what. */
export interface Heard {
  readonly channel: Channel
  readonly where: string
  readonly text: string
}

const marked = new RegExp(`${MARK}[a-z0-9]*`, 'g')
/** What the mark looks like in base64, at each of the three places where it may begin. */
const inBase64 = [0, 1, 2].map((skip) => {
  const text = Buffer.from('\0'.repeat(skip) + MARK)
    .toString('base64')
    .replace(/=+$/, '')
  // The first letters share bits with what stands before, the last with what comes after.
  return new RegExp(text.slice(skip === 0 ? 0 : skip + 1, -1).replace(/\+/g, '\\+'))
})
const runs = /[A-Za-z0-9+/]{16,}/g

/** The words of the notes in a text, however it is written: plain, as UTF-16, percent signs, base64. */
export function wordsIn(text: string): string[] {
  const plain = text.replaceAll('\0', '')
  const found = plain.toLowerCase().match(marked) ?? []
  if (!inBase64.some((one) => one.test(plain))) return [...new Set(found)]
  const decoded = (plain.match(runs) ?? []).flatMap((run) =>
    // What stands before may be no part of it.
    [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('latin1')),
  )
  return [...new Set([...found, ...decoded.flatMap((one) => one.match(marked) ?? [])])]
}

/** What was heard of the notes on a channel: each place with its words, one line each. */
export function findingsOn(
  channel: Channel,
  heard: readonly Heard[],
  find: (text: string, of: Heard) => readonly string[] = wordsIn,
): string[] {
  const places = new Map<string, Set<string>>()
  for (const one of heard.filter((all) => all.channel === channel)) {
    const words = find(one.text, one)
    if (words.length === 0) continue
    const known = places.get(one.where) ?? new Set()
    places.set(one.where, known)
    for (const word of words) known.add(word)
  }
  return [...places].map(([where, words]) => `${where}: ${[...words].sort().join(' ')}`)
}

/** What the menu of the right button says. */
export const menuOf = (titles: readonly string[]): Heard[] =>
  titles.map((text) => ({ channel: 'context menu', where: 'the menu', text }))
