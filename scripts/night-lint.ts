/**
 * At night nothing opens a window of its own: what the browser or the system draws outside the page is
 * bright, whatever the page looks like. `node scripts/night-lint.ts` looks at every page and component.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodesOf } from './svelte-nodes.ts'

const pickers = ['date', 'time', 'datetime-local', 'month', 'week', 'color']
const written = [undefined, null, 'text', 'search', 'email', 'tel', 'url', 'number', 'password']
const validated = ['required', 'pattern', 'minlength', 'min', 'max', 'step']

/** What of a file would open a window, each with its line. */
export function nightFaults(path: string, source: string): string[] {
  const faults = scriptFaults(path, source)
  if (!path.endsWith('.svelte')) return [...faults, ...htmlFaults(path, source)]
  const { elements } = nodesOf(source)
  const inFreeForm = elements.every((e) => e.name !== 'form' || e.attributes.has('novalidate'))
  for (const element of elements) {
    const { name, component, attributes, line } = element
    const say = (what: string) => faults.push(`${path}:${line} ${what}`)
    if (component) continue
    if (name === 'select') say('<select> opens a list of its own: use a radio group or steppers.')
    if (name === 'datalist') say('<datalist> opens a list of its own.')
    if (name === 'title') say('<title> in a drawing opens a tooltip: use aria-label.')
    if (attributes.has('title')) say('title opens a tooltip: write it into the page.')
    const type = attributes.get('type')
    if (name === 'input' && type && pickers.includes(type))
      say(`<input type="${type}"> opens a picker: use a text field with steppers.`)
    if (name === 'input' && written.includes(type) && attributes.get('autocomplete') !== 'off')
      say('A field opens a list of what was written before: add autocomplete="off".')
    if (!inFreeForm && validated.some((key) => attributes.has(key)))
      say('A form that validates by itself opens a bubble: add novalidate and say it in the page.')
    if (name === 'form' && !attributes.has('novalidate'))
      say('A form needs novalidate, or the browser opens its own bubble.')
  }
  return faults
}

function htmlFaults(path: string, source: string): string[] {
  const body = source.slice(source.search(/<body/i))
  const found =
    /<(select|datalist)\b|\stitle=|type="(?:date|time|datetime-local|month|week|color)"/i.exec(body)
  return found ? [`${path} ${found[0].trim()} opens a window of its own.`] : []
}

function scriptFaults(path: string, source: string): string[] {
  const calls = /(?<![.\w])(alert|confirm|prompt)\(|\.(reportValidity|showPicker)\(/g
  return [...source.matchAll(calls)].map((call) => {
    const line = source.slice(0, call.index).split('\n').length
    return `${path}:${line} ${call[1] ?? call[2]}() opens a window of its own: say it in the page.`
  })
}

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|html|ts)$/.test(name))
    .map((name) => join(folder, name))
}

if (import.meta.main) {
  const files = ['components', 'entrypoints', 'lib/page'].flatMap(pagesBelow)
  const faults = files.flatMap((file) => nightFaults(file, readFileSync(file, 'utf8')))
  for (const fault of faults) console.error(fault)
  console.log(`night: ${files.length} files, ${faults.length} faults`)
  if (faults.length > 0 || files.length === 0) process.exitCode = 1
}
