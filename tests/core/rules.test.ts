import { expect, test } from 'vitest'
import { AWAKE_AFTER_MIN, AWAY_MIN } from '../../lib/core/awake.ts'
import { BACKUP_MS } from '../../lib/core/backup-due.ts'
import { BED_AGAIN_MIN } from '../../lib/core/bed-again.ts'
import { REACH_MS } from '../../lib/core/caffeine/cups.ts'
import { DAY_MIN, HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { NEUTRAL_KELVIN } from '../../lib/core/dim/kelvin.ts'
import { LINE_MS } from '../../lib/core/dim/line.ts'
import { FLOOR, LOWEST } from '../../lib/core/dim/look.ts'
import { LOOK_MS } from '../../lib/core/dim/next-step.ts'
import { NEUTRAL_K } from '../../lib/core/dim/plan.ts'
import { BUDGET, GAP_MIN, GENTLE_MIN } from '../../lib/core/due.ts'
import { ASKED } from '../../lib/core/evening-row.ts'
import { augmentationNights } from '../../lib/core/flags/augmentation.ts'
import { GAP_MS, LOOKS_APART_MS } from '../../lib/core/fuse/bout.ts'
import { LEFT_ALONE_SHARE } from '../../lib/core/fuse/draw.ts'
import { APART_FROM, JUDGED_FROM, LEARNS_FROM } from '../../lib/core/fuse/fuse.ts'
import { HIT_AFTER_MIN, HIT_UNTIL_MIN, USUAL_MIN } from '../../lib/core/fuse/judge.ts'
import { FUSE_ID, LEARNED_KEY } from '../../lib/core/fuse/names.ts'
import { EVENING_MIN, LATE_MIN, parts } from '../../lib/core/fuse/part.ts'
import { ANSWER_HOLDS_MS } from '../../lib/core/gate.ts'
import { NOTED_MS } from '../../lib/core/ledger.ts'
import { MAX_AGO_MIN, MAX_LINE, MAX_SEVERITY } from '../../lib/core/line.ts'
import { lookedAtWeeks } from '../../lib/core/long-look.ts'
import { STOOL_DAYS } from '../../lib/core/magnesium/stools.ts'
import { AFTER_LIGHTS_OUT_MIN, GRACE_MIN, TOGETHER_MIN } from '../../lib/core/plan.ts'
import { ANSWER_MS, LOST_MS } from '../../lib/core/player.ts'
import { AWAY_AFTER_SEC } from '../../lib/core/presence.ts'
import { FORTNIGHT_MS, questionKinds } from '../../lib/core/questions.ts'
import { MUTE_MS } from '../../lib/core/quiet-after.ts'
import { MAX_BYTES } from '../../lib/files/backup-read.ts'
import { EVENING } from '../../lib/files/csv-match.ts'
import { MOST_COLUMNS } from '../../lib/files/table-head.ts'

const DAY = 24 * HOUR

// Own rules, as DECISIONS.md and the documents tell them: whoever changes one changes it twice.
test.each<[string, unknown, unknown]>([
  ['a minute, an hour and a day', [MINUTE, HOUR, DAY_MIN], [60_000, 3_600_000, 1440]],
  ['interruptions of an evening, and minutes between two', [BUDGET, GAP_MIN], [3, 10]],
  ['how late a step may be, and after lights out', [GRACE_MIN, AFTER_LIGHTS_OUT_MIN], [120, 30]],
  ['steps that are told together', TOGETHER_MIN, 10],
  ['nobody there, and from a gentle beginning to the rest', [AWAY_AFTER_SEC, GENTLE_MIN], [300, 1]],
  ['quiet after Legs now', MUTE_MS, 30 * MINUTE],
  ['bed again', BED_AGAIN_MIN, 20],
  ['awake in the night, and away before it', [AWAKE_AFTER_MIN, AWAY_MIN], [15, 10]],
  ['the mark of a note that was kept', NOTED_MS, 30_000],
  [
    'a line in the page, and the longest a page does not look',
    [LINE_MS, LOOK_MS],
    [10_000, 20_000],
  ],
  ['the least light for reading, and of all', [FLOOR, LOWEST], [0.5, 0.4]],
  ['no tint', [NEUTRAL_K, NEUTRAL_KELVIN], [6500, 6500]],
  ['a player that nobody looks at, and one that asks', [LOST_MS, ANSWER_MS], [5_000, 120_000]],
  ['how long a copy is fresh, and an answer', [BACKUP_MS, ANSWER_HOLDS_MS], [30 * DAY, 30 * DAY]],
  ['the question of every second week', FORTNIGHT_MS, 14 * DAY],
  [
    'questions, the most pressing first',
    questionKinds,
    ['stopSign', 'gate', 'nights', 'steps', 'trial', 'fortnight', 'backup'],
  ],
  ['weeks that are looked at', lookedAtWeeks, [0, 2, 3, 4, 6]],
  ['nights of a dopamine medicine', augmentationNights, { early: 28, late: 14, felt: 7 }],
  ['loose stools', STOOL_DAYS, 3],
  ['cups that count', REACH_MS, 72 * HOUR],
  [
    'how far a line reaches back, how long it is, how bad',
    [MAX_AGO_MIN, MAX_LINE, MAX_SEVERITY],
    [1440, 200, 10],
  ],
  ['what ends a bout, and looks at it', [GAP_MS, LOOKS_APART_MS], [3 * MINUTE, 10 * MINUTE]],
  ['onsets before a time is learned, and two', [LEARNS_FROM, APART_FROM], [12, 40]],
  ['bouts that judge it, and how many are left alone', [JUDGED_FROM, LEFT_ALONE_SHARE], [12, 0.25]],
  ['the usual time, and a good one', [USUAL_MIN, HIT_AFTER_MIN, HIT_UNTIL_MIN], [40, 5, 25]],
  ['the evening and its late half', [EVENING_MIN, LATE_MIN, parts], [360, 120, ['early', 'late']]],
  ['names that are kept', [FUSE_ID, LEARNED_KEY, ASKED], ['fuse', 'fuse', 'asked:']],
  ['the largest file', MAX_BYTES, 67_108_864],
  ['the widest table, and the hour of a date alone', [MOST_COLUMNS, EVENING], [500, '21:00']],
])('%s', (_, is, said) => {
  expect(is).toEqual(said)
})
