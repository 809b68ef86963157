// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'

const readMornings = vi.fn(async (..._: unknown[]): Promise<unknown> => null)
const readQuestion = vi.fn(async (..._: unknown[]): Promise<unknown> => null)
const Drawn = (name: string) => ({ name }) as never
const { wordsOf: morningWords, earlierWordsOf } = await import(
  '../../entrypoints/popup/Morning.svelte'
)
const { wordsOf: questionWords } = await import('../../entrypoints/popup/Question.svelte')
vi.doMock('../../entrypoints/popup/Morning.svelte', () => ({
  default: Drawn('Morning'),
  readMornings,
  wordsOf: morningWords,
  earlierWordsOf,
}))
vi.doMock('../../entrypoints/popup/Question.svelte', () => ({
  default: Drawn('Question'),
  readQuestion,
  wordsOf: questionWords,
}))
const { Late } = await import('../../entrypoints/popup/late.svelte.ts')

const live = { is: 'live' } as never
const notes = { is: 'notes' } as never
beforeEach(() => {
  readMornings.mockReset().mockResolvedValue({ last: { open: ['slept'] }, earlier: [] })
  readQuestion.mockReset().mockResolvedValue({ kind: 'backup' })
})

describe('what asks only by day', () => {
  test('is the morning and the one question, each with its words', async () => {
    const late = new Late()
    expect([late.morningWords, late.questionWords]).toEqual([null, null])
    await late.ask(live, notes)
    expect(late.morningWords).toBe('How was last night?')
    expect(late.questionWords).toMatch(/^Your notes are only on this computer/)
    expect(readMornings).toHaveBeenCalledExactlyOnceWith(live, notes)
    expect(readQuestion).toHaveBeenCalledExactlyOnceWith(live, notes)
  })

  test.each([
    ['last night is open', { last: { open: ['slept'] }, earlier: [] }, true, false],
    ['both are open', { last: { open: ['slept'] }, earlier: ['x'] }, true, true],
    ['only an earlier night is open', { last: { open: [] }, earlier: ['x'] }, false, true],
    ['there is no last night', { last: null, earlier: ['x'] }, false, true],
    ['nothing is open', { last: { open: [] }, earlier: [] }, false, false],
  ])('asks for nights: %s', async (_, read, last, earlier) => {
    readMornings.mockResolvedValue(read)
    const late = new Late()
    await late.ask(live, notes)
    expect(late.morningWords).toBe(last ? 'How was last night?' : null)
    expect(late.earlierWords).toBe(earlier ? 'A night that is not filled in yet' : null)
  })

  test.each([
    [{ kind: 'gate' }, /^Your health list/],
    [{ kind: 'fortnight' }, /^Compared with when you began/],
    [{ kind: 'stopSign', hint: 'signs' }, /may be for a doctor/],
    [{ kind: null }, null],
  ])('asks %j in its own words', async (read, words) => {
    readQuestion.mockResolvedValue(read)
    const late = new Late()
    await late.ask(live, notes)
    if (words) expect(late.questionWords).toMatch(words)
    else expect(late.questionWords).toBeNull()
  })

  test('asks nothing where there is nothing to ask', async () => {
    readMornings.mockResolvedValue(null)
    readQuestion.mockResolvedValue(null)
    const late = new Late()
    await late.ask(live, notes)
    expect([late.morning, late.question]).toEqual([null, null])
    expect([late.morningWords, late.questionWords]).toEqual([null, null])
  })

  test('keeps the question where the morning cannot be read', async () => {
    readMornings.mockRejectedValue(new Error('x'))
    const late = new Late()
    await late.ask(live, notes)
    expect(late.morningWords).toBeNull()
    expect(late.questionWords).not.toBeNull()
  })

  test('is read once, also where it is asked for twice', async () => {
    const late = new Late()
    await Promise.all([late.ask(live, notes), late.ask(live, notes)])
    await late.ask(live, notes)
    expect(readMornings).toHaveBeenCalledOnce()
    expect(readQuestion).toHaveBeenCalledOnce()
  })
})
