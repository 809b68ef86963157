// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { workerDiary } from '../../lib/store/worker-diary.ts'
import { t } from '../../lib/texts/t.ts'
import '../../lib/texts/of-options.ts'
import '../../lib/texts/of-rooms.ts'
import { makeArea } from '../make/area.ts'

vi.doMock('webextension-polyfill', () => ({
  default: { storage: {}, runtime: {}, permissions: { contains: async () => false } },
}))
const { default: Keep } = await import('../../entrypoints/options/Keep.svelte')
afterEach(cleanup)

const live = { settings: defaultSettings(), now: Date.now(), zone: 'Europe/Berlin', tonight: {} }
const notes = { open: async () => workerDiary(makeArea(), async () => 'kept'), trouble: 'private' }

test('a private window counts no notes, and offers no copy and no deleting, which it cannot do', async () => {
  render(Keep, { live, notes } as never)
  await screen.findByText(t('ui.keep.elsewhere'))
  expect(screen.getByText(t('ui.trouble.private'))).toBeTruthy()
  expect(screen.queryByText(/\d+ notes?$/)).toBeNull()
  for (const name of [t('ui.keep.delete'), t('ui.keep.export'), t('ui.keep.import')])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
