import { expect } from 'vitest'
import { made } from './browser.ts'
import { entries, notifications, ring, settled, start } from './worker.ts'

/** The reminder of the step `feet`. */
export const FEET = '2026-11-25+own-1'

/** A button of a notification is pressed. */
export async function press(id: string, button: number) {
  made.notifications.onButtonClicked.fire(id, button)
  await settled()
}

/** The worker runs, and one reminder stands there. */
export async function reminded() {
  const { errors } = await start()
  await ring()
  expect(Object.keys(notifications())).toHaveLength(1)
  return errors
}

/** What the diary holds: kind, night, and what was noted, in a line each. */
export const kept = async () =>
  (await entries()).map(({ kind, night, ...row }) => {
    const { step, did, onset, elementalMg } = row as Record<string, unknown>
    return [kind, night, step ?? onset ?? elementalMg, did]
      .filter((one) => one !== undefined)
      .join(' ')
  })
