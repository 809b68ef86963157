import type { Place } from './place.ts'

/** A change that no test could notice, or that nobody could meet, with the reason. */
export interface Equivalent {
  readonly file: string
  /** The line as it stands, without the space around it. */
  readonly text: string
  /** As it is printed: before → after. */
  readonly change: string
  readonly why: string
}

export const equivalents: readonly Equivalent[] = [
  {
    file: 'lib/core/draw.ts',
    text: 'chance: (p) => share() < p,',
    change: 'share() < p → share() <= p',
    why: 'A draw of exactly p comes once in four thousand million.',
  },
  {
    file: 'lib/core/play-plan.ts',
    text: 'phases: cut(lengthMs, (asksEverySeconds ?? seconds) * 1000),',
    change: 'asksEverySeconds ?? seconds → asksEverySeconds!',
    why: 'Both rows that lie on the skin ask; the type alone wants another number.',
  },
  {
    file: 'lib/core/caffeine/cut-off.ts',
    text: 'const largest = Math.max(0, ...cupsMg)',
    change: '0 → 1',
    why: 'A large cup is one of 200 mg; without a cup none is large.',
  },
  {
    file: 'lib/clinical/steps.ts',
    text: 'export const isGated = (kind: string): boolean => (stepRowOf(kind)?.gates.length ?? 0) > 0',
    change: 'stepRowOf(kind)?.gates.length ?? 0 → stepRowOf(kind)?.gates.length!',
    why: 'What is undefined is not more than 0 either.',
  },
  {
    file: 'lib/clinical/known/warmth.ts',
    text: 'const minutesOf = (id: ReliefId): number => (reliefRowOf(id)?.seconds ?? 0) / 60',
    change: '0 → 1',
    why: 'Each row that is asked for has its seconds.',
  },
  {
    file: 'lib/store/seat.ts',
    text: 'if (last && last.to > at) return []',
    change: 'last.to > at → last.to >= at',
    why: 'What ends at that moment was given back in the line before.',
  },
  {
    file: 'lib/store/relief-tally.ts',
    text: 'const CHUNK = 300',
    change: '300 → 299',
    why: 'How many are counted at once is a pace.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'const MANY = 2000',
    change: '2000 → 4000',
    why: 'Both ways read the same rows; which is quicker is all that it says.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'size = Math.max(size, Math.min(2 * size, CHUNK))',
    change: '2 * size → 2 / size',
    why: 'Pages that do not grow are read in more rounds, and are the same.',
  },
  {
    file: 'lib/files/csv-in.ts',
    text: 'if (WHOLE.test(text)) return Number(text)',
    change: 'if (WHOLE.test(text)) return Number(text) → nothing',
    why: 'A quick way: 200,000 drawn whole numbers were read the same without it.',
  },
  {
    file: 'lib/page/beat.ts',
    text: 'return same && seenAt > player.seenAt ? { ...player, seenAt } : player',
    change: 'seenAt > player.seenAt → seenAt >= player.seenAt',
    why: 'A player seen at the same moment is the same player.',
  },
  {
    file: 'lib/browser/pages.ts',
    text: 'export const ROOM_MS = 500',
    change: '500 → 499',
    why: 'A millisecond of a wait that is a guess.',
  },
  {
    file: 'entrypoints/relief/visit.svelte.ts',
    text: 'const AFTER_FRAME_MS = 300',
    change: '300 → 299',
    why: 'A millisecond of a wait that is a guess.',
  },
]

export const equivalentOf = (place: Place): Equivalent | undefined =>
  equivalents.find(
    ({ file, text, change }) =>
      file === place.file && text === place.text && change === place.change,
  )

export const isEquivalent = (place: Place): boolean => equivalentOf(place) !== undefined
