import type { Settings } from '../core/schema/settings.ts'
import { lang } from '../texts/t.ts'

let sound: AudioContext | undefined

/** A soft tone of a second that comes and goes without an edge. */
export function softTone(): void {
  sound ??= new AudioContext()
  void sound.resume()
  const at = sound.currentTime
  const volume = sound.createGain()
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.12, at + 0.15)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 1.1)
  volume.connect(sound.destination)
  const tone = sound.createOscillator()
  tone.frequency.value = 396
  tone.connect(volume)
  tone.start(at)
  tone.stop(at + 1.2)
}

/** Chromium reads its list of voices on the first question, and answers only later ones. */
export const wakeVoices = (): void => void globalThis.speechSynthesis?.getVoices()

/** A voice of this machine in the language of the page; a voice that would send the words away is never used. */
const ownVoice = (): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.startsWith(lang))

/** Lets a turn of the player be heard, as the person chose. Without a voice of its own the tone stands in. */
export function cue(how: Settings['cues'], words: string): void {
  if (how === 'off') return
  const voice = how === 'voice' ? ownVoice() : undefined
  if (!voice) {
    softTone()
    return
  }
  const spoken = new SpeechSynthesisUtterance(words)
  spoken.voice = voice
  spoken.rate = 0.9
  speechSynthesis.cancel()
  speechSynthesis.speak(spoken)
}
