import { join } from 'node:path'
import { launchFirefox } from '../../drive/firefox.ts'
import { packXpi } from '../../drive/xpi.ts'
import { lookState } from '../../lab/in-firefox.ts'
import { settled } from '../../lab/settled.ts'
import type { Run } from '../eavesdrop/stage.ts'
import { type Begin, standIn, stillPage, today } from './stage.ts'

export const inFirefox: Begin = async (at, put) => {
  const ext = standIn('firefox')
  const options = { ext, at, zone: 'Europe/Berlin', hosts: true, notifications: true }
  const firefox = await launchFirefox(options)
  const run: Run = (work, ...args) => firefox.run(work.toString(), ...args) as never
  await firefox.navigate(stillPage)
  await put(run)
  await firefox.navigate('about:blank')
  today('firefox', ext)
  const xpi = join(firefox.profile, 'today.xpi')
  packXpi(ext, xpi)
  // Over the one that is there: an update, as the browser does it by itself.
  await firefox.install(xpi)
  await started(() => firefox.running())
  await settled(() => lookState(firefox))
  return {
    quietly: async (work, ...args) => {
      await firefox.navigate(stillPage)
      return run(work, ...args)
    },
    ours: run,
    open: (path) => firefox.navigate(path),
    async goTo(to) {
      firefox.clock.set(to)
      // Its alarms do not notice a moved clock; a tab that comes to the front does.
      const [first = ''] = await firefox.tabs()
      await firefox.newTab('about:blank')
      await settled(() => lookState(firefox))
      await firefox.closeTab()
      await firefox.switchTo(first)
    },
    storage: () => firefox.storage(),
    listed: async () => null,
    close: () => firefox.close(),
  }
}

/** While it is put in place of the other one there is nothing to ask. */
async function started(running: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await running().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Today’s Settle did not start.')
}
