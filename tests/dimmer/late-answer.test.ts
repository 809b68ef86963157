// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Pane } from '../../entrypoints/dimmer/paint.ts'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { at, dimOf } from '../e2e/dimming/dims.ts'

const STAGE = '../../entrypoints/dimmer/stage.ts'
afterEach(() => {
  vi.doUnmock(STAGE)
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** A page with the dimmer in it, that asked the storage and has no answer yet; and what it shows last. */
async function dimmed() {
  const asked = Promise.withResolvers<{ dim?: Dim }>()
  let tell: (dim: Dim) => void = () => undefined
  const area = {
    get: () => asked.promise,
    onChanged: {
      addListener: (listener: (changes: { dim: { newValue: Dim } }) => void) => {
        tell = (newValue) => listener({ dim: { newValue } })
      },
    },
  }
  const runtime: { id: string | undefined } = { id: 'settle' }
  vi.stubGlobal('browser', { runtime, storage: { local: area, session: area } })
  let shown: readonly Pane[] = []
  const show = (panes: readonly Pane[]) => {
    shown = panes
  }
  vi.doMock(STAGE, () => ({ createStage: () => ({ show, settle() {}, ready() {}, keep() {} }) }))
  // It looks for its extension as it is read.
  vi.resetModules()
  const { startDimmer } = await import('../../entrypoints/dimmer/dimmer.ts')
  startDimmer()
  return {
    tell,
    answer: async (dim: Dim) => {
      asked.resolve({ dim })
      await new Promise((resolve) => setTimeout(resolve))
    },
    shown: () => shown.map(([, style]) => style),
    /** Without its extension it ends. */
    end: () => {
      runtime.id = undefined
      startDimmer()
    },
  }
}

test('what is said while an answer is on its way is newer than the answer', async () => {
  const page = await dimmed()
  page.tell(dimOf({ dim: at(0.25) }))
  await page.answer(dimOf({ dim: at(0.5) }))
  expect(page.shown()).toEqual([expect.stringContaining('0 0 0/0.25')])
  page.end()
})

test('where nothing else was said the answer holds', async () => {
  const page = await dimmed()
  await page.answer(dimOf({ dim: at(0.5) }))
  expect(page.shown()).toEqual([expect.stringContaining('0 0 0/0.5')])
  page.end()
})
