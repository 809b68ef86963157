import type { EpochMs, Zone } from '../clock-time.ts'
import type { Schedule } from '../night.ts'
import type { Entry } from '../schema/entry.ts'
import { boutsOf, type Seat, seatedUntil } from './bout.ts'
import { type Sitting, sittingsOf } from './fuse.ts'
import { onsetsOf } from './onset.ts'
import { upsOf } from './up.ts'

/** What was kept of somebody's sitting, as the store hands it over. */
export interface Sat {
  readonly seat: readonly Seat[]
  /** Entries that stand; those of other kinds than symptoms and reliefs play no part. */
  readonly standing: readonly Entry[]
}

/** The bouts, with the one that goes on reaching to `now`; without `now` as far as the rows say. */
export const boutsSat = ({ seat, standing }: Sat, now?: EpochMs) =>
  boutsOf(now === undefined ? seat : seatedUntil(seat, now), upsOf(standing), onsetsOf(standing))

/** All that the fuse learns from. */
export const sittingsSat = (sat: Sat, schedule: Schedule, zone: Zone): Sitting[] =>
  sittingsOf(boutsSat(sat), schedule, zone)
