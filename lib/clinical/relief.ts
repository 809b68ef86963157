import type { Claim } from './claim.ts'
import type { GateId } from './gates.ts'

export type ReliefKind = 'stretch' | 'move' | 'touch' | 'warmth' | 'breathing' | 'mind'

/** One thing on the shelf of the relief room. */
export interface ReliefRow extends Claim {
  readonly kind: ReliefKind
  /** How long one side lasts, in seconds; null where the person ends it. */
  readonly seconds: number | null
  readonly sides: 1 | 2
  /** Every so many seconds the player asks, and waits for a press. */
  readonly asksEverySeconds: number | null
  /** It lies on the skin: at the end of its time by the clock on the wall it comes off, even where it was paused. */
  readonly comesOff: boolean
  /** What stands between a row and the person until its questions are answered by day. */
  readonly gates: readonly GateId[]
  /** What stops a row by a hard yes, and asks nothing of it. */
  readonly heeds: readonly GateId[]
}

const row = <const Id extends string>(
  id: Id,
  kind: ReliefKind,
  rest: Pick<ReliefRow, 'seconds' | 'verdict' | 'caveat' | 'sources'> & Partial<ReliefRow>,
) => ({
  sides: 1 as const,
  asksEverySeconds: null,
  comesOff: false,
  gates: [],
  heeds: [],
  ...rest,
  id,
  kind,
  value: rest.seconds,
  unit: 's' as const,
})

/**
 * Held for half a minute on each side without bouncing; no trial says how long is best. Half a minute is no exercise, so
 * nothing is asked before it; new pain in a leg, or a leg that is newly swollen, is not stretched.
 */
const stretch = <const Id extends string>(id: Id, sides: 1 | 2) =>
  row(id, 'stretch', {
    seconds: 30,
    sides,
    heeds: ['exercise'],
    verdict: 'weak',
    caveat: 'c.stretches.caveat',
    sources: ['aliasgharpour2016'],
  })

/** How warm a pack may feel on the skin. Burns by heating devices lie mostly on legs and feet. */
export const packCelsius = 40

/** At its own pace, which is below. */
export const breathingRow = row('breathing', 'breathing', {
  seconds: 300,
  verdict: 'weak',
  caveat: 'c.breathing.caveat',
  sources: ['allen2014'],
})

/** The person's own list, and small tasks of ours. Experts name a busy mind; nobody tried these. */
export const busyMindRow = row('busyMind', 'mind', {
  seconds: null,
  verdict: 'weak',
  caveat: 'c.busyMind.caveat',
  sources: ['silber2021'],
})

/** The shelf in its first order: what needs nothing comes first, what needs a kettle last. */
export const reliefRows = [
  row('stand', 'move', { seconds: null, verdict: 'weak', caveat: null, sources: [] }),
  row('walk', 'move', {
    seconds: null,
    verdict: 'weak',
    caveat: 'c.walk.caveat',
    sources: ['aukerman2006'],
  }),
  stretch('calf', 2),
  stretch('hamstring', 2),
  stretch('hipFlexor', 2),
  stretch('quadriceps', 2),
  stretch('ankleCircles', 2),
  stretch('forwardBend', 1),
  stretch('lyingHamstring', 2),
  stretch('footUp', 2),
  breathingRow,
  busyMindRow,
  row('massage', 'touch', {
    seconds: 300,
    sides: 2,
    verdict: 'weak',
    caveat: 'c.massage.caveat',
    gates: ['massage'],
    sources: ['xia2022'],
  }),
  row('warmPack', 'warmth', {
    seconds: 900,
    asksEverySeconds: 300,
    comesOff: true,
    verdict: 'weak',
    caveat: 'c.warmPack.caveat',
    gates: ['heat'],
    sources: ['park2020', 'kornhaber2020'],
  }),
  row('coolPack', 'warmth', {
    seconds: 600,
    asksEverySeconds: 300,
    comesOff: true,
    verdict: 'weak',
    caveat: 'c.coolPack.caveat',
    gates: ['cold'],
    sources: ['harrison2019'],
  }),
  row('bath', 'warmth', {
    seconds: 600,
    verdict: 'supported',
    caveat: 'c.bath.caveat',
    gates: ['heat'],
    sources: ['haghayegh2019'],
  }),
] as const satisfies readonly ReliefRow[]
export type ReliefId = (typeof reliefRows)[number]['id']

export const reliefRowOf = (id: string): (ReliefRow & { readonly id: ReliefId }) | undefined =>
  reliefRows.find((one) => one.id === id)

/** The pace of slow breathing: a starting point for the eye, not a dose. */
export const breath = { inMs: 4_000, outMs: 6_000 } as const
