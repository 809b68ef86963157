import type { Area } from '../core/area.ts'
import type { EpochMs } from '../core/clock-time.ts'
import type { Settings, SettingsKey } from '../core/schema/settings.ts'
import { changeSetting } from '../core/settings.ts'
import { keepError } from './keep-error.ts'
import { underLock } from './under-lock.ts'

/** Changes one setting. Two pages that save at once take turns, so neither loses the other's change. */
export async function saveSetting<K extends SettingsKey>(
  area: Area,
  key: K,
  value: Settings[K],
  now: EpochMs,
): Promise<void> {
  await underLock('settings', async () => {
    const { settings } = await area.get('settings')
    try {
      await area.set({ settings: changeSetting(settings, key, value, now) })
    } catch (error) {
      throw keepError(error)
    }
  })
}
