import { readFileSync } from 'node:fs'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { idOf } from './any-entry.ts'
import { canSay, type Encoding } from './encoded.ts'
import { formulas, markup, plainWords } from './texts.ts'

/** What a spreadsheet would make numbers, dates, times and truths of. */
const changed = [
  '0012',
  '1/2',
  ' 1/2 ',
  '1,5',
  '3e5',
  'March 5',
  '5 Nov',
  'TRUE',
  '10:30',
  '50 %',
  '5-HTP',
]

/** What was handed to the spreadsheet program; the sample diary may change since. */
const nights = new URL('../files/fixtures/six-nights.json', import.meta.url)

/** Notes with every kind of value among them, and every text that a spreadsheet could spoil and the encoding can say. */
export function interopRows(encoding: Encoding): Entry[] {
  const rows: Entry[] = JSON.parse(readFileSync(nights, 'utf8'))
  const urge = rows.find(({ kind }) => kind === 'symptom') as Entry
  // An ODS cell holds no tab, and none holds NUL or a lone CR: what they lose is lost before we read it.
  const words = [...changed, ...plainWords, ...markup, ...formulas].filter(
    (text) => text.trim() !== '' && !/[\r\0\t]/.test(text) && canSay(text, encoding),
  )
  const noted = words.map((note, i) => ({
    ...urge,
    id: idOf(i),
    note,
    onsetTime: i % 2 ? '09:05' : '22:05',
    durationMin: 1000 + i,
    toLightsOutMin: -30,
    atRest: i % 3 === 0,
    sensations: ['crawling', 'itching'],
    bodyParts: ['calf'],
    signs: [{ sign: 'swollen', side: 'left' }, { sign: 'numb' }],
  }))
  return [...rows, ...(noted as Entry[])]
}
