/**
 * What `licences.txt` in both builds says: each package that a script of the build holds code of, where its source is,
 * and its licence in full. Which packages these are follows from the modules that the bundler has put into the build.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Of a package that is published without its licence's text: the text as its repository holds it. */
const broughtNone: Readonly<Record<string, string>> = {
  wxt: 'scripts/licence-of-wxt.txt',
  '@wxt-dev/browser': 'scripts/licence-of-wxt.txt',
}

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly repository: string | { readonly url: string }
}

/** The folder of the package that a module belongs to; of what a tool makes up as it bundles, the tool's; else null. */
export function folderOf(moduleId: string): string | null {
  const made = /^\0?(?:virtual:)?(vite|rolldown|wxt)\b/.exec(moduleId)?.[1]
  if (made) return resolve('node_modules', made)
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(moduleId)?.[0] ?? null
}

const textIn = (folder: string, name: string): string => {
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const path = file ? join(folder, file) : broughtNone[name]
  if (!path) throw new Error(`${folder} holds no licence text: add it to scripts/licences.ts.`)
  // What follows in Vite's own is about packages that Vite holds, of which nothing comes into a build.
  return (readFileSync(path, 'utf8').split('\n# Licenses of bundled')[0] ?? '').trim()
}

function sourceOf({ name, repository }: Package): string {
  const address = typeof repository === 'string' ? repository : repository.url
  const [, owner, at] = /([\w.-]+)\/([\w.-]+?)(?:\.git)?$/.exec(address) ?? []
  if (/:/.test(address) && !address.includes('github.com'))
    throw new Error(`${name} lies elsewhere: say where in scripts/licences.ts.`)
  return `https://github.com/${owner}/${at}`
}

function blockOf(folder: string): string {
  const one: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // Who hands on its code in a form that is not its source has to say where that is.
  const copyleft = one.license.startsWith('MPL-')
    ? '\nIts source form is free to have there, under the Mozilla Public License.'
    : ''
  return `${one.name} ${one.version}
Licence: ${one.license}
Source: ${sourceOf(one)}${copyleft}

${textIn(folder, one.name)}`
}

/** The whole file, for a build that holds these modules. */
export function licencesOf(moduleIds: Iterable<string>): string {
  const folders = new Set([...moduleIds].flatMap((id) => folderOf(id) ?? []))
  const blocks = [...folders].map(blockOf).sort()
  const line = `\n\n${'-'.repeat(78)}\n\n`
  return `${[`Settle\n\n${readFileSync('LICENSE', 'utf8').trim()}`, ...blocks].join(line)}\n`
}
