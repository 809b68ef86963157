import { type Firefox, launchFirefox } from '../drive/firefox.ts'
import { pseudoBuild } from './pseudo-build.ts'

/** One for each process that runs test files: to start it and to install Settle takes longer than most tests. */
let open: Promise<Firefox> | undefined

/**
 * A Firefox in Berlin, notifications allowed, that files use one after the other: not to be closed or started anew. What
 * is kept in it is what the file before left. It ends with the process.
 */
export async function lentFirefox(at: number): Promise<Firefox> {
  if (!open) {
    open = launchFirefox({
      ...{ at, zone: 'Europe/Berlin', notifications: true, ext: pseudoBuild('firefox') },
    })
    return open
  }
  const firefox = await open
  const [first = '', ...others] = await firefox.tabs()
  for (const tab of others) {
    await firefox.switchTo(tab)
    await firefox.closeTab()
  }
  await firefox.switchTo(first)
  await firefox.navigate('about:blank')
  await firefox.terminateBackground()
  // Nobody has touched it since it was started.
  await firefox.touch()
  firefox.clock.set(at)
  return firefox
}
