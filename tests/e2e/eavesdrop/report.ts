import { beforeAll, describe, expect, test } from 'vitest'
import { channels, findingsOn, type Heard, wordsIn } from './found.ts'
import { type Listened, listenTo } from './listen.ts'
import { plants } from './plants.ts'
import type { Stage } from './stage.ts'
import { health, word } from './words.ts'

/** What a person sees of Settle without opening it: there not even a health word stands. */
const seen = [
  'download address',
  'download file name',
  'tab title',
  'tab address',
  'history',
  'context menu',
] as const

/**
 * Plays an evening while everybody listens, and says of each channel what was told there. `known` are words, each in its
 * place, that the design names as remaining in this browser.
 */
export function eavesdropped(
  begin: () => Promise<Stage>,
  paths: readonly string[],
  known: (word: string, heard: Heard) => boolean,
): void {
  let told: Listened
  beforeAll(async () => {
    told = await listenTo(await begin(), paths)
  }, 300_000)

  describe('no word of the notes', () => {
    test.each(channels)('on the channel: %s', (channel) => {
      const notes = (text: string, of: Heard) =>
        wordsIn(text).filter((one) => !one.startsWith(word('plant')) && !known(one, of))
      expect(findingsOn(channel, told.heard, notes)).toEqual([])
    })
  })
  describe('no word of health', () => {
    test.each(seen)('on the channel: %s', (channel) => {
      const words = (text: string) => text.match(health) ?? []
      expect(findingsOn(channel, told.heard, words)).toEqual([])
    })
  })
  test('a page of the web opens no file of Settle', () => {
    expect(told.opened).toEqual([])
  })
  describe('what is planted is found', () => {
    test.each(Object.values(plants).map((one) => [one.what, one.channel, one] as const))(
      '%s (%s)',
      (_, channel, one) => {
        expect(findingsOn(channel, told.heard).join('\n')).toMatch(new RegExp(`\\b${one.word}\\b`))
      },
    )
  })
  test('the evening had at least forty notes', () => {
    expect(told.heard.length).toBeGreaterThan(50)
    expect(told.notes).toBeGreaterThanOrEqual(40)
  })
}
