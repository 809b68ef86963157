/** Opens a browser with Settle in a fresh profile, for a person who wants to look at it. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildOf } from '../tests/drive/builds.ts'
import { find } from '../tests/drive/executables.ts'
import { launchFirefox } from '../tests/drive/firefox.ts'

/** Chromium opens the welcome page by itself: an install does that. */
function openChromium(): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'settle-profile-'))
  const args = [
    `--user-data-dir=${profile}`,
    `--load-extension=${buildOf('chrome')}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium's sandbox refuses to run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const child = spawn(find('chromium'), args, { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
}

async function openFirefox(): Promise<void> {
  const firefox = await launchFirefox({ headed: true, at: 'machine', locale: null })
  await firefox.ended
}

const firefox = process.argv.includes('--firefox')
try {
  console.log(
    `${firefox ? 'Firefox' : 'Chromium'} opens with Settle in a fresh profile. Close its window to end.`,
  )
  await (firefox ? openFirefox() : openChromium())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
