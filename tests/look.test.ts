import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** `docs/look.md`: what every page is made of. */
const SPACES = [0, 1, 4, 8, 12, 16, 24, 40]
const SIZES = /^(var\(--(small|text|title)\)|inherit|clamp\(.*\))$/

/** Drawings have units of their own, and the parts of a slider or a switch belong to its picture. */
const drawn = [
  'components/Chart.svelte',
  'components/EveningLine.svelte',
  'components/NightLine.svelte',
  'components/SamplePage.svelte',
  'components/Slider.svelte',
  'components/Switch.svelte',
]

/** What the style in a file says that the sheet of parts does not have. */
function strangeIn(source: string): string[] {
  const style = source.includes('<script') ? (source.split('<style>')[1] ?? '') : source
  return [...style.matchAll(/(?:^|[\s;{])([a-z-]+):\s*([^;{}]+);/g)].flatMap(
    ([, name = '', value = '']) => {
      const said = `${name}: ${value}`
      if (name === 'font-size') return SIZES.test(value) ? [] : [said]
      if (!/^((row-|column-)?gap|(margin|padding)(-[a-z-]+)?)$/.test(name)) return []
      const spaces = [...value.matchAll(/(?<![\w.])([\d.]+)px/g)].map(([, px]) => Number(px))
      return spaces.every((px) => SPACES.includes(px)) ? [] : [said]
    },
  )
}

/** The rules that draw a card of their own: a line around, and the room of a card inside. `.card` is in `base.css`. */
const cardsIn = (source: string): string[] =>
  [...(source.split('<style>')[1] ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, name = '', rule = '']) =>
      /border: 1px/.test(rule) && /padding:[^;]*16px/.test(rule) ? [name.trim()] : [],
  )

const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|css)$/.test(name))
    .map((name) => join(folder, name)),
)

describe('every page is made of the parts of docs/look.md:', () => {
  test.each(files.filter((path) => !drawn.includes(path)))('%s', (path) => {
    const source = readFileSync(path, 'utf8')
    expect([...strangeIn(source), ...cardsIn(source)]).toEqual([])
  })

  test('the drawings are there', () => {
    expect(drawn.filter((path) => !files.includes(path))).toEqual([])
  })
})

test.each([
  ['p { font-size: 15px; }', ['font-size: 15px']],
  ['p { font-size: var(--text); gap: 8px 24px; }', []],
  ['p { gap: 10px; }', ['gap: 10px']],
  ['p { padding: 8px 20px 0; margin-inline: -16px; }', ['padding: 8px 20px 0']],
  ['p { margin-block-start: calc(40px + 16px); }', []],
  ['p { width: 33px; border-radius: 7px; }', []],
  ['<script>x</script><style>p { row-gap: 3px; }</style>', ['row-gap: 3px']],
])('%s has %j that are strange', (source, strange) => {
  expect(strangeIn(source)).toEqual(strange)
})

test.each([
  ['<style>.a { border: 1px dashed red; padding: 12px 16px; }</style>', ['.a']],
  ['<style>.a { border: 1px solid red; }\n.b { padding: 16px; }</style>', []],
])('%s has %j that are cards of their own', (source, cards) => {
  expect(cardsIn(source)).toEqual(cards)
})
