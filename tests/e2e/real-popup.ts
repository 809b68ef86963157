import { expect } from 'vitest'
import { isSame } from '../../lib/core/same.ts'
import type { Chromium } from '../drive/chromium.ts'
import type { InPage } from '../drive/chromium-hidden.ts'
import { type Key, openInput, type XInput } from '../drive/x-input.ts'

/** The window of the popup grows and moves for a moment after it has opened. */
const AIM_MS = 500
const LOOKS = 5

type Place = Readonly<Record<'x' | 'y', number>>

/** The popup in the window that the browser gives it, with a real mouse and real keys; each action of the person is counted. */
export class RealPopup {
  actions = 0
  readonly #chromium: Chromium
  readonly #input: XInput
  #page: InPage | undefined

  constructor(chromium: Chromium, input: XInput) {
    this.#chromium = chromium
    this.#input = input
  }

  static async of(chromium: Chromium): Promise<RealPopup> {
    if (!chromium.display) throw new Error('Only a real window has a popup.')
    return new RealPopup(chromium, await openInput(chromium.display))
  }

  /** One action: keys that are pressed together. */
  keys(...keys: readonly Key[]): void {
    this.actions++
    this.#input.press(...keys)
  }

  /** One action: the key that opens Settle, as the button in the toolbar does. */
  async open(): Promise<void> {
    this.keys('Alt', 'Shift', 'l')
    this.#page = await this.#chromium.popup()
    await this.says('How bad are your legs now?')
  }

  /** One action: a click on what has this name. */
  async press(name: string): Promise<void> {
    const { x, y } = await this.#restingPlace(name)
    this.actions++
    this.#input.click(x, y)
  }

  /** Where it lies once that has been the same for as long as a person needs to aim. */
  async #restingPlace(name: string): Promise<Place> {
    const seen: (Place | null)[] = []
    const rests = async () => {
      seen.unshift(await this.#in(middleOf, name))
      const last = seen.slice(0, LOOKS)
      return last.length === LOOKS && last.every((one) => one && isSame(one, last[0]))
    }
    await expect.poll(rests, { interval: AIM_MS / LOOKS, timeout: 20_000 }).toBe(true)
    return seen[0] as Place
  }

  /** Waits until these words stand in it. */
  async says(words: string): Promise<void> {
    await expect
      .poll(() => this.#in(() => document.body.innerText), { timeout: 20_000 })
      .toContain(words)
  }

  /** Puts it away, and begins to count anew. */
  close(): void {
    this.#input.press('Escape')
    this.#page = undefined
    this.actions = 0
  }

  end(): void {
    this.#input.close()
  }

  #in<T>(work: (...args: never[]) => T, ...args: unknown[]): Promise<Awaited<T>> {
    if (!this.#page) throw new Error('The popup is not open.')
    return this.#page(work, ...args)
  }
}

/** Where on the screen the middle of a button of this name lies; null where none can be seen. */
function middleOf(name: string): Place | null {
  for (const one of document.querySelectorAll('button, a')) {
    const { left, top, width, height } = one.getBoundingClientRect()
    const called = one.getAttribute('aria-label') ?? (one as HTMLElement).innerText
    if (width > 0 && called.replace(/\s+/g, ' ').trim() === name)
      return {
        x: Math.round(screenX + left + width / 2),
        y: Math.round(screenY + top + height / 2),
      }
  }
  return null
}
