import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { merge, nothingKept } from '../../lib/core/merge.ts'
import { byRegion } from '../../lib/core/schema/settings.ts'
import { readSettings } from '../../lib/core/settings.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { keptIn, readBackup } from '../../lib/files/backup-read.ts'

const nothing = {
  ...{ entries: [], erased: [], aside: [], profile: [], trials: [], seat: [], nights: [] },
}
const keptFrom = (text: string) => {
  const found = readBackup(text, text.length)
  if (!found.ok) throw new Error(found.reason)
  return keptIn(found.document)
}
const regionIn = ({ settings }: { settings: unknown }) =>
  readSettings(settings, defaultSettings()).settings.region
const region = { ...byRegion, clock: '12', weekStart: 7 } as const
const settings = { values: { region }, changedAt: { region: 5 } }

describe('how times and dates are written', () => {
  test('goes with a copy', () => {
    const copy = backupText(backupOf(nothing, settings, 7))
    expect(regionIn(keptFrom(copy))).toEqual(region)
    expect(regionIn(merge(nothingKept, keptFrom(copy)).kept)).toEqual(region)
  })
  test.each([1, 2])(
    'is as the browser’s region has it in a copy of version %d, which lays nothing over a choice',
    (version) => {
      const file = new URL(`./fixtures/backup-v${version}.json`, import.meta.url)
      const old = keptFrom(readFileSync(file, 'utf8'))
      expect(regionIn(old)).toEqual(byRegion)
      expect(regionIn(merge({ ...nothingKept, settings }, old).kept)).toEqual(region)
    },
  )
})
