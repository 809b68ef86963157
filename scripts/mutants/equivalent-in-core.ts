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
    file: 'lib/core/merge-keys.ts',
    text: 'const isOld = at < 0 ? textOf(old) > textOf(row) : (a[at] as number) > (b[at] as number)',
    changes: [
      'textOf(old) > textOf(row) → textOf(old) >= textOf(row)',
      '(a[at] as number) > (b[at] as number) → (a[at] as number) >= (b[at] as number)',
    ],
    why: 'Where the texts are the same so is what both say; where a rank was found it differs.',
  },
  {
    file: 'lib/core/merge-seat.ts',
    text: '.filter(({ from, to }) => from < to)',
    changes: ['from < to → from <= to'],
    why: 'What begins and ends at one instant adds no time, and what touches becomes one.',
  },
  {
    file: 'lib/core/merge-standing.ts',
    text: '[...after.filter((row) => !same.has(row)), ...before.filter((row) => !now.has(row.id))].map(',
    changes: [
      'after.filter((row) => !same.has(row)) → after',
      'before.filter((row) => !now.has(row.id)) → before',
    ],
    why: 'A note that was not touched stands as it stood; what is left out is work.',
  },
  {
    file: 'lib/core/merge-rivals.ts',
    text: 'return at < 0 ? a.text > b.text : (a.rank[at] as number) > (b.rank[at] as number)',
    changes: [
      'a.text > b.text → a.text >= b.text',
      '(a.rank[at] as number) > (b.rank[at] as number) → (a.rank[at] as number) >= (b.rank[at] as number)',
    ],
    why: 'No two contents have one text; where a rank was found it differs.',
  },
  {
    file: 'lib/core/plain-signs.ts',
    text: 'const zero = ZEROS.find((one) => code >= one && code < one + 10)',
    changes: ['code < one + 10 → code <= (one + 10)', '10 → 11'],
    why: 'Only digits are looked up, and behind the nine of a script stands none.',
  },
  {
    file: 'lib/core/current-entries.ts',
    text: '.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))',
    changes: ['a.id < b.id → a.id <= b.id'],
    why: 'No two rows have one id.',
  },
  {
    file: 'lib/core/evening-row.ts',
    text: 'const middle = (day: Day) => Date.parse(day) + 24 * HOUR',
    changes: ['24 → 23', '24 → 25'],
    why: 'An hour decides only between two nights that lie a day and a half away, one on either side.',
  },
  {
    file: 'lib/core/worst.ts',
    text: '.sort((a, b) => a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1))',
    changes: ['a.id < b.id → a.id <= b.id'],
    why: 'No two rows have one id.',
  },
  {
    file: 'lib/core/relief-order.ts',
    text: 'const isLast = !old || entry.at >= old.lastAt',
    changes: ['entry.at >= old.lastAt → entry.at > old.lastAt'],
    why: 'Of two answers of one millisecond nobody knows the last.',
  },
  {
    file: 'lib/core/due.ts',
    text: 'return line && others.every((m) => line.rank < m.rank) ? line : others[0]',
    changes: ['line.rank < m.rank → line.rank <= m.rank'],
    why: 'No step has the rank of the fuse.',
  },
  {
    file: 'lib/core/awake.ts',
    text: ').filter(({ from, to }) => notMeAt.some((at) => from <= at && at < to))',
    changes: ['at < to → at <= to'],
    why: 'Each answer lies in a use itself, and two uses lie ten minutes apart.',
  },
]
