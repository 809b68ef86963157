// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { keepFocus } from '../../lib/page/keep-focus.ts'

beforeAll(keepFocus)
beforeEach(() => {
  document.body.innerHTML = `<main>
    <ul>
      <li id="one"><button id="up-1" disabled>up</button><button id="down-1">down</button></li>
      <li id="two"><button id="up-2">up</button><button id="down-2">down</button></li>
    </ul>
    <div id="form"><button id="open">open</button></div>
    <button id="last">last</button>
  </main>`
})
const by = (id: string) => document.getElementById(id) as HTMLButtonElement
/** Where the focus is once a press of the keyboard on something has changed the page. */
async function focusAfter(id: string, change: () => void): Promise<string | undefined> {
  by(id).focus()
  by(id).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  change()
  await new Promise((done) => setTimeout(done))
  return document.activeElement?.id
}

test('what is switched off by its own press hands the focus to its neighbour', async () => {
  expect(await focusAfter('up-2', () => by('up-2').setAttribute('disabled', ''))).toBe('down-2')
})
test('to the one before where nothing follows', async () => {
  expect(await focusAfter('down-2', () => by('down-2').setAttribute('disabled', ''))).toBe('up-2')
})
test('what is taken away hands it to what follows in the list', async () => {
  expect(await focusAfter('down-1', () => by('one').remove())).toBe('up-2')
})
test('to what came in its place, where something did', async () => {
  const asks = '<p>Sure?</p><button id="no">no</button>'
  expect(await focusAfter('open', () => (by('form').innerHTML = asks))).toBe('no')
})
test('to what came in its place sooner than to what follows', async () => {
  const sure = '<button id="sure">sure</button>'
  const change = () => {
    by('up-2').remove()
    by('two').insertAdjacentHTML('beforeend', sure)
  }
  expect(await focusAfter('up-2', change)).toBe('sure')
})
test('farther out where nothing is left around', async () => {
  expect(await focusAfter('open', () => by('open').remove())).toBe('last')
})
test('what is moved keeps it', async () => {
  const list = by('one').parentElement
  expect(await focusAfter('down-2', () => list?.prepend(by('two')))).toBe('down-2')
})
test('a change elsewhere moves nothing', async () => {
  expect(await focusAfter('last', () => by('one').remove())).toBe('last')
})
test('who pointed is left alone: the next Enter is for nothing that was not pressed', async () => {
  const gone = () => {
    by('open').dispatchEvent(new Event('pointerdown', { bubbles: true }))
    by('open').remove()
  }
  expect(await focusAfter('open', gone)).toBe('')
})
test('a heading that was given it keeps it when something else changes', async () => {
  by('form').insertAdjacentHTML('afterbegin', '<h1 id="title" tabindex="-1">Tonight</h1>')
  expect(await focusAfter('title', () => by('one').remove())).toBe('title')
})
