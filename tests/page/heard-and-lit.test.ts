import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { stayAwake } from '../../lib/page/stay-awake.ts'
import { zoneNow } from '../../lib/page/zone.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a turn of the player', () => {
  /** What was heard: tones, and words with their voice. */
  let tones: Record<string, unknown>[] = []
  let spoken: object[] = []
  let voices: object[] = []
  const own = { localService: true, lang: 'en-GB', name: 'here' }
  let cue: typeof import('../../lib/page/cue.ts').cue
  let wakeVoices: typeof import('../../lib/page/cue.ts').wakeVoices
  beforeEach(async () => {
    tones = []
    spoken = []
    voices = [own]
    vi.stubGlobal('AudioContext', Sound)
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    )
    vi.stubGlobal('speechSynthesis', {
      getVoices: vi.fn(() => voices),
      cancel: () => void spoken.splice(0),
      speak: (one: object) => void spoken.push(one),
    })
    // The one sound of a page is made once.
    vi.resetModules()
    ;({ cue, wakeVoices } = await import('../../lib/page/cue.ts'))
  })
  class Sound {
    currentTime = 5
    destination = 'ear'
    resume = async () => {}
    createGain() {
      const steps: unknown[] = []
      const step =
        (how: string) =>
        (...of: number[]) =>
          void steps.push([how, ...of])
      return {
        steps,
        gain: {
          setValueAtTime: step('is'),
          linearRampToValueAtTime: step('grows to'),
          exponentialRampToValueAtTime: step('fades to'),
        },
        connect(to: unknown) {
          steps.push(to)
        },
      }
    }
    createOscillator() {
      const tone: Record<string, unknown> = { frequency: { value: 0 } }
      return Object.assign(tone, {
        connect: (volume: { steps: unknown[] }) => Object.assign(tone, { volume: volume.steps }),
        start: (from: number) => Object.assign(tone, { from }),
        stop: (until: number) => tones.push({ ...tone, until }),
      })
    }
  }

  test('is silent where the person wants it so', () => {
    cue('off', 'left')
    expect([tones, spoken]).toEqual([[], []])
  })

  test('is a soft tone of a second, without an edge', () => {
    cue('tone', 'left')
    expect(spoken).toEqual([])
    expect(tones).toMatchObject([{ frequency: { value: 396 }, from: 5, until: 6.2 }])
    expect(tones[0]?.['volume']).toEqual([
      ['is', 0, 5],
      ['grows to', 0.12, 5.15],
      ['fades to', 0.001, 6.1],
      'ear',
    ])
  })

  test('of one page is made by one sound', () => {
    const made = vi.fn()
    vi.stubGlobal(
      'AudioContext',
      class extends Sound {
        constructor() {
          super()
          made()
        }
      },
    )
    cue('tone', 'a')
    cue('tone', 'b')
    expect(made).toHaveBeenCalledOnce()
    expect(tones).toHaveLength(2)
  })

  test('is said by a voice of this machine, in place of what it still says', () => {
    cue('voice', 'left')
    cue('voice', 'right')
    expect(spoken).toMatchObject([{ text: 'right', voice: own, rate: 0.9 }])
    expect(tones).toEqual([])
  })

  test.each([
    ['that sends the words away', { ...own, localService: false }],
    ['of another language', { ...own, lang: 'de-DE' }],
  ])('is never said by a voice %s: the tone stands in', (_, voice) => {
    voices = [voice]
    cue('voice', 'left')
    expect(spoken).toEqual([])
    expect(tones).toHaveLength(1)
  })

  test('where there are no voices at all is the tone', () => {
    vi.stubGlobal('speechSynthesis', undefined)
    wakeVoices()
    cue('voice', 'left')
    expect(tones).toHaveLength(1)
  })

  test('asks for the voices before they are needed', () => {
    wakeVoices()
    expect(speechSynthesis.getVoices).toHaveBeenCalled()
  })
})

describe('the screen', () => {
  function screen() {
    const document = Object.assign(new EventTarget(), { hidden: false })
    const locks: { released: boolean; release(): Promise<void> }[] = []
    const request = vi.fn(async (_: string) => {
      const lock = {
        released: false,
        async release() {
          lock.released = true
        },
      }
      locks.push(lock)
      return lock
    })
    vi.stubGlobal('document', document)
    vi.stubGlobal('navigator', { wakeLock: { request } })
    return {
      locks,
      request,
      turn(hidden: boolean) {
        document.hidden = hidden
        document.dispatchEvent(new Event('visibilitychange'))
      },
    }
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve))

  test('stays on until it is let go', async () => {
    const { locks, request } = screen()
    const end = stayAwake()
    await settled()
    expect(request).toHaveBeenCalledExactlyOnceWith('screen')
    end()
    expect(locks).toMatchObject([{ released: true }])
  })

  test('is asked for again when the page is back, and not while it holds, is asked for, or is hidden', async () => {
    const { locks, request, turn } = screen()
    stayAwake()
    turn(false)
    expect(request).toHaveBeenCalledTimes(1)
    await settled()
    turn(false)
    expect(request).toHaveBeenCalledTimes(1)
    await locks[0]?.release()
    turn(true)
    expect(request).toHaveBeenCalledTimes(1)
    turn(false)
    await settled()
    expect(request).toHaveBeenCalledTimes(2)
  })

  test('that was asked for and comes too late is let go at once', async () => {
    const { locks, request, turn } = screen()
    const end = stayAwake()
    end()
    await settled()
    expect(locks).toMatchObject([{ released: true }])
    turn(false)
    await settled()
    expect(request).toHaveBeenCalledOnce()
  })

  test('goes dark as usual where the browser refuses, or knows nothing of it', async () => {
    const { request, turn } = screen()
    request.mockRejectedValueOnce(new Error('low battery'))
    const end = stayAwake()
    await settled()
    turn(false)
    await settled()
    expect(request).toHaveBeenCalledTimes(2)
    end()
    vi.stubGlobal('navigator', {})
    stayAwake()()
    await settled()
  })
})

test('a machine that names a zone which its browser does not know is taken by its offset', () => {
  const named = vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Asia/Tokyo')
  expect(zoneNow()).toBe('Asia/Tokyo')
  named.mockReturnValue('Etc/Unknown')
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-330)
  expect(zoneNow()).toBe('+05:30')
})
