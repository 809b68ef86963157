// What both commands need before anything else. Built-in modules and Node 20 alone: on a fresh clone
// there is nothing else yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Ends with a plain sentence. */
export function stop(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

/** Runs a command with its output on the screen; the project's own Node comes first on the PATH. */
export function run(command, args, env = {}) {
  const PATH = [join(process.cwd(), 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const done = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, PATH, ...env } })
  return done.status ?? 1
}

/** Node is new enough, and the packages are those of the lock file. */
export function installPackages() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) stop(`Settle needs Node 20 or newer; this is ${process.version}.`)
  if (packagesAreFresh()) return
  console.log('Installing the packages of package-lock.json (npm ci).')
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop('The packages could not be installed. The lines above say why; is there a network?')
  }
  // npm leaves out without a word what is optional and has another hash than the lock file says.
  if (!nodeIsThere()) {
    stop(
      `The Node that package-lock.json names is not here: there is none for ${process.platform} on ${process.arch}, or what ` +
        'came has another hash. Settle takes no other but one of your own that knows Temporal: install Node 26 or later.',
    )
  }
}

/** The tools run on the project's own Node, whose hash npm has compared, or on the machine's where it is new enough. */
const nodeIsThere = () =>
  existsSync(join('node_modules', '.bin', 'node')) || typeof Temporal === 'object'

/** npm writes its own record of what it installed; an older one is of another lock file. */
function packagesAreFresh() {
  const record = join('node_modules', '.package-lock.json')
  if (!existsSync(record) || !nodeIsThere()) return false
  return statSync(record).mtimeMs >= statSync('package-lock.json').mtimeMs
}

const packages = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  'firefox-esr': ['firefox-esr', 'firefox'],
  xvfb: ['Xvfb'],
  openbox: ['openbox'],
  gcc: ['cc'],
}

/** On Debian, as root, installs the programs that are missing; elsewhere the program that needs one says so. */
export function installPrograms(wanted) {
  const missing = wanted.filter((name) => !present(name))
  if (missing.length === 0 || !isRootOnDebian()) return
  // A compiler without the C library's headers compiles nothing.
  const names = missing.includes('gcc') ? [...missing, 'libc6-dev'] : missing
  console.log(`Installing ${names.join(', ')} (apt-get).`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], quiet)
  if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet) !== 0) {
    stop(`Could not install ${names.join(', ')}. The lines above say why.`)
  }
}

function present(name) {
  const named = { chromium: 'SETTLE_CHROMIUM', 'firefox-esr': 'SETTLE_FIREFOX' }[name]
  if (named && process.env[named]) return true
  if (name === 'gcc' && !existsSync('/usr/include/stdio.h')) return false
  const folders = (process.env.PATH ?? '').split(delimiter)
  return packages[name].some((file) => folders.some((folder) => existsSync(join(folder, file))))
}

function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return existsSync('/etc/debian_version') && readFileSync('/etc/debian_version', 'utf8') !== ''
}
