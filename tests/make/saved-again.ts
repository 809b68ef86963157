import Papa from 'papaparse'
import type { Draw } from '../../lib/core/draw.ts'
import type { Answers } from '../../lib/files/foreign-kinds.ts'

/** Our table as some spreadsheet of some region would save it again, and what the person would answer who did that. */
export function savedAgain(csv: string, draw: Draw): { text: string; truth: Answers } {
  const [head = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').trimEnd()).data
  const order = draw.one(['day', 'month', null] as const)
  const sign = draw.one(['/', '.', '-'])
  const [point, group] = draw.one([
    ['.', ','],
    [',', '.'],
    [',', '\u202F'],
    ['.', '’'],
  ] as const)
  const seconds = draw.chance(0.5)
  const halves = draw.chance(0.3)
  const isGrouped = draw.chance(0.3)
  const truths = draw.chance(0.3)
  const turn = (name: string, cell: string): string => {
    const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell)
    if ((name === 'night' || name === 'date') && day && order) {
      const [, year, month, date] = day
      return (order === 'day' ? [date, month, year] : [month, date, year]).join(sign)
    }
    const time = /^(\d\d):(\d\d)$/.exec(cell)
    if (time) return turnTime(Number(time[1]), time[2] ?? '', seconds, halves)
    if (isGrouped && /^-?\d{4,6}$/.test(cell) && !/Tenths/.test(name))
      return cell.replace(/(\d)(?=(\d{3})+$)/g, `$1${group}`)
    if (truths && (cell === 'yes' || cell === 'no')) return cell === 'yes' ? 'TRUE' : 'FALSE'
    return cell
  }
  const turned = rows.map((cells) => cells.map((cell, i) => turn(head[i] ?? '', cell)))
  const delimiter = draw.one([',', ';', '\t'])
  const text = Papa.unparse([head, ...turned], { delimiter, newline: draw.one(['\n', '\r\n']) })
  return { text, truth: { order, decimal: point } }
}

function turnTime(hour: number, minute: string, seconds: boolean, halves: boolean): string {
  const shown = halves ? hour % 12 || 12 : hour
  return `${shown}:${minute}${seconds ? ':00' : ''}${halves ? (hour < 12 ? ' AM' : ' PM') : ''}`
}
