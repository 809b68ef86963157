import { inCore } from './equivalent-in-core.ts'
import { inStore } from './equivalent-in-store.ts'
import { inSubjects } from './equivalent-in-subjects.ts'
import type { Equivalent } from './is-equivalent.ts'

export const equivalents: readonly Equivalent[] = [
  ...inCore,
  ...inSubjects,
  ...inStore,
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
    file: 'lib/files/decode.ts',
    text: 'const found = text.match(/[\\u0080-\\uFFFC]/g)?.length ?? 0',
    changes: [
      'text.match(/[\\u0080-\\uFFFC]/g)?.length ?? 0 → text.match(/[\\u0080-\\uFFFC]/g)?.length!',
      '0 → 1 (no. 4 in the line)',
    ],
    why: 'At least one letter is lost here, and none, one or undefined is not more.',
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
    file: 'lib/files/crc.ts',
    text: 'const table = Uint32Array.from({ length: 256 }, (_, n) => {',
    changes: ['256 → 257'],
    why: 'A byte has no number after 255.',
  },
  {
    file: 'lib/files/table-head.ts',
    text: 'const first = rows[at] ?? []',
    changes: ['rows[at] ?? [] → rows[at]!'],
    why: 'The row with the most cells is one with more than half as many.',
  },
  {
    file: 'lib/files/csv-match.ts',
    text: 'const name = table.head[columns[field] ?? -1] ?? null',
    changes: ['columns[field] ?? -1 → columns[field]!', '1 → 2'],
    why: 'No column has such a place.',
  },
  {
    file: 'lib/files/own-reading.ts',
    text: "const text = cells[night] ?? ''",
    changes: ["cells[night] ?? '' → cells[night]!"],
    why: 'A cell that is not there is as plain as an empty one.',
  },
  {
    file: 'lib/files/own-reading.ts',
    text: "const text = row.cells[place] ?? ''",
    changes: ["row.cells[place] ?? '' → row.cells[place]!"],
    why: 'A cell that is not there is as plain as an empty one.',
  },
  {
    file: 'lib/files/own-reading.ts',
    text: "near.set(text, shown === 'two' ? nearest(text, Date.parse(cells[at] ?? '')) : shown)",
    changes: ["cells[at] ?? '' → cells[at]!"],
    why: 'Neither an empty text nor none is a moment.',
  },
  {
    file: 'lib/files/own-reading.ts',
    text: "const day = Date.parse(readWritten(text, order)?.day ?? '')",
    changes: ["readWritten(text, order)?.day ?? '' → readWritten(text, order)?.day!"],
    why: 'What has two readings has a day in each.',
  },
  {
    file: 'lib/files/csv-columns.ts',
    text: "return field.or.length > 0 ? 'wholeOrWord' : 'whole'",
    changes: ['0 → 1'],
    why: 'A row of numbers has both answers that are none, or no such answer.',
  },
  {
    file: 'lib/files/csv-columns.ts',
    text: '...places.flatMap((name) => known.get(name) ?? []),',
    changes: ['known.get(name) ?? [] → known.get(name)!'],
    why: 'Each of these places has its field.',
  },
]
