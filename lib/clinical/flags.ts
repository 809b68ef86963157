import type { FlagTier } from '../core/flags/said.ts'
import type { Basis } from './gates.ts'

/** A sign that belongs to a doctor, as the check asks for it. */
export interface ClinicalFlag {
  /** Its number in the clinical notes; one number may be asked in two questions. */
  readonly id: string
  /** Its own name: `ui.flag.ask.<name>` asks for it. */
  readonly name: string
  readonly tier: FlagTier
  /** What is said to a yes, `ui.flag.say.<say>`. */
  readonly say: string
  readonly basis: Basis
}

const flag = <const N extends string, const S extends string>(
  id: string,
  tier: FlagTier,
  name: N,
  say: S,
  basis: Basis = 'knowledge',
) => ({ id, name, tier, say, basis })

/**
 * The check, the most urgent first. A question claims nothing, so most rest on clinical teaching for which no one
 * publication is named; what is said to a yes is only whom to ask, and how soon.
 */
export const flags = [
  flag('E-01', 'E', 'suddenWeakness', 'emergency'),
  flag('E-02', 'E', 'swollenAndBreath', 'emergency'),
  flag('E-03', 'E', 'coldPaleLeg', 'emergency'),
  flag('E-04', 'E', 'shaking', 'emergency'),

  flag('U-01', 'U', 'oneLeg', 'oneLeg'),
  flag('U-02', 'U', 'numbOrFalls', 'days'),
  flag('U-03', 'U', 'magnesiumSigns', 'magnesium'),
  // Of S-05 the one sign that does not wait for an appointment.
  flag('S-05', 'U', 'blackStools', 'today'),

  flag('S-01', 'S', 'often', 'appointment'),
  flag('S-02', 'S', 'newMedicine', 'medicine'),
  flag('S-03', 'S', 'dopamineEarlier', 'prescriber'),
  flag('S-03', 'S', 'newUrges', 'prescriber'),
  flag('S-04', 'S', 'snoring', 'breath'),
  flag('S-04', 'S', 'sleepyByDay', 'drive'),
  flag('S-05', 'S', 'tiredOrPale', 'blood'),
  flag('S-06', 'S', 'dreamsOrTremor', 'appointment'),
  flag('S-07', 'S', 'kidneyOrPregnant', 'first'),
  flag('S-08', 'S', 'underAge', 'age'),

  flag('I-01', 'I', 'family', 'family'),
] as const satisfies readonly ClinicalFlag[]
export type FlagName = (typeof flags)[number]['name']

/** E-05 is never asked: `ui.flag.tooMuch` and what stands below it are simply there, at night and in Learn. */
export const neverAsked = { id: 'E-05', tier: 'E' } as const

export const flagTiers: readonly FlagTier[] = ['E', 'U', 'S', 'I']
