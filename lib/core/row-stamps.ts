/** What says that a clock was wrong, and nothing of what the row says. */
export const marks = ['ahead'] as const

/** What a merge puts on a row. */
export const ofMerge = [...marks, 'rival'] as const

/** What says which row it is: its id, when it was written, whom it replaces, and what a merge put on it. */
export const ofRow = ['id', 'enteredAt', 'replaces', ...ofMerge] as const

/** All that a row carries beside what the person said. `at` is none of it: a moment is said. */
export const stamps = [
  ...ofRow,
  'zone',
  'offsetMin',
  'night',
  'late',
  'backfilled',
  'removed',
  'sample',
] as const

/** A row without some of its fields. */
export const without = (row: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)))
