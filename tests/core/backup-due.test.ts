import { describe, expect, it } from 'vitest'
import { BACKUP_KEY, BACKUP_MS, backupDue } from '../../lib/core/backup-due.ts'

const now = 1_795_300_000_000
const saying = (row: unknown) => ({ [BACKUP_KEY]: row })

describe('a copy is due', () => {
  it.each<[string, Record<string, unknown>, number | null, boolean]>([
    ['never without an entry', {}, null, false],
    ['never without an entry, even long after a copy', saying({ lastAt: 5 }), null, false],
    ['30 days after the first entry', {}, now - BACKUP_MS, true],
    ['not a moment sooner', {}, now - BACKUP_MS + 1, false],
    ['30 days after the last copy', saying({ lastAt: now - BACKUP_MS }), 5, true],
    ['not while the last copy is fresh', saying({ lastAt: now - 1 }), 5, false],
    ['after a copy that a wrong clock put into the future', saying({ lastAt: now + 1 }), 5, true],
    ['after a row that cannot be read', saying({ lastAt: 'yesterday' }), 5, true],
  ])('%s', (_, profile, first, due) => {
    expect(backupDue(profile, first, now)).toBe(due)
  })
})
