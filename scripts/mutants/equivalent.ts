import type { Place } from './place.ts'

/** Changes of a line that no test could notice, or that nobody could meet, with the reason. */
export interface Equivalent {
  readonly file: string
  /** The line as it stands, without the space around it. */
  readonly text: string
  /** As they are printed: before → after. */
  readonly changes: readonly string[]
  readonly why: string
}

export const equivalents: readonly Equivalent[] = [
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
    file: 'lib/store/seat.ts',
    text: 'if (last && last.to > at) return []',
    changes: ['last.to > at → last.to >= at'],
    why: 'What ends at that moment was given back in the line before.',
  },
  {
    file: 'lib/store/relief-tally.ts',
    text: 'const CHUNK = 300',
    changes: ['300 → 299'],
    why: 'How many are counted at once is a pace.',
  },
  {
    file: 'lib/store/chains.ts',
    text: 'const MANY = 2000',
    changes: ['2000 → 4000'],
    why: 'Both ways read the same rows; which is quicker is all that it says.',
  },
  {
    file: 'lib/store/read.ts',
    text: 'size = Math.max(size, Math.min(2 * size, CHUNK))',
    changes: ['2 * size → 2 / size'],
    why: 'Pages that do not grow are read in more rounds, and are the same.',
  },
  {
    file: 'lib/files/csv-in.ts',
    text: 'if (WHOLE.test(text)) return Number(text)',
    changes: ['if (WHOLE.test(text)) return Number(text) → nothing'],
    why: 'A quick way: 200,000 drawn whole numbers were read the same without it.',
  },
  {
    file: 'lib/page/beat.ts',
    text: 'return same && seenAt > player.seenAt ? { ...player, seenAt } : player',
    changes: ['seenAt > player.seenAt → seenAt >= player.seenAt'],
    why: 'A player seen at the same moment is the same player.',
  },
  {
    file: 'lib/browser/pages.ts',
    text: 'export const ROOM_MS = 500',
    changes: ['500 → 499'],
    why: 'A millisecond of a wait that is a guess.',
  },
  {
    file: 'entrypoints/relief/visit.svelte.ts',
    text: 'const AFTER_FRAME_MS = 300',
    changes: ['300 → 299'],
    why: 'A millisecond of a wait that is a guess.',
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
    file: 'lib/files/decode.ts',
    text: 'const found = text.match(/[\\u0080-\\uFFFC]/g)?.length ?? 0',
    changes: [
      'text.match(/[\\u0080-\\uFFFC]/g)?.length ?? 0 → text.match(/[\\u0080-\\uFFFC]/g)?.length!',
      '0 → 1 (no. 4 in the line)',
    ],
    why: 'At least one letter is lost here, and none, one or undefined is not more.',
  },
  {
    file: 'lib/store/database-diary.ts',
    text: 'tx.commit()',
    changes: ['tx.commit() → nothing'],
    why: 'The browser does it by itself a little later.',
  },
  {
    file: 'lib/page/playing.svelte.ts',
    text: 'this.player && this.plan ? stateAt(this.plan, this.player, this.now) : null,',
    changes: ['this.player && this.plan → this.player || this.plan'],
    why: 'There is a plan where there is a player.',
  },
  {
    file: 'lib/page/playing.svelte.ts',
    text: 'if (!this.player || !this.plan) return',
    changes: ['!this.player || !this.plan → !this.player && !this.plan'],
    why: 'There is a plan where there is a player.',
  },
  {
    file: 'lib/page/planned-dose.ts',
    text: 'const NIGHTS = 5',
    changes: ['5 → 6'],
    why: 'A night more is read, of days that are not looked at.',
  },
  {
    file: 'lib/page/insights.ts',
    text: "answers: fortnights.entries.filter((one) => one.kind === 'fortnight'),",
    changes: ["one.kind === 'fortnight' → true"],
    why: 'Nothing else was asked for; the type does not know that.',
  },
  {
    file: 'lib/browser/downloads.ts',
    text: 'for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {',
    changes: ['waited < PATIENCE_MS → waited <= PATIENCE_MS', '0 → 1'],
    why: 'One look more at the end of a wait that is a guess.',
  },
  {
    file: 'entrypoints/background/index.ts',
    text: 'let lastHint = 0',
    changes: ['0 → 1'],
    why: 'A millisecond of 1970.',
  },
  {
    file: 'entrypoints/background/line.ts',
    text: 'let asked = 0',
    changes: ['0 → 1'],
    why: 'Where the count begins nobody sees.',
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
    file: 'entrypoints/relief/caveat.ts',
    text: 'const min = (seconds ?? 0) / 60',
    changes: ['seconds ?? 0 → seconds!', '0 → 1'],
    why: 'The two rows that say how long have their seconds; no other shows them.',
  },
  {
    file: 'lib/page/flag-hints.ts',
    text: 'const MEDICINES = 500',
    changes: ['500 → 501', '500 → 499'],
    why: 'One more or less of a year of doses, all of one medicine.',
  },
  {
    file: 'entrypoints/background/stand-up.ts',
    text: 'const atOnce = { afterMin: { early: 0, late: 0 } }',
    changes: ['0 → 1', '0 → 1 (no. 2 in the line)'],
    why: 'No learned time is shorter than a minute.',
  },
  {
    file: 'lib/files/table.ts',
    text: 'if (isLast) break',
    changes: ['if (isLast) break → nothing'],
    why: 'The last piece ends where the text ends, and there is no other after it.',
  },
  {
    file: 'lib/store/database.ts',
    text: 'for (const migrate of migrations.slice(from)) await migrate(db, tx)',
    changes: ['await migrate(db, tx) → migrate(db, tx)'],
    why: 'No step so far waits for anything.',
  },
  {
    file: 'lib/files/csv-columns.ts',
    text: "return field.or.length > 0 ? 'wholeOrWord' : 'whole'",
    changes: ['0 → 1'],
    why: 'A row of numbers has both answers that are none, or no such answer.',
  },
]

export const equivalentOf = (place: Place): Equivalent | undefined =>
  equivalents.find(
    ({ file, text, changes }) =>
      file === place.file && text === place.text && changes.includes(place.change),
  )

export const isEquivalent = (place: Place): boolean => equivalentOf(place) !== undefined
