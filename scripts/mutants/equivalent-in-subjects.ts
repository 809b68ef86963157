import type { Equivalent } from './is-equivalent.ts'

/** Those of the subjects that have a folder of their own in lib/core: sleep, the fuse, caffeine and so on. */
export const inSubjects: readonly Equivalent[] = [
  {
    file: 'lib/core/caffeine/cut-off.ts',
    text: 'const largest = Math.max(0, ...cupsMg)',
    changes: ['0 → 1'],
    why: 'A large cup is one of 200 mg; without a cup none is large.',
  },
  {
    file: 'lib/core/sleep/measures.ts',
    text: 'const usual = [...wakes].sort((a, b) => timesOf(b) - timesOf(a) || a - b)[0] ?? 0',
    changes: [
      '[...wakes].sort((a, b) => timesOf(b) - timesOf(a) || a - b)[0] ?? 0 → [...wakes].sort((a, b) => timesOf(b) - timesOf(a) || a - b)[0]!',
      '0 → 1 (no. 2 in the line)',
    ],
    why: 'A week has seven nights.',
  },
  {
    file: 'lib/core/fuse/quantile.ts',
    text: 'steps.find((step) => of(step) <= level + NEARLY)?.min ?? null',
    changes: ['of(step) <= level + NEARLY → of(step) < (level + NEARLY)'],
    why: 'No share of whole numbers lies a thousand-millionth above a level, to the last bit.',
  },
  {
    file: 'lib/core/fuse/quantile.ts',
    text: 'const Z = 1.959964',
    changes: ['1.959964 → 1.959965', '1.959964 → 1.959963'],
    why: 'The ends of an interval are times of onsets; a millionth of its width moves none.',
  },
  {
    file: 'lib/core/flags/augmentation.ts',
    text: 'Math.min(...entries.filter(isFelt).map((one) => afterNoon(one.at, one.offsetMin)))',
    changes: [
      'Math.min(...entries.filter(isFelt).map((one) => afterNoon(one.at, one.offsetMin))) → (Math.min(...entries.filter(isFelt).map((one) => afterNoon(one.at, one.offsetMin)))) + 1',
      'afterNoon(one.at, one.offsetMin) → (afterNoon(one.at, one.offsetMin)) + 1',
    ],
    why: 'Minutes of two stretches are set against each other: one more in both is the same.',
  },
  {
    file: 'lib/core/flags/augmentation.ts',
    text: '(Math.floor(at / MINUTE) + offsetMin - 720) % 1440',
    changes: [
      '(Math.floor(at / MINUTE) + offsetMin - 720) % 1440 → ((Math.floor(at / MINUTE) + offsetMin - 720) % 1440) + 1',
      'Math.floor(at / MINUTE) + offsetMin - 720 → (Math.floor(at / MINUTE) + offsetMin) + 720',
    ],
    why: 'Minutes of two stretches are set against each other, and half a day on is half a day back.',
  },
  {
    file: 'lib/core/sleep/measures.ts',
    text: 'const wakes = week.map((hours) => minutesOf(hours.wake))',
    changes: ['minutesOf(hours.wake) → (minutesOf(hours.wake)) + 1'],
    why: 'Wake times are set against each other: a minute more in all is the same.',
  },
  {
    file: 'lib/core/sleep/measures.ts',
    text: 'const timesOf = (wake: number) => wakes.filter((one) => one === wake).length',
    changes: [
      'wakes.filter((one) => one === wake).length → (wakes.filter((one) => one === wake).length) + 1',
    ],
    why: 'Counts are set against each other: one more in all is the same.',
  },
  {
    file: 'lib/core/fuse/judge.ts',
    text: 'moved += (hasOnset ? atRisk - onsets : -onsets) / (atRisk * (atRisk - onsets))',
    changes: [
      'moved += (hasOnset ? atRisk - onsets : -onsets) / (atRisk * (atRisk - onsets)) → moved -= ((hasOnset ? atRisk - onsets : -onsets) / (atRisk * (atRisk - onsets)))',
    ],
    why: 'Of what a bout moves only the square is summed up.',
  },
  {
    file: 'lib/core/fuse/part.ts',
    text: 'if (!known || from < known.begins || from >= known.ends)',
    changes: [
      'from < known.begins → from <= known.begins',
      'from >= known.ends → from > known.ends',
    ],
    why: 'At noon between two nights both pairs of nights say the same of what comes next.',
  },
  {
    file: 'lib/core/fuse/part.ts',
    text: 'const cut = (one: Night) => cutOf(one.day, schedule, zone)',
    changes: [
      'cutOf(one.day, schedule, zone) → (cutOf(one.day, schedule, zone)) + 1',
      'cutOf(one.day, schedule, zone) → 0',
    ],
    why: 'It says only when the hours are worked out anew; they come out the same.',
  },
  {
    file: 'lib/core/fuse/part.ts',
    text: 'const next = from < night.lightsOut ? night : after',
    changes: ['from < night.lightsOut → from <= night.lightsOut'],
    why: 'At lights out the night has begun, which was asked before.',
  },
  {
    file: 'lib/core/fuse/quantile.ts',
    text: 'if (survival <= 0) return survival',
    changes: ['survival → 0 (no. 2 in the line)'],
    why: 'A share is never below 0.',
  },
  {
    file: 'lib/core/dim/kelvin.ts',
    text: 'export const NEUTRAL_KELVIN = 6500',
    changes: ['6500 → 13000'],
    why: 'Above 6500 K nothing is tinted either.',
  },
  {
    file: 'lib/core/flags/offer.ts',
    text: 'signs: { check: 0, later: DAY / 2 },',
    changes: ['0 → 1'],
    why: 'What the check has not heard of was noted after it, so a millisecond has gone by.',
  },
  {
    file: 'lib/core/flags/offer.ts',
    text: 'newMedicine: { check: 0, later: 7 * DAY },',
    changes: ['0 → 1'],
    why: 'What the check has not heard of was noted after it, so a millisecond has gone by.',
  },
  {
    file: 'lib/core/fuse/draw.ts',
    text: 'export const isLeftAlone = (from: EpochMs): boolean => shareOf(from) < LEFT_ALONE_SHARE',
    changes: ['shareOf(from) < LEFT_ALONE_SHARE → shareOf(from) <= LEFT_ALONE_SHARE'],
    why: 'A draw of exactly a quarter comes once in four thousand million.',
  },
  {
    file: 'lib/core/dim/plan.ts',
    text: 'const still = (value: number): Ramp => ({ from: value, to: value, startAt: 0, endAt: 0, until: 0 })',
    changes: ['0 → 1', '0 → 1 (no. 2 in the line)', '0 → 1 (no. 3 in the line)'],
    why: 'Either millisecond of 1970 is long past, and the track holds one value.',
  },
  {
    file: 'lib/core/dim/kelvin.ts',
    text: 'const share = below ? (kelvin - from) / (row[0] - from) : 0',
    changes: ['0 → 1 (no. 2 in the line)'],
    why: 'Only the first row has none below it: there both ends are that row.',
  },
  {
    file: 'lib/core/dim/kelvin.ts',
    text: 'if (kelvin <= row[0]) {',
    changes: ['kelvin <= row[0] → kelvin < row[0]'],
    why: 'At a row itself both ways give that row.',
  },
  {
    file: 'lib/core/caffeine/left.ts',
    text: 'if (Math.abs(k - e) < 1e-9) return k * t * Math.exp(-k * t)',
    changes: ['Math.abs(k - e) < 1e-9 → Math.abs(k - e) <= 1e-9'],
    why: 'At the edge both ways give the same to the last digits.',
  },
  {
    file: 'lib/core/caffeine/more.ts',
    text: 'while (leftShare(to, rates) > share) [from, to] = [to, 2 * to]',
    changes: ['2 → 3', 'leftShare(to, rates) > share → leftShare(to, rates) >= share'],
    why: 'How far is looked at first is a pace; what is found there is the same second.',
  },
  {
    file: 'lib/core/caffeine/more.ts',
    text: 'if (leftShare(half, rates) > share) from = half',
    changes: ['leftShare(half, rates) > share → leftShare(half, rates) >= share'],
    why: 'Both ways end within the same second.',
  },
]
