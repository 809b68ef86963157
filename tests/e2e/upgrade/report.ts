import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../../../lib/core/canonical.ts'
import { oldKeys } from '../../../lib/core/evening-0-1.ts'
import { type Ledger, readLedger } from '../../../lib/core/ledger.ts'
import { english } from '../../make/english.ts'
import { chooseFile, pressNamed, shows } from '../eavesdrop/by-hand.ts'
import { at } from '../fresh-page.ts'
import { copyOfOld, entries, evening, everyRow, putOld, type Row, stores } from './old-profile.ts'
import type { Begin, Upgraded } from './stage.ts'

const NIGHT = '2026-11-22'
const { schema } = JSON.parse(
  readFileSync(new URL('../../store/fixtures/v2.json', import.meta.url), 'utf8'),
)
const says = (key: string) => english[key] ?? ''
/** A text with its one placeholder filled. */
const filled = (key: string, value: string) => says(key).replace(/\{[^}]*\}/, value)
const snoozed = filled('ui.tonight.snoozed', '22:25')
const quiet = filled('ui.tonight.muted', '22:35').replace(/\.$/, '')

const thirdDay = filled('ui.mag.running', '3').replace(/ \{.*/, '')

/** The looks of the rest of the evening, and what stood then. */
const looks = ['22:24', '22:26', '22:34', '22:36', '22:46', '22:57'] as const
type Clock = (typeof looks)[number]
interface Look {
  readonly listed: readonly string[] | null
  readonly ledger: Ledger
  readonly popup: string
}

const sorted = (rows: readonly Row[] = []) => rows.map((row) => canonical(row)).sort()
/** Those of some rows that are no longer there word for word. */
const missing = (wanted: readonly Row[], found: readonly Row[] = []): string[] => {
  const there = new Set(sorted(found))
  return sorted(wanted).filter((row) => !there.has(row))
}

/**
 * Plays the rest of an evening that 0.1.0 began, and says what became of what it left. `lists` is whether the browser tells
 * which notifications stand: Firefox tells nobody.
 */
export function upgraded(begin: Begin, lists: boolean): void {
  let browser: Upgraded
  let kept: Record<string, Row[]>
  let stored: Row
  let settings: Row
  let dim: unknown
  /** What other rooms show of it. */
  const rooms = { relief: '', intake: '' }
  const seen = {} as Record<Clock, Look>
  async function popupNow(): Promise<string> {
    await browser.open('/popup.html')
    await browser.ours(shows, says('ui.change.title'))
    return browser.ours(() => document.body.innerText)
  }
  async function roomNow(room: keyof typeof rooms, words: string): Promise<string> {
    await browser.open(`/${room}.html`)
    // Where it does not come, what stands there instead is said below.
    await browser.ours(shows, words).catch(() => undefined)
    return browser.ours(() => document.body.innerText)
  }
  const ledgerNow = async () => readLedger((await browser.storage())['ledger'])

  beforeAll(async () => {
    browser = await begin(evening.at, (run) => run(putOld, schema, stores, evening.storage))
    kept = await browser.quietly(everyRow)
    for (const clock of looks) {
      await browser.goTo(at(clock) + 4_000)
      if (clock === looks[0]) {
        stored = await browser.storage()
        settings = stored['settings'] as Row
        dim = await browser.quietly(dimNow)
      }
      const [listed, ledger] = [await browser.listed(), await ledgerNow()]
      seen[clock] = { listed, ledger, popup: clock < '22:46' ? await popupNow() : '' }
      if (clock !== looks[0]) continue
      rooms.intake = await roomNow('intake', thirdDay)
      rooms.relief = await roomNow('relief', says('ui.relief.lost').split('{')[0] ?? '')
    }
  }, 300_000)
  afterAll(() => browser?.close())

  describe('nothing is lost', () => {
    test('every entry is there as it was, and no other', () => {
      expect(missing(entries, kept['entries'])).toEqual([])
      expect(kept['entries']).toHaveLength(entries.length)
    })
    test.each(['profile', 'trials', 'seat'] as const)(
      'every row of %s is there as it was',
      (store) => {
        // The time at the computer goes on: its last stretch may have grown.
        const wanted = store === 'seat' ? stores.seat.slice(0, -1) : stores[store]
        expect(wanted.length).toBeGreaterThan(0)
        expect(missing(wanted, kept[store])).toEqual([])
      },
    )
    test('every setting is there, and says when it was made', () => {
      const before = evening.storage['settings'] as { values: Row; changedAt: Row }
      const after = settings as typeof before
      expect(after.values).toEqual(before.values)
      expect(after.changedAt).toEqual(before.changedAt)
    })
    test('the plan for magnesium is at its third day, and the player waits where it was', () => {
      expect(rooms.intake).toContain(thirdDay)
      expect(rooms.relief).toMatch(/looking for (19|2\d):\d\d/)
    })
    test('what was said of the evening lies in its one row', () => {
      expect(Object.keys(stored).filter((key) => [...oldKeys, 'words'].includes(key))).toEqual([])
      expect(stored).toHaveProperty('evening')
    })
    test('the dim of the evening goes on', () => {
      const tracks = ({ dim: d, warm, grey }: Record<string, unknown>) => ({ dim: d, warm, grey })
      const before = evening.storage['dim'] as Record<string, unknown>
      expect(tracks(dim as typeof before)).toEqual(tracks(before))
    })
  })

  describe('nothing is repeated', () => {
    const before = readLedger(evening.storage['ledger'])
    const old = Object.entries(before.nights[NIGHT] ?? {}).filter(
      ([, row]) => row.state === 'shown',
    )
    test('the fixture holds moments that were shown', () => {
      expect(old.map(([id]) => id)).toContain('screens')
    })
    test('no moment that 0.1.0 had shown is shown again', () => {
      for (const [id, row] of old)
        for (const clock of looks)
          expect(seen[clock].ledger.nights[NIGHT]?.[id], `${id} at ${clock}`).toEqual(row)
    })
    if (lists)
      test('the browser lists none of them, and nothing in the quiet', () => {
        const listed = (clock: Clock) => seen[clock].listed
        for (const [id] of old) expect(looks.flatMap(listed), id).not.toContain(`${NIGHT}+${id}`)
        for (const clock of ['22:24', '22:26', '22:34'] as const) expect(listed(clock)).toEqual([])
      })
    test('lights out, due after the quiet, is shown once', () => {
      const rows = looks.map((clock) => seen[clock].ledger.nights[NIGHT]?.['lightsOut'])
      const shown = rows.filter((row) => row?.state === 'shown')
      expect(shown.length).toBeGreaterThan(0)
      expect(shown[0]?.at).toBeGreaterThanOrEqual(at('22:45'))
      expect(new Set(shown.map((row) => row?.at)).size).toBe(1)
    })
  })

  describe('what the person said holds to its end, and no longer', () => {
    test('at 22:24 reminders wait', () => {
      expect(seen['22:24'].popup).toContain(snoozed)
    })
    test.each(['22:26', '22:34', '22:36'] as const)('at %s they do not any more', (clock) => {
      expect(seen[clock].popup).not.toContain(snoozed)
    })
    test.each(['22:24', '22:26', '22:34'] as const)('at %s it is quiet', (clock) => {
      expect(seen[clock].popup).toContain(quiet)
      const shown = Object.values(seen[clock].ledger.nights[NIGHT] ?? {}).filter(
        (row) => row.state === 'shown' && row.at > evening.at,
      )
      expect(shown).toEqual([])
    })
    test('at 22:36 it is not any more', () => {
      expect(seen['22:36'].popup).not.toContain(quiet)
    })
  })

  describe('a copy that 0.1.0 saved comes back after everything was deleted', () => {
    const frozen = readFileSync(
      new URL('../../files/fixtures/backup-v1.json', import.meta.url),
      'utf8',
    )
    test.each([
      ['of a few notes', frozen],
      ['of ten years', copyOfOld()],
    ])('%s', async (_, text) => {
      await browser.open('/options.html')
      await browser.ours(pressNamed, says('ui.keep.delete'), '#notes')
      await browser.ours(pressNamed, says('ui.keep.deleteYes'), '#notes')
      await browser.ours(shows, says('ui.keep.deleted'))
      await browser.ours(chooseFile, text)
      await browser.ours(pressNamed, says('ui.keep.bring'), '#notes')
      // Ten years of notes: on a busy machine they take longer than a press does.
      await browser.ours(shows, says('ui.keep.imported'), 80_000)
      const copy = JSON.parse(text) as Record<
        'entries' | 'profile' | 'trials' | 'seat' | 'erased' | 'aside',
        Row[]
      >
      const now = await browser.quietly(everyRow)
      const all = [...copy.entries, ...copy.erased, ...copy.aside]
      expect(missing(all, now['entries'])).toEqual([])
      expect(now['entries']).toHaveLength(all.length)
      expect(missing(copy.profile, now['profile'])).toEqual([])
      expect(missing(copy.trials, now['trials'])).toEqual([])
      const { values } = (await browser.storage())['settings'] as { values: Row }
      expect(values).toMatchObject(
        (JSON.parse(text) as { settings: { values: Row } }).settings.values,
      )
    })
  })
}

/** What dims the pages now, in whichever area it lies. Runs in a page of ours. */
async function dimNow(): Promise<unknown> {
  const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const [local, session] = [await storage.local.get('dim'), await storage.session.get('dim')]
  return session['dim'] ?? local['dim']
}
