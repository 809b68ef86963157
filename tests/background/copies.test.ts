import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { BackupRow } from '../../lib/core/backup-due.ts'
import { made } from '../make/browser.ts'
import { at } from '../make/planned.ts'
import {
  answer,
  inDiary,
  keepNotes,
  noted,
  pass,
  ring,
  set,
  settled,
  standAt,
  start,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T14:00')

const DOWNLOADS = { permissions: ['downloads'] }
const NOW = at('2026-11-25T14:00')
const LAST = at('2026-10-26T13:00')
const want = (row: object = {}) => answer('backup', { auto: true, lastAt: LAST, ...row })
const remembered = () =>
  inDiary(async (diary) => (await diary.profile())['backup'] as BackupRow | undefined)
const names = () => [...made.downloads.files.keys()]
const NAME = 'Settle/settle-2026-11-25.json'

beforeEach(async () => {
  set({ routine: [] })
  made.permissions.grant(DOWNLOADS)
  await keepNotes(noted({ kind: 'calm' }, '2026-10-01T20:00', '2026-10-01'))
})
/** What gives a file its address, and who reads it, are not on this thread. */
const until = (holds: () => unknown) =>
  vi.waitFor(async () => {
    await settled()
    await holds()
  })
/** The worker is done with its copy. */
const saved = () =>
  until(async () => {
    expect(names()).toEqual([NAME])
    expect((await remembered())?.lastAt).not.toBe(LAST)
    expect(made.offscreen.isOpen()).toBe(false)
  })

describe('a copy of each month', () => {
  test('is saved by day, with everything in it, and leaves no row in the list of downloads', async () => {
    await want()
    await start()
    const download = vi.spyOn(made.downloads, 'download')
    await ring()
    await saved()
    expect(download).toHaveBeenCalledWith({
      ...{ url: expect.stringMatching(/^blob:/), filename: NAME },
      ...{ saveAs: false, conflictAction: 'uniquify' },
    })
    const file = JSON.parse(made.downloads.files.get(NAME) ?? '{}')
    expect(file.entries).toMatchObject([{ kind: 'calm' }])
    expect(JSON.stringify(file)).toContain('"routine":[]')
    expect([made.downloads.rows(), await remembered()]).toEqual([
      [],
      { auto: true, lastAt: NOW, triedAt: NOW },
    ])
  })

  test.each<[string, () => unknown]>([
    ['where nobody wants it', () => want({ auto: false })],
    ['where nobody said so', () => undefined],
    ['before thirty days are over', () => want({ lastAt: LAST + 3_600_000 + 1 })],
    ['where it was tried today', () => want({ triedAt: at('2026-11-24T14:00:01') })],
    [
      'where it was tried a little later than now, by a clock that was put back',
      () => want({ triedAt: at('2026-11-26T13:59') }),
    ],
    [
      'where downloads are no longer allowed',
      async () => {
        await want()
        made.permissions.takeBack(DOWNLOADS)
      },
    ],
    [
      'between lights out and wake',
      async () => {
        await want()
        standAt('2026-11-26T03:00')
      },
    ],
  ])('is not, %s', async (_, holds) => {
    await holds()
    await start()
    await ring()
    await ring()
    made.permissions.grant(DOWNLOADS)
    expect([names(), made.downloads.rows(), made.offscreen.isOpen()]).toEqual([[], [], false])
  })

  test('that was due at night is saved in the morning', async () => {
    await want()
    standAt('2026-11-26T03:00')
    await start()
    await ring()
    expect(names()).toEqual([])
    expect(await remembered()).not.toHaveProperty('triedAt')
    standAt('2026-11-26T07:00')
    await ring()
    await until(() => expect(names()).toEqual(['Settle/settle-2026-11-26.json']))
  })

  test('that was tried a day ago is tried again', async () => {
    await want({ triedAt: at('2026-11-24T14:00') })
    await start()
    await ring()
    await saved()
  })

  test('asked for twice at once is saved once', async () => {
    await want()
    await start()
    made.runtime.onStartup.fire()
    await ring()
    await saved()
    expect((await remembered())?.lastAt).toBe(NOW)
  })

  test('is saved as the browser starts, and once downloads are allowed', async () => {
    await want()
    made.permissions.takeBack(DOWNLOADS)
    await start()
    made.permissions.grant(DOWNLOADS)
    await saved()
  })

  test('is not tried where the diary does not open', async () => {
    await want()
    await pass(2_000)
    const opens = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    const { errors } = await start()
    await ring()
    await pass(3_000, 500)
    opens.mockRestore()
    expect([names(), made.offscreen.isOpen()]).toEqual([[], false])
    expect(errors).not.toHaveBeenCalled()
  })
})

describe('a copy that could not be saved', () => {
  const notSaved = expect.objectContaining({ message: expect.stringContaining('not saved') })
  async function fails() {
    await want()
    const { errors } = await start()
    await ring()
    return errors
  }

  test('is complained of, tried once a day, and leaves nothing behind', async () => {
    made.downloads.fails = 'FILE_NO_SPACE'
    const errors = await fails()
    await until(() => expect(errors).toHaveBeenCalledWith('Settle:', notSaved))
    expect(await remembered()).toEqual({ auto: true, lastAt: LAST, triedAt: NOW })
    expect(made.downloads.rows()).toEqual([])
    made.downloads.fails = null
    await ring()
    expect(made.offscreen.isOpen()).toBe(false)
    expect(names()).toEqual([])
  })

  test('is given up after half a minute where it never ends', async () => {
    made.downloads.hangs = true
    const errors = await fails()
    await vi.waitFor(() => expect(made.downloads.rows()).toHaveLength(1))
    await pass(28_000, 4_000)
    expect(errors).not.toHaveBeenCalled()
    await pass(4_000, 500)
    expect(errors).toHaveBeenCalledWith('Settle:', notSaved)
    expect([made.downloads.rows(), made.offscreen.isOpen()]).toEqual([[], false])
  })

  test('is given up after ten seconds where nobody gives it an address', async () => {
    made.offscreen.answers = false
    const errors = await fails()
    expect(made.offscreen.isOpen()).toBe(true)
    await pass(9_999)
    expect(errors).not.toHaveBeenCalled()
    await pass(1)
    expect(errors).toHaveBeenCalled()
    expect([made.downloads.rows(), made.offscreen.isOpen()]).toEqual([[], false])
  })

  test('is complained of where the browser refuses it, and the page without a window is gone', async () => {
    vi.spyOn(made.downloads, 'download').mockRejectedValue(new Error('not saved: refused'))
    const errors = await fails()
    await until(() => expect(errors).toHaveBeenCalledWith('Settle:', notSaved))
    expect(made.offscreen.isOpen()).toBe(false)
  })
})

test('a page without a window that an ended worker left is closed before another is opened', async () => {
  await want()
  await made.offscreen.createDocument({ url: '/offscreen.html' })
  await start()
  await ring()
  await saved()
})

test('who switches it off while it is saved has it off', async () => {
  await want()
  await start()
  const { download } = made.downloads
  vi.spyOn(made.downloads, 'download').mockImplementationOnce(async (wish) => {
    await want({ auto: false })
    return download(wish)
  })
  await ring()
  await saved()
  expect(await remembered()).toMatchObject({ auto: false, lastAt: NOW })
})
