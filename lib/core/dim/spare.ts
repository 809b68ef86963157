import type { Dimming } from '../schema/settings.ts'
import { hostIsDimmed, isWithin } from './hosts.ts'

/** Whether the lists of the settings leave this host as bright as it is. */
export const isSpared = ({ list, off, only }: Dimming, host: string): boolean =>
  !hostIsDimmed({ list, hosts: list === 'off' ? off : only }, host)

/**
 * The lists after which this host stays bright. Where only some sites are dimmed, those that dim it leave the list, with
 * all that lies below them.
 */
export function spared(dimming: Dimming, host: string): Partial<Dimming> {
  if (isSpared(dimming, host)) return {}
  return dimming.list === 'off'
    ? { off: [...dimming.off, host].sort() }
    : { only: dimming.only.filter((site) => !isWithin(host, site)) }
}

/** The lists after which this host is dimmed again, the other way round. */
export function unspared(dimming: Dimming, host: string): Partial<Dimming> {
  if (!isSpared(dimming, host)) return {}
  return dimming.list === 'off'
    ? { off: dimming.off.filter((site) => !isWithin(host, site)) }
    : { only: [...dimming.only, host].sort() }
}
