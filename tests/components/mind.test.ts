// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import Breathing from '../../components/mind/Breathing.svelte'
import Letters from '../../components/mind/Letters.svelte'
import MindThings from '../../components/mind/MindThings.svelte'
import WordPuzzle from '../../components/mind/WordPuzzle.svelte'
import { breath } from '../../lib/clinical/relief.ts'
import { lettersOf, wordsIn } from '../../lib/texts/letters.ts'
import { plural, t } from '../../lib/texts/t.ts'

afterEach(cleanup)
const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => fireEvent.click(button(name))
const pressEscape = () =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
const focused = () => document.activeElement?.textContent?.trim()
const words = { back: t('ui.mind.back'), next: t('ui.mind.nextLetter') }
const doors = [t('ui.relief.name.breathing'), t('ui.mind.letters'), t('ui.mind.word')]
/** Shares that come again and again. */
const shares = (...of: number[]) => {
  let at = 0
  return () => of[at++ % of.length] ?? 0
}

describe('things for the mind', () => {
  const show = (list: readonly string[] = [], onback?: () => void) =>
    render(MindThings, { list, random: () => 0, ...(onback ? { onback } : {}) })

  test('are three for who never made a list, and a word on where to make one', () => {
    show()
    expect(screen.getAllByRole('button').map((one) => one.textContent?.trim())).toEqual(doors)
    expect(screen.getByText(t('ui.mind.own'))).toBeTruthy()
    expect(screen.queryByRole('list')).toBeNull()
  })

  test('come behind the list of the person, where there is one', () => {
    const { container } = show(['<b>old film</b>', 'أحجية'])
    const read = container.textContent ?? ''
    expect(read.indexOf('<b>old film</b>')).toBeGreaterThan(-1)
    expect(read.indexOf('أحجية')).toBeLessThan(read.indexOf(doors[0] ?? ''))
    expect(screen.queryByText(t('ui.mind.own'))).toBeNull()
  })

  test('stay where they are in a room that holds more: no focus, no way back, Escape is not theirs', async () => {
    show()
    expect(document.activeElement).toBe(document.body)
    expect(screen.queryByRole('button', { name: words.back })).toBeNull()
    expect(await pressEscape()).toBe(true)
  })

  test('take the focus where they took the place of something, and lead back by a press or Escape', async () => {
    const onback = vi.fn()
    show([], onback)
    expect(focused()).toBe(t('ui.relief.name.busyMind'))
    await press(words.back)
    expect(await pressEscape()).toBe(false)
    expect(onback).toHaveBeenCalledTimes(2)
  })

  test.each(doors)('%s opens, and Escape leads back to its own door, not further', async (door) => {
    const onback = vi.fn()
    show([], onback)
    await press(door)
    expect(screen.queryByRole('button', { name: door })).toBeNull()
    expect(document.activeElement?.tagName).toBe('BUTTON')
    // What is asked is read with the press that has the focus.
    const described = document.activeElement?.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent?.trim()).toBeTruthy()
    expect(await pressEscape()).toBe(false)
    await tick()
    expect(focused()).toBe(door)
    expect(onback).not.toHaveBeenCalled()
  })

  test.each(doors)(
    '%s asks for nothing to be typed, and says that it was not studied',
    async (door) => {
      const { container } = show()
      await press(door)
      expect(
        container.querySelector('input, textarea, [contenteditable], progress, meter'),
      ).toBeNull()
      expect(container.textContent).toContain('not studied for legs')
      expect(button(t('ui.source.button'))).toBeTruthy()
    },
  )
})

describe('an animal for each letter', () => {
  const alphabet = wordsIn(t('ui.mind.alphabet'))
  const show = (random: () => number = () => 0) => {
    const onback = vi.fn()
    render(Letters, { random, onback })
    return onback
  }
  const said = () => screen.getByRole('status').textContent?.replace(/\s+/g, ' ').trim()

  test('is one letter a press, to the last; then it ends, and begins with something else if you like', async () => {
    show()
    const met: (string | undefined)[] = []
    for (const _ of alphabet) {
      met.push(said())
      expect(focused()).toBe(words.next)
      await press(words.next)
    }
    expect(met).toEqual(alphabet.map((letter) => `${t('ui.mind.ask.animal')} ${letter}`))
    expect(said()).toBe(t('ui.mind.lastLetter'))
    // By the same press, without looking for another.
    expect(focused()).toBe(t('ui.mind.again.town'))
    await press(t('ui.mind.again.town'))
    expect(said()).toBe(`${t('ui.mind.ask.town')} ${alphabet[0]}`)
  })

  test.each([
    [shares(0), ['town', 'plant', 'food', 'home', 'animal', 'town']],
    [shares(0.99), ['home', 'food', 'plant', 'town', 'animal', 'home']],
    [shares(0.5, 0), ['food', 'town', 'home', 'plant', 'animal', 'food']],
  ] as const)(
    'the others follow by turns, drawn by the chance that is handed in',
    async (random, order) => {
      show(random)
      for (const subject of order) {
        for (const _ of alphabet) await press(words.next)
        await press(t(`ui.mind.again.${subject}`))
        expect(said()).toContain(t(`ui.mind.ask.${subject}`))
      }
    },
  )

  test('is left at any letter', async () => {
    const onback = show()
    for (let i = 0; i < 7; i++) await press(words.next)
    await press(words.back)
    await pressEscape()
    expect(onback).toHaveBeenCalledTimes(2)
  })

  test('of what is new only the new is read, and Escape of a composition is not its own', async () => {
    const onback = show()
    expect(screen.getByRole('status').getAttribute('aria-atomic')).toBe('false')
    await fireEvent.keyDown(document.body, { key: 'Escape', isComposing: true })
    await fireEvent.keyDown(document.body, { key: 'x' })
    expect(onback).not.toHaveBeenCalled()
  })
})

describe('a jumbled word', () => {
  const all = wordsIn(t('ui.mind.words'))
  const show = (random: () => number) => render(WordPuzzle, { random, onback: () => undefined })
  const read = () =>
    screen.getAllByRole('status').map((one) => one.textContent?.replace(/\s+/g, '') ?? '')

  test('is its letters in the order of the alphabet, then itself, then another', async () => {
    show(() => 0)
    for (const word of all.slice(0, 5)) {
      const letters = lettersOf(word, 'en')
      expect(screen.getByText(plural('ui.mind.wordAsk', letters.length))).toBeTruthy()
      expect(read()).toEqual([letters.join(''), ''])
      await press(t('ui.mind.wordShow'))
      expect(read()).toEqual([letters.join(''), word])
      expect(focused()).toBe(t('ui.mind.wordNext'))
      await press(t('ui.mind.wordNext'))
    }
  })

  test('comes again only after all the others, and the letters are read one by one', async () => {
    const { container } = show(shares(0.3, 0.8, 0.1))
    expect(container.querySelector('.letters')?.textContent?.trim()).toMatch(/^\S( \S)+$/)
    // One press, which stays the same one whatever it is called.
    const goOn = button(t('ui.mind.wordShow'))
    const met: string[] = []
    for (const _ of all) {
      await fireEvent.click(goOn)
      met.push(container.querySelector('.word')?.textContent ?? '')
      await fireEvent.click(goOn)
    }
    expect(met.toSorted()).toEqual(all.toSorted())
    expect(met).not.toEqual(all)
    await fireEvent.click(goOn)
    expect(read()[1]).toBe(met[0])
  })
})

describe('breathing', () => {
  test('is in for shorter than out, and is said once a turn, not each second', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const { container } = render(Breathing, { onback: () => undefined })
    const pacer = container.querySelector('.pacer') as HTMLElement
    const said = within(pacer).getByRole('status')
    const turns: [number, string][] = [[0, said.textContent ?? '']]
    const changes: MutationRecord[] = []
    const watch = new MutationObserver((found) => changes.push(...found))
    watch.observe(said, { childList: true, characterData: true, subtree: true })
    for (let ms = 100; ms <= 20_000; ms += 100) {
      vi.advanceTimersByTime(100)
      await tick()
      const now = said.textContent ?? ''
      if (now !== turns.at(-1)?.[1]) turns.push([ms, now])
    }
    changes.push(...watch.takeRecords())
    watch.disconnect()
    const [inward, outward] = [t('ui.relief.breathIn'), t('ui.relief.breathOut')]
    expect(turns).toEqual([
      [0, inward],
      [breath.inMs, outward],
      [10_000, inward],
      [10_000 + breath.inMs, outward],
      [20_000, inward],
    ])
    expect(changes).toHaveLength(turns.length - 1)
    expect(breath.outMs).toBeGreaterThan(breath.inMs)
    expect(60_000 / (breath.inMs + breath.outMs)).toBe(6)
  })

  test('stops its clock when it is left', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const { unmount } = render(Breathing, { onback: () => undefined })
    expect(vi.getTimerCount()).toBe(1)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
