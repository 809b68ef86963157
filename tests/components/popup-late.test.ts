// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const readMornings = vi.fn(async (..._: unknown[]): Promise<unknown> => null)
const readQuestion = vi.fn(async (..._: unknown[]): Promise<unknown> => null)
const Piece = (name: string) => ({ name }) as never
vi.doMock('../../entrypoints/popup/Morning.svelte', () => ({
  default: Piece('Morning'),
  readMornings,
}))
vi.doMock('../../entrypoints/popup/Question.svelte', () => ({
  default: Piece('Question'),
  readQuestion,
}))
const { Late } = await import('../../entrypoints/popup/late.svelte.ts')

const live = { is: 'live' } as never
const notes = { is: 'notes' } as never
beforeEach(() => {
  document.body.innerHTML =
    '<h1 id="above"></h1><div id="log"><b id="in"></b></div><p id="below"></p>'
  readMornings.mockReset().mockResolvedValue('nights')
  readQuestion.mockReset().mockResolvedValue('question')
})
afterEach(() => document.body.replaceChildren())
const reach = (late: InstanceType<typeof Late>, id: string) => {
  const target = document.getElementById(id)
  late.reached({ target } as unknown as Event)
}
const places = ({ parts }: InstanceType<typeof Late>) =>
  Object.fromEntries(
    parts.map(({ Drawn, read, place }) => [(Drawn as { name?: string }).name, [read, place]]),
  )

describe('what comes late to the popup', () => {
  test('is the morning first of all and the question below the log, where no hand is there yet', async () => {
    const late = new Late()
    await late.ask(live, notes)
    expect(places(late)).toEqual({
      Morning: ['nights', 'first'],
      Question: ['question', 'afterLog'],
    })
    expect(readMornings).toHaveBeenCalledExactlyOnceWith(live, notes)
    expect(readQuestion).toHaveBeenCalledExactlyOnceWith(live, notes)
  })

  test.each([
    ['log', 'afterLog', 'afterLog'],
    ['in', 'afterLog', 'afterLog'],
    ['below', 'last', 'last'],
    ['above', 'first', 'afterLog'],
  ])(
    'moves nothing from under a hand in "%s": the morning is %s, the question %s',
    async (id, morning, question) => {
      const late = new Late()
      reach(late, id)
      await late.ask(live, notes)
      expect(places(late)).toEqual({
        Morning: ['nights', morning],
        Question: ['question', question],
      })
    },
  )

  test('goes by where the hand is once it is read', async () => {
    const read = Promise.withResolvers<unknown>()
    readMornings.mockReturnValue(read.promise)
    const late = new Late()
    const asked = late.ask(live, notes)
    reach(late, 'below')
    read.resolve('nights')
    await asked
    expect(places(late)['Morning']).toEqual(['nights', 'last'])
  })

  test('is not there where there is nothing to offer', async () => {
    readMornings.mockResolvedValue(null)
    readQuestion.mockResolvedValue(null)
    const late = new Late()
    await late.ask(live, notes)
    expect(late.parts).toEqual([])
  })

  test('is what could be read: one that cannot takes the other not along', async () => {
    readMornings.mockRejectedValue(new Error('x'))
    const late = new Late()
    await late.ask(live, notes)
    expect(places(late)).toEqual({ Question: ['question', 'afterLog'] })
  })

  test('is read once, also where it is asked for twice', async () => {
    const late = new Late()
    await Promise.all([late.ask(live, notes), late.ask(live, notes)])
    await late.ask(live, notes)
    expect(readMornings).toHaveBeenCalledOnce()
    expect(late.parts).toHaveLength(2)
  })

  test('minds no hand on what is no piece of the popup, nor where there is no log', async () => {
    const late = new Late()
    late.reached({ target: document } as unknown as Event)
    document.getElementById('log')?.remove()
    reach(late, 'below')
    await late.ask(live, notes)
    expect(places(late)['Morning']).toEqual(['nights', 'first'])
  })
})
