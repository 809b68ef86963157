import type { EpochMs } from '../core/clock-time.ts'
import { type KeptFlags, readFlags } from '../core/flags/kept.ts'
import { FLAGS_KEY } from '../core/flags/name.ts'
import type { Database } from './migrations.ts'
import { changeProfile } from './profile.ts'

/** Changes the check as it lies there now; see `changeProfile`. */
export const changeFlags = (
  db: Database,
  change: (before: KeptFlags) => KeptFlags,
  now: EpochMs,
): Promise<KeptFlags> => changeProfile(db, FLAGS_KEY, (value) => change(readFlags(value)), now)
