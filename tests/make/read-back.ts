import { isSame } from '../../lib/core/same.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { ownReader } from '../../lib/files/csv-in.ts'
import { decode } from '../../lib/files/decode.ts'
import { ownQuestions } from '../../lib/files/own-reading.ts'
import { tableOf } from '../../lib/files/table.ts'

/** What of our own rows a file that another program saved brings back, with nothing asked. */
export function readBack(bytes: Uint8Array, own: readonly Entry[]) {
  const table = tableOf(decode(bytes).text)
  if (typeof table === 'string') throw new Error(`No table: ${table}`)
  const { order, decimal } = ownQuestions(table)
  if (order || decimal) throw new Error('It has to be asked.')
  const byId = new Map(own.map((row) => [row.id, row]))
  const read = table.rows.map(ownReader(table))
  const rows = read.flatMap((row) => (row.ok ? [row.entry] : []))
  const others = rows.filter((row) => !isSame(row, byId.get(row.id)))
  return {
    same: rows.length - others.length,
    other: others.length,
    others,
    refused: read.length - rows.length,
    faults: read.flatMap((row) => (row.ok ? [] : [row.fault])),
  }
}
