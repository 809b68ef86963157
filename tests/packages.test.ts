import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly os?: string | readonly string[]
  readonly bin?: Readonly<Record<string, string>>
}
const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const those = (are: (one: Locked) => boolean) =>
  packages.filter(([, one]) => are(one)).map(([path]) => path)

describe('the lock file', () => {
  test('names every package by its hash, and no place that it came from', () => {
    expect(packages.length).toBeGreaterThan(300)
    expect(those(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([])
    expect(those(({ resolved }) => resolved !== undefined)).toEqual([])
  })

  test('lets no package run a script as it is installed', () => {
    // For macOS alone, and npm runs it there only if its native part is not ready made.
    const known = /(^|\/)node_modules\/fsevents$/
    const scripts = those(({ hasInstallScript }) => hasInstallScript === true)
    expect(scripts.filter((path) => !known.test(path))).toEqual([])
  })

  test('holds one Node for each system, all of the same version', () => {
    const nodes = packages.filter(([, { bin }]) => bin?.['node'] !== undefined)
    expect(nodes.map(([, { os }]) => os)).toEqual(
      expect.arrayContaining(['darwin', 'linux', 'win32']),
    )
    expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1)
  })
})

describe('a Node that was changed on its way', () => {
  const node = '#!/bin/sh\necho one\n'
  const sha512 = (path: string) =>
    `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`
  const version = '1.0.0'
  const json = (path: string, content: object) => writeFileSync(path, JSON.stringify(content))

  function pack(folder: string, program: string): string {
    mkdirSync(join(folder, 'package/bin'), { recursive: true })
    json(join(folder, 'package/package.json'), { name: 'one', version, bin: { node: 'bin/node' } })
    writeFileSync(join(folder, 'package/bin/node'), program, { mode: 0o755 })
    execFileSync('tar', ['czf', 'one.tgz', 'package'], { cwd: folder })
    return sha512(join(folder, 'one.tgz'))
  }

  /** A fresh clone whose lock file knows the Node by its hash, and this Node as it came. */
  function cloneWith(program: string): string {
    const clone = mkdtempSync(join(tmpdir(), 'settle-packages-'))
    const integrity = pack(clone, node)
    // Packed again a second later it has another hash, though nothing in it changed.
    if (program !== node) pack(clone, program)
    const optionalDependencies = { one: 'file:one.tgz' }
    json(join(clone, 'package.json'), { name: 'clone', optionalDependencies })
    const one = { version, resolved: 'file:one.tgz', integrity, optional: true }
    json(join(clone, 'package-lock.json'), {
      lockfileVersion: 3,
      packages: {
        '': { name: 'clone', optionalDependencies },
        'node_modules/one': { ...one, bin: { node: 'bin/node' } },
      },
    })
    return clone
  }

  /** What comes of the first command in it, on a Node with `Temporal` or without. */
  function installs(clone: string, ...flags: string[]) {
    const installs = `(await import('${resolve('scripts/ready.mjs')}')).installPackages()`
    // A store of packages of its own: npm takes what it has by the hash, and looks no further.
    const env = { npm_config_cache: join(clone, 'store'), npm_config_offline: 'true' }
    return new Promise<{ code: unknown; words: string; installed: boolean }>((done) => {
      execFile(
        process.execPath,
        [...flags, '--input-type=module', '-e', installs],
        { cwd: clone, env: { ...process.env, ...env } },
        (error, _, words) =>
          done({
            code: error ? error.code : 0,
            words,
            installed: existsSync(join(clone, 'node_modules/.bin/node')),
          }),
      )
    })
  }

  test('is not installed, and that is said unless the machine has one that knows Temporal', async () => {
    const changed = cloneWith(node.replace('one', 'two'))
    const old = '--no-harmony-temporal'
    const [right, wrong] = await Promise.all([
      installs(cloneWith(node), old),
      installs(changed, old),
    ])
    expect(right).toMatchObject({ code: 0, installed: true })
    expect(wrong).toMatchObject({ code: 1, installed: false })
    expect(wrong.words).toContain('what came has another hash')
    expect(await installs(changed)).toMatchObject({ code: 0, installed: false })
  })
})
