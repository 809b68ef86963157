import { type EpochMs, MINUTE } from '../core/clock-time.ts'
import type { Night } from '../core/night.ts'
import type { Dimming } from '../core/schema/settings.ts'
import type { Palette, PaletteRow } from './first-palette.ts'

/** Where nothing is set to dim, the evening still begins an hour before lights out. */
const WIND_DOWN_MIN = 60

/** When the evening of a night begins: at the start of its first dimming track. */
export function windDownOf(night: Night, dimming: Dimming): EpochMs {
  const leads = [dimming.dim, dimming.warm, dimming.grey]
    .filter((track) => track.on)
    .map((track) => track.leadMin)
  return night.lightsOut - (leads.length > 0 ? Math.max(...leads) : WIND_DOWN_MIN) * MINUTE
}

/** The palettes from now on, each with the instant until which it holds. */
export function palettesFrom(now: EpochMs, night: Night, dimming: Dimming): PaletteRow[] {
  const rows: PaletteRow[] = [
    { palette: 'day', until: windDownOf(night, dimming) },
    { palette: 'evening', until: night.lightsOut },
    { palette: 'night', until: night.wake },
    { palette: 'day', until: night.wake + 8 * 60 * MINUTE },
  ]
  return rows.filter((row) => row.until > now)
}

/** Shows a palette (the one that this page always wears, if any), and leaves word for the first frame of the next page. */
export function showPalette(rows: readonly PaletteRow[], always: Palette | null = null): Palette {
  const palette = always ?? rows[0]?.palette ?? 'day'
  const root = document.documentElement
  root.dataset['palette'] = palette
  root.style.removeProperty('background')
  localStorage.setItem('palette', JSON.stringify(rows))
  return palette
}
