import { seededDraw } from '../../lib/core/draw.ts'
import { newEntry } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

const usual = { bed: '22:30', wake: '07:00' }
const schedule = { week: Array.from({ length: 7 }, () => usual), tonight: null }
const zone = 'Europe/Berlin'

/**
 * Sets of one to three rows that are kept together, with notes from a word to four thousand letters. The same
 * seed gives the same rows, so what lies in a database can be held against what was meant, letter by letter.
 */
export function makeGroups(seed: number, groups: number): Entry[][] {
  const draw = seededDraw(seed)
  const begin = Date.parse('2026-11-20T21:40:00Z')
  return Array.from({ length: groups }, (_, group) =>
    Array.from({ length: 1 + draw.below(3) }, () => {
      const at = begin + group * 1000
      const letters = draw.chance(0.1) ? draw.below(4000) : draw.below(40)
      const note = Array.from({ length: letters }, () => String.fromCharCode(97 + draw.below(26)))
      return newEntry(
        { kind: 'symptom', symptomKind: 'urge', severity: draw.below(11), note: note.join('') },
        { id: draw.uuid(), at, now: at, zone, schedule },
      )
    }),
  )
}
