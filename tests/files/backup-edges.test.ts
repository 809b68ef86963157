import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { type Backup, backupLines, backupOf, rowsIn } from '../../lib/files/backup.ts'
import { MAX_BYTES, readBackup, readBackupFile } from '../../lib/files/backup-read.ts'

const text = readFileSync(new URL('./fixtures/backup-v2.json', import.meta.url), 'utf8')
const file = JSON.parse(text)
const read = (changed: object) => readBackup(JSON.stringify({ ...file, ...changed }), 9)
const nested = (depth: number): unknown => (depth === 0 ? 5 : [nested(depth - 1)])

describe('a copy is read up to its bounds', () => {
  it('of bytes: the largest is read, one byte more is not', async () => {
    const arrayBuffer = async () => new TextEncoder().encode(text).buffer as ArrayBuffer
    expect(MAX_BYTES).toBe(67_108_864)
    expect(readBackup(text, MAX_BYTES).ok).toBe(true)
    expect(readBackup(text, MAX_BYTES + 1)).toEqual({ ok: false, reason: 'large' })
    expect((await readBackupFile({ size: MAX_BYTES, arrayBuffer })).ok).toBe(true)
    expect((await readBackupFile({ size: MAX_BYTES + 1, arrayBuffer })).ok).toBe(false)
  })
  it('of depth: sixty-three lists in a field, and not one more', () => {
    expect(read({ later: nested(63) })).toMatchObject({ ok: true })
    expect(read({ later: nested(64) })).toEqual({ ok: false, reason: 'deep' })
  })
  it('of depth also where the engine itself gives up', () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementationOnce(() => {
      throw new RangeError('Maximum call stack size exceeded')
    })
    expect(readBackup(text, 9)).toEqual({ ok: false, reason: 'deep' })
    parse.mockRestore()
  })
  it.each([
    [1.5, 'shape'],
    [-1, 'shape'],
    [null, 'shape'],
    ['2', 'shape'],
    [3, 'newer'],
  ])('of version %j: %s', (version, reason) => {
    expect(read({ version })).toMatchObject({ ok: false, reason })
  })
})

it('is altered as soon as it says that it is whole and is not, or says nothing', () => {
  expect(readBackup(text, 9)).toMatchObject({ ok: true, altered: false })
  const { whole: _, ...silent } = file
  expect(readBackup(JSON.stringify(silent), 9)).toMatchObject({ ok: true, altered: true })
  expect(readBackup(`${text}\n`, 9)).toMatchObject({ ok: true, altered: true })
})

it('has as many rows as its lines show', () => {
  const found = readBackup(text, 9)
  const backup = (found.ok ? found.document : null) as Backup
  const rows = [...backupLines(backup)].filter((line) => /^\{"/.test(line)).length
  expect(rowsIn(backup)).toBe(rows)
  const nothing = {
    entries: [],
    erased: [],
    aside: [],
    profile: [],
    trials: [],
    seat: [],
    nights: [],
  }
  expect(rowsIn(backupOf(nothing, undefined, 5))).toBe(0)
  expect([...backupLines(backupOf(nothing, undefined, 5))].slice(0, 2)).toEqual([
    '{\n',
    '"aside":[],\n',
  ])
})
