import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { type NudgeWords, nudgeWords, wordsIn } from '../../lib/texts/nudge-words.ts'

const settings = defaultSettings()
const own = nudgeWords(settings)
/** The words of another language, as a page of this Settle leaves them. */
const foreign: NudgeWords = {
  ...(Object.fromEntries(Object.keys(own).map((key) => [key, `«${key}»`])) as object as NudgeWords),
  steps: Object.fromEntries(Object.keys(own.steps).map((id) => [id, `«${id}»`])),
}
const without = (key: string) =>
  Object.fromEntries(Object.entries(foreign).filter(([name]) => name !== key))

describe('the words of a nudge', () => {
  it('are those that a page left', () => {
    expect(wordsIn(foreign, settings)).toEqual(foreign)
  })
  it.each(Object.keys(own))('are whole where an older Settle left no %s', (key) => {
    const name = key as keyof NudgeWords
    expect(wordsIn(without(key), settings)).toEqual({ ...foreign, [name]: own[name] })
  })
  it('have a name for a step that was added since', () => {
    const { walk: _, ...steps } = foreign.steps
    expect(wordsIn({ ...foreign, steps }, settings).steps).toEqual({
      ...foreign.steps,
      walk: own.steps['walk'],
    })
  })
  it.each([[undefined], [null], ['words'], [7], [[]], [{}], [{ steps: 'none', title: 3 }]])(
    'are the worker’s own where %j was left',
    (left) => {
      expect(wordsIn(left, settings)).toEqual(own)
    },
  )
})
