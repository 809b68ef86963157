// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import Pages from '../../entrypoints/diary/Pages.svelte'
import { defaultDrinks, defaultRoutine } from '../../lib/clinical/defaults.ts'
import { entryKinds } from '../../lib/core/fields/table.ts'
import { holdsAll, searchable } from '../../lib/core/wanted-words.ts'
import { rowText } from '../../lib/texts/row-words.ts'
import { makeDiary } from '../make/diary.ts'

afterEach(cleanup)

const names = { routine: defaultRoutine(), drinks: defaultDrinks(), zone: 'Europe/Berlin' }
const diary = makeDiary({ seed: 4, last: '2026-11-20', nights: 600, zone: names.zone })
const book = {
  ...{ names, last: null, database: null, live: { settings: { singleKeys: true } } },
  nowOf: (entry: unknown) => entry,
  keyOf: ({ id }: { id: string }) => id,
}

test.each(entryKinds)('whatever the list shows of a %s finds it', async (kind) => {
  const some = diary.filter((entry) => entry.kind === kind && !entry.removed).slice(0, 20)
  expect(some.length).toBeGreaterThan(0)
  for (const [i, one] of some.entries()) {
    const entry = { ...one, ...(i % 2 ? { late: true as const } : { sample: true as const }) }
    const { container, unmount } = render(Pages, {
      props: { book, entries: [entry], before: null } as never,
    })
    await fireEvent.click(container.querySelector('.head') as Element)
    const shown = [...container.querySelectorAll('h2, .head, .more li')].map((of) => of.textContent)
    expect(shown.length).toBeGreaterThan(1)
    expect(holdsAll(shown.join(' '))(searchable(rowText(entry, names))), shown.join(' ')).toBe(true)
    unmount()
  }
})
