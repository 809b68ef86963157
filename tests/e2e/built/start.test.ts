import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// It runs under Node alone, where no bundler mends an import.
test.each(['tests/lab/evening.ts', 'scripts/open.ts'])('%s is ready for npm start', (file) => {
  // What it imports is loaded; the file itself would open a browser.
  const loads = `
    const { importsOf } = await import('./tests/make/imports.ts')
    const { readFileSync } = await import('node:fs')
    for (const { from, typeOnly } of importsOf(readFileSync('${file}', 'utf8')))
      if (!typeOnly) await import(from.startsWith('.') ? new URL(from, 'file://${process.cwd()}/${file}') : from)`
  const run = spawnSync('node', ['--input-type=module', '-e', loads], {
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
})
