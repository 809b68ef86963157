import type { Page } from 'playwright-core'
import type { Chromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { freshPage } from './fresh-page.ts'

export const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
const zone = 'Europe/Berlin'
/** Two months of notes, up to two nights ago. */
export const nights = makeDiary({ seed: 7, last: '2026-11-20', nights: 60, zone })
/** What somebody felt last night, or whatever the fields say. */
export const row = (id: number, fields: Record<string, unknown>) => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  kind: 'symptom',
  symptomKind: 'urge',
  at: Date.parse('2026-11-21T22:10:00+01:00'),
  zone,
  offsetMin: 60,
  night: '2026-11-21',
  enteredAt: Date.parse('2026-11-21T22:10:00+01:00'),
  ...fields,
})

/** The diary page over these rows, on 22 November 2026. */
export const diaryPage = (chromium: Chromium, rows: readonly unknown[], hash = ''): Promise<Page> =>
  freshPage(chromium, `/diary.html${hash}`, welcomed, { entries: rows })
