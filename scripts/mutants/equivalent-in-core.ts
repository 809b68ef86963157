import type { Equivalent } from './is-equivalent.ts'

/** Those of what only computes and of what is known. */
export const inCore: readonly Equivalent[] = [
  {
    file: 'lib/core/draw.ts',
    text: 'chance: (p) => share() < p,',
    changes: ['share() < p → share() <= p'],
    why: 'A draw of exactly p comes once in four thousand million.',
  },
  {
    file: 'lib/core/play-plan.ts',
    text: 'phases: cut(lengthMs, (asksEverySeconds ?? seconds) * 1000),',
    changes: ['asksEverySeconds ?? seconds → asksEverySeconds!'],
    why: 'Both rows that lie on the skin ask; the type alone wants another number.',
  },
  {
    file: 'lib/core/caffeine/cut-off.ts',
    text: 'const largest = Math.max(0, ...cupsMg)',
    changes: ['0 → 1'],
    why: 'A large cup is one of 200 mg; without a cup none is large.',
  },
  {
    file: 'lib/clinical/steps.ts',
    text: 'export const isGated = (kind: string): boolean => (stepRowOf(kind)?.gates.length ?? 0) > 0',
    changes: ['stepRowOf(kind)?.gates.length ?? 0 → stepRowOf(kind)?.gates.length!'],
    why: 'What is undefined is not more than 0 either.',
  },
  {
    file: 'lib/clinical/known/warmth.ts',
    text: 'const minutesOf = (id: ReliefId): number => (reliefRowOf(id)?.seconds ?? 0) / 60',
    changes: ['0 → 1'],
    why: 'Each row that is asked for has its seconds.',
  },
  {
    file: 'lib/core/suggestion.ts',
    text: ': plain.replace(/[&<>"\']/g, (sign) => entities[sign] ?? sign)',
    changes: ['entities[sign] ?? sign → entities[sign]!'],
    why: 'Each sign that is looked for has its letters; the type alone wants more.',
  },
  {
    file: 'lib/core/plain-signs.ts',
    text: 'const code = digit.codePointAt(0) ?? 0',
    changes: ['digit.codePointAt(0) ?? 0 → digit.codePointAt(0)!', '0 → 1 (no. 2 in the line)'],
    why: 'What was found is a digit.',
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
    file: 'lib/core/current-entries.ts',
    text: '.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))',
    changes: ['a.id < b.id → a.id <= b.id'],
    why: 'No two rows have one id.',
  },
  {
    file: 'lib/core/fuse/quantile.ts',
    text: 'const at = steps.find(({ survival }) => survival <= level + NEARLY)',
    changes: ['survival <= level + NEARLY → survival < (level + NEARLY)'],
    why: 'No share of whole numbers lies a thousand-millionth above a level, to the last bit.',
  },
  {
    file: 'lib/core/fuse/quantile.ts',
    text: 'const low = steps.find((step) => bound(step, 1) <= level + NEARLY)',
    changes: ['bound(step, 1) <= level + NEARLY → bound(step, 1) < (level + NEARLY)'],
    why: 'No share of whole numbers lies a thousand-millionth above a level, to the last bit.',
  },
  {
    file: 'lib/core/fuse/quantile.ts',
    text: 'const high = steps.find((step) => bound(step, -1) <= level + NEARLY)',
    changes: ['bound(step, -1) <= level + NEARLY → bound(step, -1) < (level + NEARLY)'],
    why: 'No share of whole numbers lies a thousand-millionth above a level, to the last bit.',
  },
  {
    file: 'lib/core/evening-row.ts',
    text: 'const middle = (day: Day) => Date.parse(day) + 24 * HOUR',
    changes: ['24 → 23', '24 → 25'],
    why: 'An hour decides only between two nights that lie a day and a half away, one on either side.',
  },
  {
    file: 'lib/core/dim/kelvin.ts',
    text: 'if (kelvin <= row[0]) {',
    changes: ['kelvin <= row[0] → kelvin < row[0]'],
    why: 'At a row itself both ways give that row.',
  },
]
