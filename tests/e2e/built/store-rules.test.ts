import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOf } from '../../drive/builds.ts'

interface Finding {
  readonly code: string
  readonly file?: string
  readonly message: string
}

test('the rules of the Firefox store hold: no error, and one warning that is Svelte’s own', () => {
  const folder = buildOf('firefox')
  const args = [
    join('node_modules', 'addons-linter', 'bin', 'addons-linter'),
    '--output',
    'json',
    folder,
  ]
  const report = JSON.parse(lint(args)) as { errors: Finding[]; warnings: Finding[] }
  expect(report.errors).toEqual([])
  // Svelte makes its templates by innerHTML from constant text; the linter cannot see that it is constant.
  const ours = report.warnings.filter(
    (warning) =>
      !(warning.code === 'UNSAFE_VAR_ASSIGNMENT' && isSvelte(join(folder, warning.file ?? ''))),
  )
  expect(ours).toEqual([])
})

/** The linter exits with 1 where it found something; what it found is on its standard output either way. */
function lint(args: string[]): string {
  try {
    return execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}

/** A chunk that holds Svelte's runtime, by the address of its own error pages. */
const isSvelte = (path: string): boolean => readFileSync(path, 'utf8').includes('svelte.dev/e/')
