import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { instantOf, MINUTE, type Zone } from '../../lib/core/clock-time.ts'
import { type LedgerRow, readLedger, rowOf } from '../../lib/core/ledger.ts'
import type { Reminders } from '../../lib/core/schema/settings.ts'
import { readingPage } from './strip.ts'

export const zone: Zone = 'Europe/Berlin'
const day = '2026-11-20'
export const at = (clock: string) => instantOf(day, clock, zone)

/** Before the moment, at it, a minute after quiet has ended. */
export const before = at('21:00')
export const moment = at('21:30') + 4_000
export const after = moment + 3 * MINUTE
export const later = after + MINUTE + 5_000

/** What lies there as settings. */
export const settingsWith = (reminders: Partial<Reminders> = {}) => {
  const usual = defaultSettings()
  const values = { ...usual, reminders: { ...usual.reminders, ...reminders } }
  return { values: JSON.parse(JSON.stringify(values)) as object, changedAt: {} }
}
export const settings = settingsWith()

/** What became of a step of this evening. */
export const rowIn = (storage: Record<string, unknown>, id: string): LedgerRow | undefined =>
  rowOf(readLedger(storage['ledger']), { night: day, id })
/** What became of the start of the wind-down, which lies at 21:30. */
export const screensRow = (storage: Record<string, unknown>) => rowIn(storage, 'screens')

/** A page that can fill the screen, and one that sounds. */
export const pages = {
  '/film': readingPage,
  '/song': `<!doctype html><title>song</title><button>play</button><script>
    const play = () => {
      const audio = new AudioContext()
      const tone = new OscillatorNode(audio, { frequency: 220 })
      tone.connect(new GainNode(audio, { gain: 0.2 })).connect(audio.destination)
      tone.start()
      globalThis.stop = () => { tone.stop(); return audio.close() }
      return audio.resume()
    }
    document.querySelector('button').onclick = play
  </script>`,
}
