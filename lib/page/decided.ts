import type { Start } from '../core/schema/settings.ts'
import type { Live } from './live.svelte.ts'

/** The person has decided, either way, about dimming or reminders: that is offered no more. Never rejects. */
export async function decided(live: Live, what: keyof Pick<Start, 'dims' | 'reminds'>) {
  const { start } = live.settings
  // What cannot be saved is offered once more.
  if (!start[what]) await live.save('start', { ...start, [what]: true }).catch(() => undefined)
}
