import { expect, test } from 'vitest'
import { nightFaults } from '../scripts/night-lint.ts'

test.each([
  ['a.svelte', '<select></select>', 'opens a list'],
  ['a.svelte', '<input type="time" autocomplete="off">', 'opens a picker'],
  ['a.svelte', '<p title="x">y</p>', 'opens a tooltip'],
  ['a.svelte', '<svg><title>x</title></svg>', 'opens a tooltip'],
  ['a.svelte', '<form><p>y</p></form>', 'novalidate'],
  ['a.svelte', '<form><input type="text" autocomplete="off" required></form>', 'opens a bubble'],
  ['a.svelte', '<input type="text">', 'written before'],
  ['a.svelte', '<input autocomplete="on">', 'written before'],
  ['a.html', '<body><select></select></body>', 'window of its own'],
  ['a.ts', 'if (confirm("x")) go()', 'confirm()'],
])('in %s the night refuses %s', (path, source, why) => {
  expect(nightFaults(path, source).join()).toContain(why)
})

test('what stays in the page passes', () => {
  const source = `<form novalidate>
    <input type="text" autocomplete="off"> <input type="range"> <input type="file"> <textarea></textarea>
  </form>`
  expect(nightFaults('a.svelte', source)).toEqual([])
})
