// npm test: everything that must hold, in stages. See scripts/stages.ts.
import { installPackages, installPrograms, run } from './ready.mjs'

installPackages()
installPrograms(['chromium', 'firefox-esr', 'xvfb', 'openbox', 'gcc'])
process.exit(run('node', ['scripts/stages.ts', ...process.argv.slice(2)]))
