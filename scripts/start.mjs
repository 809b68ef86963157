// npm start: a browser with Settle in it, or, where there is no display, one whole evening in pictures.
//   npm start                 Chromium
//   npm start -- --firefox    Firefox
//   npm start -- --evening    the evening in pictures, with or without a display
import { installPackages, installPrograms, run, stop } from './ready.mjs'

const args = process.argv.slice(2)
const known = ['--firefox', '--evening']
const strange = args.find((arg) => !known.includes(arg))
if (strange) stop(`"${strange}" is not known here. Known are: ${known.join(', ')}.`)

const firefox = args.includes('--firefox')
const display =
  ['darwin', 'win32'].includes(process.platform) ||
  process.env.DISPLAY ||
  process.env.WAYLAND_DISPLAY
const evening = args.includes('--evening') || !display

installPackages()
installPrograms([firefox ? 'firefox-esr' : 'chromium', ...(evening ? ['gcc'] : [])])
if (run('npm', ['run', '--silent', 'build']) !== 0) {
  stop('Settle could not be built. The lines above say why.')
}
if (!display && !args.includes('--evening')) {
  console.log('There is no display here, so an evening is played instead.')
}
const script = evening ? 'tests/lab/evening.ts' : 'scripts/open.ts'
process.exit(run('node', [script, ...(firefox ? ['--firefox'] : [])]))
