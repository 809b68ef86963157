import { describe, expect, test, vi } from 'vitest'
import { BACKUP_KEY } from '../../lib/core/backup-due.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import {
  copyOf,
  copySaved,
  csvFileOf,
  download,
  monthlyWished,
  wishMonthly,
} from '../../lib/page/copy.ts'
import type { WorkOptions } from '../../lib/page/long-work.svelte.ts'
import { workerDiary } from '../../lib/store/worker-diary.ts'
import { beginEach, fillDisk, local, NOW, noted, onDisk, pageWith } from '../make/page.ts'

beginEach()
const options = (signal = new AbortController().signal): WorkOptions => ({
  onProgress: () => {},
  signal,
})

describe('nothing is copied', () => {
  test('in a private window, which cannot read the diary: it would only look like a copy', async () => {
    const diary = workerDiary(local, async () => 'kept')
    await expect(copyOf(diary, NOW, options())).rejects.toThrow()
    await expect(csvFileOf(diary, options())).rejects.toThrow()
  })

  test('once the person stops it', async () => {
    const { diary } = await pageWith({ said: [[{ kind: 'calm' }, NOW]] })
    await expect(copyOf(diary, NOW, options(AbortSignal.abort()))).rejects.toThrow()
  })
})

test('a copy holds the settings and every row, what was replaced too', async () => {
  const { diary, live, notes } = await pageWith({
    settings: { fuse: true },
    said: [[{ kind: 'calm' }, NOW]],
  })
  await notes.keep([noted(live, { kind: 'symptom', symptomKind: 'urge' }, NOW)], null)
  await notes.undo()
  const file = await copyOf(diary, NOW + 5, options())
  expect(file.type).toBe('application/json')
  const read = JSON.parse(await file.text())
  expect(read).toMatchObject({ exportedAt: NOW + 5, entries: expect.any(Array) })
  expect(read.entries).toHaveLength(2)
  expect(JSON.stringify(read)).toContain('"fuse":true')
})

test('a table holds each note that stands once, however many there are, under its head', async () => {
  const { diary, live, notes } = await pageWith()
  await diary.add(
    Array.from({ length: 201 }, (_, i) => ({
      ...noted(live, { kind: 'calm' }, NOW - i * MINUTE),
      note: `n${i}.`,
    })),
  )
  const gone = noted(live, { kind: 'calm' }, NOW)
  await notes.keep([gone], { entry: gone, words: '' })
  await notes.undo()
  const file = await csvFileOf(diary, options())
  expect(file.type).toBe('text/csv')
  const [head, ...lines] = (await file.text()).trimEnd().split('\n')
  expect(head).toContain('kind')
  expect(lines).toHaveLength(201)
  for (const i of [0, 199, 200])
    expect(lines.filter((line) => line.includes(`n${i}.`))).toHaveLength(1)
})

test('that a copy was saved, and that one is wished for each month, is remembered side by side', async () => {
  const { diary } = await pageWith()
  expect(await monthlyWished(diary)).toBe(false)
  await wishMonthly(diary, true)
  await copySaved(diary, NOW)
  expect(await monthlyWished(diary)).toBe(true)
  expect((await onDisk()).profile[BACKUP_KEY]).toEqual({ auto: true, lastAt: NOW })
  await wishMonthly(diary, false)
  expect(await monthlyWished(diary)).toBe(false)
  const empty = fillDisk()
  await expect(wishMonthly(diary, true)).rejects.toMatchObject({ reason: 'full' })
  await expect(copySaved(diary, NOW)).rejects.toMatchObject({ reason: 'full' })
  empty()
})

test('a file is handed over under its name, and let go a minute later', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
  const link = {
    href: '',
    download: '',
    click: vi.fn(),
  }
  vi.stubGlobal('document', { createElement: () => link })
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1')
  const letGo = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
  download(new Blob(['x']), 'settle.json')
  expect(link).toMatchObject({ href: 'blob:1', download: 'settle.json' })
  expect(link.click).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(59_999)
  expect(letGo).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(letGo).toHaveBeenCalledWith('blob:1')
})
