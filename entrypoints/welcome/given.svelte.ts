import { hostsAllowed } from '../../lib/browser/hosts.ts'
import { mayNotify } from '../../lib/browser/nudge.ts'
import type { Live } from '../../lib/page/live.svelte.ts'

/** What Settle does tonight: it is on, and the browser allows it. */
export class Given {
  readonly #live: Live
  #hosts = $state(false)
  #notes = $state(false)
  dims = $derived.by(() => this.#hosts && this.#live.settings.dimming.on)
  reminds = $derived.by(() => this.#notes && this.#live.settings.reminders.on)
  /** The browser allowed it, and that it is on could not be saved. */
  unsaved = $state(false)

  constructor(live: Live) {
    this.#live = live
  }

  async look(): Promise<void> {
    ;[this.#hosts, this.#notes] = await Promise.all([hostsAllowed(), mayNotify()])
  }

  /** Switches it on, once the browser allowed it. False where that could not be saved. */
  async take(one: 'dims' | 'reminds'): Promise<boolean> {
    const { settings } = this.#live
    const on =
      one === 'dims'
        ? this.#live.save('dimming', { ...settings.dimming, on: true })
        : this.#live.save('reminders', { ...settings.reminders, on: true })
    this.unsaved = !(await on.then(
      () => true,
      () => false,
    ))
    await this.look()
    return !this.unsaved
  }
}
