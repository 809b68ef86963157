import type { Settings, SettingsKey } from '../core/schema/settings.ts'
import type { Live } from './live.svelte.ts'

/** How long "Saved" is shown. */
const SHOWN_MS = 2_500

/** Saves settings for one part of a page, and says so there. */
export class Saver {
  readonly #live: () => Live
  #timer: ReturnType<typeof setTimeout> | undefined
  state = $state<'idle' | 'saved' | 'failed'>('idle')

  constructor(live: () => Live) {
    this.#live = live
  }

  async save<K extends SettingsKey>(key: K, value: Settings[K]): Promise<void> {
    clearTimeout(this.#timer)
    try {
      await this.#live().save(key, value)
      this.state = 'saved'
      this.#timer = setTimeout(() => {
        this.state = 'idle'
      }, SHOWN_MS)
    } catch {
      this.state = 'failed'
    }
  }
}
