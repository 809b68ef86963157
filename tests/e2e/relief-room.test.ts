import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { emptyPage } from './begin-with.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { watch as watchPlayer } from './watch.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('22:40'))
})

/** What the room asked of the machine, in order. */
interface Asked {
  asked: string[]
}
const asked = () => page.evaluate(() => (globalThis as never as Asked).asked)

/** The room with ears: what it asks of screen, sound and voice is written down, and then done. */
async function open(cues: 'off' | 'tone' | 'voice', stored: Record<string, unknown> = {}) {
  chromium.clock.set(at('22:40'))
  const settings = { values: { cues }, changedAt: {} }
  await freshPage(chromium, emptyPage, { settings, ...stored })
  // In a tab of its own: what is put into one stays in it.
  page = await chromium.context.newPage()
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const { request } = WakeLock.prototype
    WakeLock.prototype.request = async function (this: WakeLock, ...args) {
      asked.push('awake')
      const lock = await request.apply(this, args)
      lock.addEventListener('release', () => asked.push('let go'))
      return lock
    }
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (this: OscillatorNode, ...args) {
      asked.push('tone')
      start.apply(this, args)
    }
    const voice = (name: string, localService: boolean, lang: string) =>
      ({ name, localService, lang, default: false, voiceURI: name }) as SpeechSynthesisVoice
    const voices = [voice('far', false, 'en-GB'), voice('near', true, 'en-GB')]
    speechSynthesis.getVoices = () => voices
    // A voice that the browser does not know cannot be set on an utterance: it is remembered instead.
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', {
      set(this: { by: string }, one: SpeechSynthesisVoice) {
        this.by = one.name
      },
    })
    speechSynthesis.speak = (said) => {
      asked.push(`${(said as never as { by: string }).by}: ${said.text}`)
    }
  })
  await page.goto(`chrome-extension://${chromium.id}/relief.html`)
  await page.getByRole('button', { name: /^Walk/ }).waitFor()
}
beforeEach(() => open('off'))

const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const watch = (seconds: number) => watchPlayer(chromium, page, seconds)

test('the screen stays on while a player runs, and not a moment longer; without a sound', async () => {
  expect(await asked()).toEqual([])
  await press(/^Walk/)
  await expect.poll(asked).toEqual(['awake'])
  await press('Pause')
  await expect.poll(asked).toEqual(['awake', 'let go'])
  await press('Go on')
  await expect.poll(asked).toEqual(['awake', 'let go', 'awake'])
  await press('Enough')
  await expect.poll(asked).toEqual(['awake', 'let go', 'awake', 'let go'])
})

test('a soft tone at each turn, where it was chosen', async () => {
  await open('tone')
  await press(/^Calf at the wall/)
  await watch(8)
  await page.getByText('Left leg').waitFor()
  await expect.poll(asked).toEqual(['awake', 'tone'])
})

test('a voice of this machine and no other says each turn', async () => {
  await open('voice')
  await press(/^Calf at the wall/)
  await watch(8)
  await page.getByText('Left leg').waitFor()
  await expect.poll(asked).toEqual(['awake', 'near: Left leg'])
})

test('a pack that nobody answers for is heard to come off, whatever was chosen', async () => {
  const now = at('22:40')
  const waiting = { step: 'warmPack', startedAt: now - 5 * 60_000, pauses: [], answered: 0 }
  await open('off', { player: { ...waiting, seenAt: now } })
  await page.getByText('Still comfortable? Press to go on.').waitFor()
  expect(await asked()).not.toContain('tone')
  await watch(124)
  await page.getByText('Take it off now.').waitFor()
  await expect.poll(asked).toContain('tone')
})

test('left hand alone: a stretch, enough, better, by Tab and the space bar', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 40; i++) {
      if (name.test(await focused())) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${name}.`)
  }
  await tabTo(/^Calf at the wall/)
  await page.keyboard.press('Space')
  await page.getByText('Get into place').waitFor()
  await watch(24)
  await tabTo(/^Enough/)
  await page.keyboard.press('Space')
  await page.getByText('How are the legs now?').waitFor()
  await tabTo(/^Better/)
  await page.keyboard.press('Space')
  await page.getByText('Noted.').waitFor()
  expect(await rowsKept(page)).toMatchObject([{ kind: 'relief', what: 'calf', helped: 'better' }])
})

test('a hidden tab, a worker that was stopped, a machine that slept: it says so and waits', async () => {
  await press(/^Calf at the wall/)
  await watch(12)
  await page.getByRole('status').getByText('Left leg').waitFor()
  await chromium.stopWorker()
  await watch(4)
  await page.getByRole('status').getByText('Left leg').waitFor()
  // The lid is shut for forty minutes.
  chromium.clock.advance(40 * 60_000)
  await page.getByText(/^Nobody was looking for 40:0/).waitFor()
  const held = await page.getByRole('timer').innerText()
  await watch(2)
  expect(await page.getByRole('timer').innerText()).toBe(held)
  await press('Go on')
  await watch(4)
  expect(await page.getByRole('timer').innerText()).not.toBe(held)
})
