// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { t } from '../../lib/texts/t.ts'

const back = vi.fn()
vi.doMock('../../lib/browser/local.ts', () => ({ local: {} }))
vi.doMock('../../lib/page/ended-nights.ts', () => ({ recordEndedNights: async () => undefined }))
vi.doMock('../../lib/page/say.ts', () => ({ sayDiaryChanged: async () => undefined }))
vi.doMock('../../lib/store/safety.ts', () => ({ safetyAt: async () => 1_795_400_000_000 }))
vi.doMock('../../lib/store/back-to-before.ts', () => ({ backToBefore: back }))
const { default: KeepBack } = await import('../../entrypoints/options/KeepBack.svelte')
afterEach(cleanup)

const said = ['ui.keep.backDone', 'ui.keep.backGone', 'ui.keep.backFailed'] as const

/** What is said once the person went back; `shut` from then on, where the diary cannot be opened any more. */
async function sayings({ gives, shut = false, fails = false }: Case): Promise<string[]> {
  back.mockImplementation(gives)
  const opened = { database: {} as object | null }
  const load = fails ? () => Promise.reject(new Error('x')) : async () => undefined
  const notes = { open: async () => ({ ...opened }), refresh: load }
  const done = vi.fn()
  const work = { words: null }
  const props = { live: { zone: 'UTC', load }, notes, work, count: 1, ondone: done }
  render(KeepBack, { props: props as never })
  await fireEvent.click(await screen.findByRole('button', { name: t('ui.keep.back') }))
  if (shut) opened.database = null
  await fireEvent.click(screen.getByRole('button', { name: t('ui.keep.backYes') }))
  await vi.waitFor(() => expect(done).toHaveBeenCalled())
  return said.filter((key) => screen.queryByText(t(key)) !== null)
}
interface Case {
  readonly gives: () => Promise<true | null>
  readonly shut?: boolean
  readonly fails?: boolean
}
const works = async () => true as const

test.each<[string, Case, (typeof said)[number]]>([
  ['it went back', { gives: works }, 'ui.keep.backDone'],
  ['it went back, and the page cannot read it', { gives: works, fails: true }, 'ui.keep.backDone'],
  ['there was nothing to go back to', { gives: async () => null }, 'ui.keep.backGone'],
  ['it failed', { gives: () => Promise.reject(new Error('x')) }, 'ui.keep.backFailed'],
  ['the diary is shut', { gives: works, shut: true }, 'ui.keep.backFailed'],
])('back to before says what came of it: %s', async (_, how, key) => {
  expect(await sayings(how)).toEqual([key])
})
