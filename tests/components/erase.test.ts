// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import Erase from '../../entrypoints/diary/Erase.svelte'
import { t } from '../../lib/texts/t.ts'

afterEach(cleanup)

test('a note that could not be erased is said to be here still, and can be erased again', async () => {
  const erased = vi.fn()
  const database = {
    transaction: vi.fn(() => {
      throw new DOMException('', 'QuotaExceededError')
    }),
  }
  const props = { book: { erased }, database, entry: { id: 'one' }, onclose: () => undefined }
  render(Erase, { props: props as never })
  const yes = screen.getByRole('button', { name: t('ui.diary.eraseYes') })
  await fireEvent.click(yes)
  await screen.findByText(t('ui.diary.eraseFailed'))
  expect(erased).not.toHaveBeenCalled()
  await fireEvent.click(yes)
  expect(database.transaction).toHaveBeenCalledTimes(2)
})
